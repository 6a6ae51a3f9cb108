import type { MdastPluginDefinition } from 'satteri';
import { readBlocks } from './blocks.ts';
import { splitSentences } from './sentences.ts';
import { readHeadingId } from './tree.ts';

/** Further sentences that would make an opening longer than this are left out. */
const MAX_OPENING_CHARACTERS = 120;

/** The first sentences below a heading. */
interface Opening {
  id: string;
  depth: number;
  text: string;
  isFull: boolean;
}

/**
 * Collects the first sentences below each heading in `openings` of the frontmatter: the id of the heading → at least one
 * sentence, also of its smaller headings. A heading without text below it is left out.
 */
export const collectOpenings: MdastPluginDefinition = {
  name: 'openings',
  after(root, ctx) {
    const openings: Opening[] = [];
    let current: Opening[] = [];
    for (const { node, text } of readBlocks(root)) {
      if (node.type === 'heading') {
        const { depth } = node;
        const opening = { id: readHeadingId(node) ?? '', depth, text: '', isFull: false };
        openings.push(opening);
        current = [...current.filter((above) => above.depth < depth), opening];
      } else if (node.type !== 'tableCell') {
        for (const sentence of splitSentences(text))
          for (const opening of current) addSentence(opening, sentence.text);
      }
    }
    const { frontmatter } = ctx.data.astro ?? {};
    if (!frontmatter) return;
    frontmatter['openings'] = Object.fromEntries(
      openings.filter(({ id, text }) => id && text).map(({ id, text }) => [id, text]),
    );
  },
};

function addSentence(opening: Opening, sentence: string): void {
  const text = opening.text + sentence;
  opening.isFull ||= opening.text !== '' && text.length > MAX_OPENING_CHARACTERS;
  if (!opening.isFull) opening.text = text;
}

/** The sentences of a page that are read aloud. */
import { speakNumbers } from '../../quantity/spoken.ts';
import { closestBlock, findSentenceEnd } from '../share/sentence-range.ts';

/** A sentence on the page. */
export interface SpokenSentence {
  /** Where it stands. */
  range: Range;
  /** The text that the voice gets. */
  text: string;
  /** Id of the heading that it stands below; empty above the first one. */
  section: string;
}

/** Elements that are not read: copies of the prose, with their captions, and controls. */
const UNREAD =
  '[data-pagefind-ignore]:not(.entry-list a), .chart, .address, label, button, script, style, svg, .anchor, .visually-hidden';

/** Reads the sentences of an article in their order. */
export function listSentences(article: Element): SpokenSentence[] {
  const sentences: SpokenSentence[] = [];
  let section = '';
  for (const [block, nodes] of groupByBlock(article)) {
    if (/^H[23]$/.test(block.tagName)) section = block.id;
    const text = nodes.map(({ data }) => data).join('');
    for (let start = 0; start < text.length;) {
      const end = findSentenceEnd(text, start + 1);
      const spoken = speakNumbers(text.slice(start, end).trim());
      if (/[\p{L}\p{N}]/u.test(spoken))
        sentences.push({ range: createRange(nodes, start, end), text: spoken, section });
      start = end;
    }
  }
  return sentences;
}

/** The text nodes that are read, by the block that they stand in. */
function groupByBlock(article: Element): [Element, Text[]][] {
  const groups: [Element, Text[]][] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement!;
    if (parent.closest(UNREAD) || parent.getClientRects().length === 0) continue;
    const block = closestBlock(node);
    const last = groups.at(-1);
    if (last?.[0] === block) last[1].push(node);
    else groups.push([block, [node]]);
  }
  return groups;
}

function createRange(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let offset = 0;
  for (const node of nodes) {
    const next = offset + node.length;
    if (start >= offset && start < next) range.setStart(node, start - offset);
    if (end > offset && end <= next) range.setEnd(node, end - offset);
    offset = next;
  }
  return range;
}

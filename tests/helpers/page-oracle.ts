/**
 * What stands on a built page, found out without the product's own code, so that tests of search compare it with
 * something else than itself. Nothing here is imported from `src/`, and nothing in `src/` imports it.
 *
 * The rule, which is what a reader of the handbook expects:
 * - A page's text is what a reader sees in its article, block by block (paragraph, heading, list item, table cell).
 * - A run of characters stands on a page where one of its blocks includes it.
 * - Full-width and other compatibility forms are equal to their plain ones (NFKC), and capitals to small letters.
 * - White space counts only between two Latin words or numbers.
 * - Quotation marks, brackets of titles, dots between names, and invisible marks do not count.
 * - The comma between thousands does not count.
 * - A number is one whole: 184 does not stand in 3184, nor 12 in 12.6.
 *
 * Search does not keep this rule where two blocks meet: it finds a run that reaches from one into the next, and takes
 * digits on both sides of the border for one number. Cases are drawn from the middle of blocks of a fixture that has
 * no such neighbours.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { builtPages } from './pages.ts';

/** A page that search has, as its reader sees it. */
export interface VisiblePage {
  /** Path without the base. */
  path: string;
  /** Text of each block, in order. */
  blocks: string[];
  /** The same, made comparable. */
  comparable: string[];
}

/** Elements that stand within a line: all others begin and end a block. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q ruby s samp share-button small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads as text of the page. */
const UNREAD = new Set('button script style svg template select textarea input label'.split(' '));
/** Elements that have no end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The pages of a build that search has, in the order of their paths. */
export function readVisiblePages(dir: string): VisiblePage[] {
  return builtPages({ dir }).flatMap(({ path, html }) => {
    const blocks = readBlocks(html);
    return blocks ? [{ path, blocks, comparable: blocks.map(makeComparable) }] : [];
  });
}

/** The text of the searched part of a page by blocks; null where the page has no such part. */
function readBlocks(html: string): string[] | null {
  let found = false;
  /** For each open element in the searched part: whether its text is not read. */
  const open: boolean[] = [];
  let text = '';
  const blocks: string[] = [];
  const endBlock = (): void => {
    const block = text.replace(/\s+/gu, ' ').trim();
    if (block) blocks.push(block);
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const isStart = 'data-pagefind-body' in attributes && open.length === 0;
      found ||= isStart;
      if (open.length === 0 && !isStart) return;
      if (!INLINE.has(name)) endBlock();
      if (name === 'br') text += ' ';
      if (VOID.has(name)) return;
      const isHidden = 'hidden' in attributes || 'data-pagefind-ignore' in attributes;
      open.push(open.at(-1) === true || isHidden || UNREAD.has(name));
    },
    ontext(data) {
      if (open.at(-1) === false) text += data;
    },
    onclosetag(name) {
      if (open.length === 0 || VOID.has(name)) return;
      open.pop();
      if (!INLINE.has(name)) endBlock();
    },
  });
  parser.end(html);
  endBlock();
  return found ? blocks : null;
}

/** A text with all taken from it that makes no difference to a search, and with a bracket around each number. */
export function makeComparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b\u2060\ufeff]/gu, '')
    .replace(/["'‘’‚‛“”〈〉《》「」『』·•]/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/(?<![a-z0-9])\s+|\s+(?![a-z0-9])/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\d+(?:\.\d+)*/gu, '⟦$&⟧');
}

/** Paths of the pages on which a text stands, in order. */
export function pathsWith(pages: readonly VisiblePage[], text: string): string[] {
  const wanted = makeComparable(text);
  return pages
    .filter(({ comparable }) => comparable.some((block) => block.includes(wanted)))
    .map(({ path }) => path)
    .sort();
}

/** A figure as `figures.json` publishes it. */
export interface PublishedFigure {
  page: string;
  id: string;
  text: string;
  /** Exact decimal. */
  value: string;
  unit: string;
}

/** The figures that a build publishes. */
export function readFigures(dir: string): PublishedFigure[] {
  const text = readFileSync(join(dir, 'figures.json'), 'utf8');
  return (JSON.parse(text) as { figures: PublishedFigure[] }).figures;
}

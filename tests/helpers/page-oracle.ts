/**
 * An independent answer to the question what a built page contains. Tests compare search with it. It imports nothing
 * from `src/`, and nothing in `src/` imports it.
 *
 * The rules:
 * - The text of a page is what a reader sees in its article, by blocks (paragraph, heading, list item, table cell).
 * - A page contains a run of characters if one of its blocks includes it.
 * - Full-width and other compatibility forms are equal to their plain ones (NFKC), and capitals to small letters.
 * - White space counts only between two Latin words or numbers.
 * - Quotation marks, brackets of titles, dots between names, and invisible marks do not count.
 * - The comma between thousands does not count.
 * - A number is indivisible: 3184 does not contain 184, and 12.6 does not contain 12.
 * - The home page and lists of news count only if no other page contains the run, or if their title contains it.
 * - Marked copies (`data-pagefind-ignore`) are not read: leading figures, bars of charts, cards.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { builtPages } from './pages.ts';

/** A searched page as a reader sees it. */
export interface VisiblePage {
  /** Path without the base. */
  path: string;
  title: string;
  /** Text of each block, in order. */
  blocks: string[];
  /** The same text, made comparable. */
  comparable: string[];
}

/** Pages that list other pages. */
const LISTS = /^\/(news\/(\d+\/)*)?$/;
/** Elements within a line. All others begin and end a block. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q ruby s samp share-button small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Elements whose text is no text of the page. */
const UNREAD = new Set('button script style svg template select textarea input label'.split(' '));
/** Elements without an end tag. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The searched pages of a build, in the order of their paths. */
export function readVisiblePages(dir: string): VisiblePage[] {
  return builtPages({ dir }).flatMap(({ path, html }) => {
    const blocks = readBlocks(html);
    const [, title = ''] = / data-title="([^"]*)"/.exec(html) ?? [];
    return blocks ? [{ path, title, blocks, comparable: blocks.map(makeComparable) }] : [];
  });
}

/**
 * Blocks of the searched pages that search ignores (`data-pagefind-ignore`), because their text stands elsewhere.
 * A figure's label and its written form are blocks of their own.
 */
export function readIgnoredBlocks(dir: string): string[] {
  return builtPages({ dir }).flatMap(({ html }) => readBlocks(html, true) ?? []);
}

/** The description of each page, as search engines show it. */
export function readDescriptions(dir: string): string[] {
  return builtPages({ dir }).map(
    ({ html }) => /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '',
  );
}

/** The text of the searched part of a page by blocks; null where the page has no such part. */
function readBlocks(html: string, wantsIgnored = false): string[] | null {
  let found = false;
  /** For each open element in the searched part: how its text is read. */
  const open: ('read' | 'ignored' | 'unread')[] = [];
  const wanted = wantsIgnored ? 'ignored' : 'read';
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
      if (!INLINE.has(name) || attributes['class'] === 'leading-label') endBlock();
      if (name === 'br') text += ' ';
      if (VOID.has(name)) return;
      const outer = open.at(-1) ?? 'read';
      // Only paper shows the addresses of links.
      const isHidden = 'hidden' in attributes || attributes['class'] === 'addresses';
      const isUnread = outer === 'unread' || isHidden || UNREAD.has(name);
      const isIgnored = outer === 'ignored' || 'data-pagefind-ignore' in attributes;
      // Ignored text within a block, as the link of an item, is a block of its own.
      if (isIgnored !== (outer === 'ignored')) endBlock();
      open.push(isUnread ? 'unread' : isIgnored ? 'ignored' : 'read');
    },
    ontext(data) {
      if (open.at(-1) === wanted) text += data;
    },
    onclosetag(name) {
      if (open.length === 0 || VOID.has(name)) return;
      const inner = open.pop();
      const isEdge = (inner === 'ignored') !== (open.at(-1) === 'ignored');
      if (isEdge || !INLINE.has(name)) endBlock();
    },
  });
  parser.end(html);
  endBlock();
  return found ? blocks : null;
}

/** Removes from a text whatever makes no difference to a search, and puts brackets around each number. */
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

/** Sorted paths of the pages that contain a text in one of their blocks. */
export function pathsWith(pages: readonly VisiblePage[], text: string): string[] {
  const wanted = makeComparable(text);
  const found = pages.filter(({ comparable }) =>
    comparable.some((block) => block.includes(wanted)),
  );
  const others = found.filter(
    ({ path, title }) => !LISTS.test(path) || makeComparable(title).includes(wanted),
  );
  return (others.length > 0 ? others : found).map(({ path }) => path).sort();
}

/** A figure as `figures.json` publishes it. */
export interface PublishedFigure {
  page: string;
  id: string;
  label: string;
  text: string;
  /** Exact decimal. */
  value: string;
  unit: string;
}

/** Reads the figures that a build publishes. */
export function readFigures(dir: string): PublishedFigure[] {
  const text = readFileSync(join(dir, 'figures.json'), 'utf8');
  return (JSON.parse(text) as { figures: PublishedFigure[] }).figures;
}

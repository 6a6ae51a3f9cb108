/** Links to a sentence. Loaded on first use. */

/** A sentence on the page, and what leads to it. */
export interface SentenceLink {
  text: string;
  /** Fragment of an address, text directive included; undefined where the browser would not find the sentence. */
  fragment: string | undefined;
  /** Id of the heading above it; empty above the first. */
  nearest: string;
}

/** Marks after which a sentence ends, and clauses of one. */
const SENTENCE_END = /[。！？][”’）》]*/gu;
const CLAUSE = /^.+?(?=[，；：。！？])/su;
const LAST_CLAUSE = /[，；：]([^，；：]+)$/su;
/** Longer than this, a sentence is named by its first and last clause. */
const LONG = 40;

/**
 * Words selected on the page → the whole sentence, or sentences, that they stand in, and a fragment that leads
 * there. Browsers find whole words only, and where a Chinese word ends is a matter of the browser's dictionary; a
 * sentence or clause ends at a mark, which ends a word everywhere. The heading's id goes before the directive: a
 * browser that knows no text fragments still comes near.
 */
export function linkToSentence(selected: Range): SentenceLink {
  const range = wholeSentences(selected);
  const text = range.toString().trim();
  const nearest = headingAbove(range)?.id ?? '';
  const found = 'fragmentDirective' in document && shortest(range, text);
  const directive = found && found.map(encode).join(',');
  return { text, fragment: directive ? `${nearest}:~:text=${directive}` : undefined, nearest };
}

/** The first and last clause of a long sentence, or the whole, whichever the browser will take for this one. */
function shortest(range: Range, text: string): string[] | undefined {
  const first = CLAUSE.exec(text)?.[0];
  const last = LAST_CLAUSE.exec(text)?.[1];
  const ways = text.length > LONG && first && last ? [[first, last], [text]] : [[text]];
  return ways.find((way) => isFound(range, text, way));
}

/**
 * Whether a browser that looks for these words from the top of the page comes to this range first: they stand
 * nowhere above, and in one run of text, since no match reaches into another block.
 */
function isFound(range: Range, text: string, [start = '', end = '']: string[]): boolean {
  const block = closestBlock(range.startContainer);
  if (block !== closestBlock(range.endContainer)) return false;
  const breaks = [...block.querySelectorAll(':not(button)')].some(
    (element) => range.intersectsNode(element) && getComputedStyle(element).display !== 'inline',
  );
  const above = document.createRange();
  above.setStart(document.body, 0);
  above.setEnd(range.startContainer, range.startOffset);
  const endsHere = !end || text.indexOf(end, start.length) + end.length === text.length;
  return !breaks && endsHere && !above.toString().includes(start);
}

/** A hyphen would be read as the end of a prefix or the beginning of a suffix. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

function wholeSentences(selected: Range): Range {
  const range = selected.cloneRange();
  const first = closestBlock(selected.startContainer);
  const last = closestBlock(selected.endContainer);
  const before = textBefore(first, selected.startContainer, selected.startOffset);
  const after = textBefore(last, selected.endContainer, selected.endOffset);
  const start = [...before.matchAll(SENTENCE_END)].pop();
  range.setStart(...pointAt(first, start ? start.index + start[0].length : 0));
  const ends = [...last.textContent.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
  const end = ends.find((place) => place >= after.length) ?? last.textContent.length;
  range.setEnd(...pointAt(last, end));
  return range;
}

function closestBlock(node: Node): Element {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('p, li, td, th, dd, dt, h1, h2, h3, figcaption') ?? document.body;
}

function textBefore(block: Element, node: Node, offset: number): string {
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEnd(node, offset);
  return range.toString();
}

/** A place in a block's text → the text node that it falls into, and the place in that. */
function pointAt(block: Element, offset: number): [Node, number] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  while (walker.nextNode()) {
    const { length } = walker.currentNode as Text;
    if (left <= length) return [walker.currentNode, left];
    left -= length;
  }
  return [block, block.childNodes.length];
}

function headingAbove(range: Range): Element | undefined {
  return [...document.querySelectorAll('.prose :is(h2, h3)[id]')]
    .filter((heading) => range.comparePoint(heading, 0) <= 0)
    .pop();
}

/** Highlights the query on a page. Loaded when a search result has led there. */
import { BLOCK_ELEMENTS } from '../../search/blocks.ts';
import { findMatches } from '../../search/matches.ts';
import { toPhrases } from '../../search/text.ts';

/** Name of the highlight in style sheets. */
const NAME = 'found';
/** Stands between two blocks of text, so that no phrase matches across their edge. */
const BORDER = '\0';

/** Highlights each match of each term of a query, until Escape or a click on the button that it adds. */
export function highlight(query: string): void {
  const body = document.querySelector('[data-pagefind-body]');
  if (!body) return;
  const ranges = findRanges(body, toPhrases(query.split(/\s+/)));
  if (ranges.length === 0) return;
  const unmark = mark(ranges);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'clear-highlight';
  button.textContent = `清除高亮（${ranges.length}处）`;
  const clear = () => {
    unmark();
    button.remove();
    removeEventListener('keydown', onKey);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) clear();
  };
  button.addEventListener('click', clear);
  addEventListener('keydown', onKey);
  const match = ranges[0]?.startContainer.parentElement;
  // The button stands below the block that the reader sees first.
  (document.querySelector('article :target') ?? match)
    ?.closest('[data-pagefind-body] > *')
    ?.after(button);
  if (!location.hash) match?.scrollIntoView({ block: 'center' });
}

function findRanges(body: Element, phrases: readonly string[]): Range[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('button, script, style, svg, .addresses')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const blockSelector = BLOCK_ELEMENTS.join();
  let text = '';
  let block: Element | null | undefined;
  /** Offset of each node in the text. */
  const starts: number[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const own = node.parentElement?.closest(blockSelector);
    if (own !== block) text += BORDER;
    block = own;
    nodes.push(node);
    starts.push(text.length);
    text += node.data;
  }
  /** Finds the node at an offset. An end on the border of two nodes is in the first of them, a start in the second. */
  const findPoint = (offset: number, isEnd: boolean): [Text, number] => {
    const next = starts.findIndex((start) => (isEnd ? start >= offset : start > offset));
    const i = Math.max((next < 0 ? starts.length : next) - 1, 0);
    return [nodes[i] as Text, offset - (starts[i] ?? 0)];
  };
  return findMatches(text, phrases).map(([start, end]) => {
    const range = document.createRange();
    range.setStart(...findPoint(start, false));
    range.setEnd(...findPoint(end, true));
    return range;
  });
}

/** Marks ranges. @returns a function that removes the marks */
function mark(ranges: Range[]): () => void {
  if ('highlights' in CSS) {
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => CSS.highlights.delete(NAME);
  }
  const marks: HTMLElement[] = [];
  // From the last to the first: wrapping a range does not move the ranges before it.
  for (const range of ranges.flatMap(splitRange).reverse()) {
    const element = document.createElement('mark');
    range.surroundContents(element);
    marks.push(element);
  }
  return () => marks.forEach((element) => element.replaceWith(...element.childNodes));
}

/** Splits a range into the parts of its text nodes. */
function splitRange(range: Range): Range[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const parts: Range[] = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  let node: Node | null = (walker.currentNode = startContainer);
  for (; node; node = node === endContainer ? null : walker.nextNode()) {
    const part = document.createRange();
    part.setStart(node, node === startContainer ? startOffset : 0);
    part.setEnd(node, node === endContainer ? endOffset : (node as Text).length);
    parts.push(part);
  }
  return parts;
}

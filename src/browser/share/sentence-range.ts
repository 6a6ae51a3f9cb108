/** Whole sentences of a page, as ranges. */

/** Marks that end a sentence, with the closing quotes and brackets after them. */
const SENTENCE_END = /[。！？][”’）》]*/gu;

/** Extends a selection to the whole sentences that contain it. */
export function wholeSentences(selected: Range): Range {
  const range = selected.cloneRange();
  const first = closestBlock(selected.startContainer);
  const last = closestBlock(selected.endContainer);
  const before = textBefore(first, selected.startContainer, selected.startOffset);
  const through = textBefore(last, selected.endContainer, selected.endOffset);
  range.setStart(...findPoint(first, findSentenceStart(before)));
  range.setEnd(...findPoint(last, findSentenceEnd(last.textContent, through.length)));
  return range;
}

/** @param before text of a block before a character @returns offset of the sentence that contains the character */
export function findSentenceStart(before: string): number {
  const end = [...before.matchAll(SENTENCE_END)].pop();
  return end ? end.index + end[0].length : 0;
}

/** @returns offset of the first end of a sentence at or after an offset; the length of the text if there is none */
export function findSentenceEnd(text: string, offset: number): number {
  const ends = [...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
  return ends.find((end) => end >= offset) ?? text.length;
}

/** The paragraph, list item, cell, heading or caption that contains a node. */
export function closestBlock(node: Node): Element {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('p, li, td, th, dd, dt, h1, h2, h3, figcaption') ?? document.body;
}

function textBefore(block: Element, node: Node, offset: number): string {
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEnd(node, offset);
  return range.toString();
}

/** Finds the text node at an offset of a block's text, and the offset in that node. */
function findPoint(block: Element, offset: number): [Node, number] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let rest = offset;
  while (walker.nextNode()) {
    const { length } = walker.currentNode as Text;
    if (rest <= length) return [walker.currentNode, rest];
    rest -= length;
  }
  return [block, block.childNodes.length];
}

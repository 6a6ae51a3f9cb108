/** The sentences of a page that are read aloud. */
import { speakNumbers } from '../../quantity/spoken.ts';
import { closestBlock, findSentenceEnd } from '../share/sentence-range.ts';

/** A sentence on the page. */
export interface SpokenSentence {
  /** Where it stands. */
  range: Range;
  /** The text that the voice gets. */
  text: string;
  /** Ids of the headings that it stands below: of a part of a page, and of a smaller part in it. */
  sections: readonly string[];
}

/**
 * Elements that are not read: copies of the prose, with their captions, and controls. 一图读懂 has nothing but copies. Of a row of the table of figures
 * its label, its written form and its section are read. The sentences of its figures stand on other pages.
 */
const UNREAD =
  '[data-pagefind-ignore]:not(.entry-list a, .glance :is(h2, ul)), .chart, .address, label, button, summary, script, style, svg, .anchor, .visually-hidden, ' +
  'details:not([open]) > *, ' +
  '.page-bar, nav, .charts, .measure :is(caption, thead), ' +
  '.figures :is(thead, small, [data-column=sentence], td > :not([data-column=text], [data-column=section]))';

/** Reads the sentences of a page in their order. @param main the element that contains them */
export function listSentences(main: Element): SpokenSentence[] {
  const sentences: SpokenSentence[] = [];
  let part = '';
  let smallerPart = '';
  for (const [block, nodes] of groupByBlock(main)) {
    if (block.tagName === 'H2') [part, smallerPart] = [block.id, ''];
    if (block.tagName === 'H3') smallerPart = block.id;
    const sections = [part, smallerPart].filter(Boolean);
    const text = nodes.map(({ data }) => data).join('');
    for (let start = 0; start < text.length;) {
      const end = findSentenceEnd(text, start + 1);
      const spoken = speakNumbers(text.slice(start, end).trim());
      if (/[\p{L}\p{N}]/u.test(spoken))
        sentences.push({ range: createRange(nodes, start, end), text: spoken, sections });
      start = end;
    }
  }
  return sentences;
}

/** The text nodes that are read, by the block that they stand in. */
function groupByBlock(main: Element): [Element, Text[]][] {
  const groups: [Element, Text[]][] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
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

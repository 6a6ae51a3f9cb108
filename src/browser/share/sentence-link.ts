/** Links to a sentence. Loaded on first use. */
import { closestBlock, wholeSentences } from './sentence-range.ts';
import { encodeDirective, listPhrasings } from './text-directive.ts';

/** A sentence on the page, and the fragment that leads to it. */
export interface SentenceLink {
  text: string;
  /** Fragment of an address, with a text directive; undefined if the browser would not find the sentence. */
  fragment: string | undefined;
  /** Id of the heading above it; empty above the first heading. */
  nearest: string;
}

/**
 * Links to the whole sentence, or sentences, that contain the selected words. The id of the heading stands before the
 * directive, for browsers that know no text fragments.
 */
export function linkToSentence(selected: Range): SentenceLink {
  const range = wholeSentences(selected);
  const text = range.toString().trim();
  const nearest = findHeadingAbove(range)?.id ?? '';
  const phrasing =
    'fragmentDirective' in document &&
    listPhrasings(text).find((words) => isFoundFirst(range, text, words));
  const fragment = phrasing ? `${nearest}:~:text=${encodeDirective(phrasing)}` : undefined;
  return { text, fragment, nearest };
}

/**
 * Whether a browser that searches from the top of the page finds this range first. The words must not occur above it,
 * and must be in one run of text: no match crosses the border of a block.
 */
function isFoundFirst(range: Range, text: string, [start = '', end = '']: string[]): boolean {
  const block = closestBlock(range.startContainer);
  if (block !== closestBlock(range.endContainer)) return false;
  const isBroken = [...block.querySelectorAll('*')].some(
    (element) => range.intersectsNode(element) && getComputedStyle(element).display !== 'inline',
  );
  const above = document.createRange();
  above.setStart(document.body, 0);
  above.setEnd(range.startContainer, range.startOffset);
  const isEndLast = !end || text.indexOf(end, start.length) + end.length === text.length;
  return !isBroken && isEndLast && !above.toString().includes(start);
}

function findHeadingAbove(range: Range): Element | undefined {
  return [...document.querySelectorAll('.prose :is(h2, h3)[id]')]
    .filter((heading) => range.comparePoint(heading, 0) <= 0)
    .pop();
}

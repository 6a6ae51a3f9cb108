/** Highlights a run of text on the page, by the rules by which it was found. Loaded on arrival from a search. */
import { findPhrase, fold, toPhrases } from '../../search/text.ts';

const NAME = 'found';

/** Highlights each place of each term of a text, until Escape or the button that it adds. */
export function highlight(text: string): void {
  const body = document.querySelector('[data-pagefind-body]');
  if (!body) return;
  const ranges = findRanges(body, toPhrases(text.split(/\s+/)));
  if (ranges.length === 0) return;
  const undo = mark(ranges);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'clear-highlight';
  button.textContent = `清除高亮（${ranges.length}处）`;
  const clear = () => {
    undo();
    button.remove();
    removeEventListener('keydown', onKey);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) clear();
  };
  button.addEventListener('click', clear);
  addEventListener('keydown', onKey);
  body.after(button);
  if (!location.hash) ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function findRanges(body: Element, phrases: readonly string[]): Range[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('button, script, style, svg')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let whole = '';
  const starts: number[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push(node);
    starts.push(whole.length);
    whole += node.data;
  }
  const folded = fold(whole);
  const at = (place: number, isEnd: boolean): [Text, number] => {
    // The last node that begins before the place.
    const after = starts.findIndex((start) => (isEnd ? start >= place : start > place));
    const i = Math.max((after < 0 ? starts.length : after) - 1, 0);
    return [nodes[i] as Text, place - (starts[i] ?? 0)];
  };
  const found = phrases
    .flatMap((phrase) =>
      findPhrase(folded.text, phrase).map((from) => [from, phrase.length] as const),
    )
    .sort(([a], [b]) => a - b);
  // Of two that overlap the earlier one is marked.
  let end = 0;
  const apart = found.filter(([from, length]) => from >= end && (end = from + length));
  return apart.map(([from, length]) => {
    const range = document.createRange();
    range.setStart(...at(folded.places[from] ?? 0, false));
    const last = folded.places[from + length - 1] ?? 0;
    range.setEnd(...at(last + ((whole.codePointAt(last) ?? 0) > 0xffff ? 2 : 1), true));
    return range;
  });
}

/** @returns what undoes the marks */
function mark(ranges: Range[]): () => void {
  if ('highlights' in CSS) {
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => CSS.highlights.delete(NAME);
  }
  const marks: HTMLElement[] = [];
  // From the last to the first: wrapping one does not move those before it.
  for (const range of [...ranges].reverse()) {
    if (range.startContainer !== range.endContainer) continue;
    const element = document.createElement('mark');
    range.surroundContents(element);
    marks.push(element);
  }
  return () => marks.forEach((element) => element.replaceWith(...element.childNodes));
}

import { matchEarlier, type Candidate, type EarlierFigure } from './earlier.ts';
import { proposeLabel } from './figure-labels.ts';
import type { Mark } from './marks.ts';
import type { Passage } from './passage.ts';

/** How much text behind a figure is compared, in characters. */
const MAX_CHARACTERS_AFTER = 16;

/** Finds the figures of a page that show the same measures as figures of an earlier page. */
export function matchFigures(
  passages: readonly Passage[],
  earlier: readonly EarlierFigure[],
): Map<Mark, EarlierFigure> {
  const found = passages.flatMap((passage) =>
    passage.marks.filter(({ isFigure }) => isFigure).map((mark) => ({ passage, mark })),
  );
  const candidates = found.map(({ passage, mark }) => describeCandidate(passage, mark));
  const matches = [...matchEarlier(candidates, earlier)];
  return new Map(matches.map(([at, figure]) => [found[at]!.mark, figure]));
}

/** Reads the words around a figure, and proposes its label. */
export function describeCandidate(passage: Passage, mark: Mark): Candidate {
  const { text, all, context } = passage;
  const i = all.indexOf(mark);
  const from = Math.max(text.lastIndexOf('。', mark.start) + 1, 0);
  const to = text.indexOf('。', mark.end);
  const before = text.slice(Math.max(from, all[i - 1]?.end ?? 0), mark.start);
  const after = text.slice(
    mark.end,
    Math.min(all[i + 1]?.start ?? text.length, mark.end + MAX_CHARACTERS_AFTER),
  );
  const near = context + before + (after.split(/[，。；、]/)[0] ?? '');
  const sentence = context + text.slice(from, to === -1 ? text.length : to);
  return { unit: mark.unit, label: proposeLabel(passage, mark), near, sentence };
}

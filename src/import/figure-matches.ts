import { matchEarlier, type Candidate, type EarlierFigure } from './earlier.ts';
import { proposeLabel } from './figure-labels.ts';
import type { Mark } from './marks.ts';
import type { MarkedFigure, Passage } from './passages.ts';

/** How much text behind a figure is compared, in characters. */
const MAX_CHARACTERS_AFTER = 16;

/** Finds the figures of a page that show the same measures as figures of an earlier page. */
export function matchFigures(
  passages: readonly Passage[],
  earlier: readonly EarlierFigure[],
): Map<Mark, EarlierFigure> {
  const candidates = passages.flatMap((passage) =>
    passage.marks
      .filter(({ isFigure }) => isFigure)
      .map((mark) => describeCandidate(passage, mark)),
  );
  const matches = [...matchEarlier(candidates, earlier)];
  return new Map(matches.map(([at, figure]) => [candidates[at]!.mark, figure]));
}

/** Reads the words around a figure. */
function describeCandidate(passage: Passage, mark: Mark): Candidate {
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
  return { mark, label: proposeLabel(passage, mark), near, sentence };
}

/** Asks an editor, in Chinese, to check a match. @param year year of the earlier report */
export function writeMatchDecision(
  { text, line }: MarkedFigure,
  match: EarlierFigure,
  year: number,
): string {
  const { id, metric, label, isNewMetric } = match;
  const added = isNewMetric ? `，${year}年的那一处也补上了 metric` : '';
  return `第${line}行${text}沿用了${year}年的 id ${id} 和 metric ${metric}（“${label}”，那一年是${match.text}）${added}：不是同一件事的话，请换掉，两年的 metric 都删去。`;
}

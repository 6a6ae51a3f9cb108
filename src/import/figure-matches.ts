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

/**
 * Describes a figure that goes on from an earlier report, in Chinese, for an editor to check.
 * @param year year of the earlier report
 * @param hasMetric whether the new figure got the metric
 */
export function describePair(
  { text, line }: MarkedFigure,
  { id, metric, label, isNewMetric, text: before }: EarlierFigure,
  year: number,
  hasMetric: boolean,
): string {
  const start = `第${line}行${text}沿用了${year}年的 id ${id}`;
  const earlier = `“${label}”，那一年是${before}`;
  if (!hasMetric) {
    return `${start}（${earlier}），没有写 metric：同一年里 ${metric} 已经是另一个数，两处请对照来源。`;
  }
  const added = isNewMetric ? `，${year}年的那一处也补上了 metric` : '';
  return `${start} 和 metric ${metric}（${earlier}）${added}：不是同一件事的话，请换掉，两年的 metric 都删去。`;
}

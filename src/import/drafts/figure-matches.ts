import { matchEarlier, type Candidate, type EarlierFigure, type EarlierPage } from '../earlier.ts';
import { proposeLabel } from '../figure-labels.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import { findMarks, type Mark } from '../marks.ts';
import type { MarkedFigure } from './draft.ts';

/** How much text behind a figure is compared, in characters. */
const MAX_CHARACTERS_AFTER = 16;

/** Finds the figures of a page that show the same measures as an earlier page. @returns them by `keyMark` */
export function matchFigures(
  paragraphs: readonly Paragraph[],
  { figures }: EarlierPage,
): Map<string, EarlierFigure> {
  const keys: string[] = [];
  const candidates = paragraphs.flatMap(({ text, line }) => {
    const marks = findMarks(text);
    return marks.flatMap((mark, i): Candidate[] => {
      if (!mark.isFigure) return [];
      keys.push(keyMark(line, mark.start));
      return [describeCandidate(text, marks, mark, i)];
    });
  });
  const matches = [...matchEarlier(candidates, figures)];
  return new Map(matches.map(([at, figure]) => [keys[at] ?? '', figure]));
}

/** Reads the words around a figure. @param i its place in `marks` */
function describeCandidate(text: string, marks: readonly Mark[], mark: Mark, i: number): Candidate {
  const from = Math.max(text.lastIndexOf('。', mark.start) + 1, 0);
  const to = text.indexOf('。', mark.end);
  const before = text.slice(Math.max(from, marks[i - 1]?.end ?? 0), mark.start);
  const after = text.slice(
    mark.end,
    Math.min(marks[i + 1]?.start ?? text.length, mark.end + MAX_CHARACTERS_AFTER),
  );
  const near = before + (after.split(/[，。；、]/)[0] ?? '');
  const sentence = text.slice(from, to === -1 ? text.length : to);
  return { mark, label: proposeLabel(text, marks, mark), near, sentence };
}

/**
 * The key of a mark on its page.
 * @param line number of the first line of its paragraph
 * @param start place of the mark in its paragraph, in characters
 */
export function keyMark(line: number, start: number): string {
  return `${line}:${start}`;
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

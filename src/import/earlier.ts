import type { Mark } from './marks.ts';

/** A figure of an earlier report. */
export interface EarlierFigure {
  id: string;
  label: string;
  metric?: string;
  /** As written. */
  text: string;
  unit: string;
}

/** A page of an earlier report. */
export interface EarlierPage {
  year: number;
  /** Name of its file. */
  slug: string;
  title: string;
  figures: readonly EarlierFigure[];
}

/** What is known of a new figure: the words around it, the nearest first. */
export interface Candidate {
  mark: Mark;
  label: string;
  /** The words between its neighbours, and its whole sentence. */
  near: string;
  sentence: string;
}

/** From what share of an earlier label's words the two are taken for one measure. */
const LIKE = 0.7;

/**
 * The figures of an earlier page that new ones go on with, by their place in `candidates`: the unit is the same, and
 * the words of the earlier label stand around the new figure. Each is given once, the likest first.
 */
export function matchEarlier(
  candidates: readonly Candidate[],
  earlier: readonly EarlierFigure[],
): Map<number, EarlierFigure> {
  const pairs = candidates.flatMap((candidate, at) =>
    earlier
      .filter(({ unit }) => candidate.mark.unit === unit || candidate.mark.unit === '')
      // What no attribute can hold was not written by hand.
      .filter(({ label }) => !/["<>{}&]/.test(label))
      .map((figure) => ({ at, figure, score: likeness(candidate, figure.label) })),
  );
  const matches = new Map<number, EarlierFigure>();
  const used = new Set<string>();
  for (const { at, figure, score } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (score < LIKE || matches.has(at) || used.has(figure.id)) continue;
    matches.set(at, figure);
    used.add(figure.id);
  }
  return matches;
}

/** How much of a label stands around a figure, from 0 to 1: near it counts more than elsewhere in its sentence. */
function likeness({ label, near, sentence }: Candidate, earlier: string): number {
  const pairs = characterPairs(earlier);
  const share = (text: string) => {
    const found = characterPairs(text);
    return [...pairs].filter((pair) => found.has(pair)).length / Math.max(1, pairs.size);
  };
  return 0.65 * Math.max(share(near), share(label)) + 0.35 * share(sentence);
}

/** Neighbouring characters, marks of punctuation left out. */
function characterPairs(text: string): Set<string> {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '');
  return new Set([...plain].slice(1).map((_, i) => plain.slice(i, i + 2)));
}

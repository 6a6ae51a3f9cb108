/** Measures the quality of searches on cases drawn from built pages with a seed. */
import { notations } from '../../src/quantity/index.ts';
import { normalizeForms } from '../../src/search/other-forms.ts';
import {
  makeComparable,
  pathsWith,
  readFigures,
  readVisiblePages,
  type PublishedFigure,
  type VisiblePage,
} from '../helpers/page-oracle.ts';
import { absentRuns, presentRuns, seeded } from '../helpers/search-cases.ts';
import type { Searcher } from './searches.ts';

export interface Case {
  kind: 'figure' | 'name' | 'run' | 'absent';
  query: string;
  /** Pages that it should find. */
  expected: Set<string>;
}

export interface Quality {
  cases: number;
  /** Recall: share of the expected pages that are found. Precision: share of the found pages that are expected. Means of 0 to 1. */
  recall: number;
  precision: number;
  /** Share of the cases whose first result is an expected page; for absent strings, share without results. */
  first: number;
}

/** Draws cases of each kind. Figures are queried in all notations. */
export function drawCases(dist: string, count: number, seed: number): Case[] {
  const pages = readVisiblePages(dist);
  const figures = readFigures(dist);
  /** Pages of the figures with the value that a text denotes, with their unit or without one. */
  const byNotation = new Map<string, Set<string>>();
  for (const { page, value, unit } of figures) {
    for (const text of notations(value).flatMap((number) => [number, number + unit])) {
      const key = makeComparable(text);
      byNotation.set(key, (byNotation.get(key) ?? new Set<string>()).add(page));
    }
  }
  const labelled = (run: string) =>
    figures.filter(({ label }) => makeComparable(label).includes(makeComparable(run)));
  // A figure is an exact answer to the words of its label, which stand on no page as they are.
  const standing = (run: string) =>
    new Set([
      ...pathsWith(pages, run),
      // 4135萬元 also finds a page on which 4135万元 is no figure of its own.
      ...pathsWith(pages, normalizeForms(run)),
      ...(byNotation.get(makeComparable(run)) ?? []),
      ...labelled(run).map(({ page }) => page),
    ]);
  const text = (kind: Case['kind'], query: string): Case => ({
    kind,
    query,
    expected: standing(query),
  });
  return [
    ...figureCases(figures, count, seed).map((query) => text('figure', query)),
    ...namesIn(pages, count, seed).map((name) => text('name', name)),
    ...presentRuns(pages, count, seed).map((run) => text('run', run)),
    ...absentRuns(
      pages,
      figures.map(({ label }) => label),
      count,
      seed + 1,
    ).map((run) => text('absent', run)),
  ];
}

function figureCases(figures: PublishedFigure[], count: number, seed: number): string[] {
  const random = seeded(seed);
  const shuffled = figures
    .map((figure) => ({ figure, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ figure }) => figure);
  const queries: string[] = [];
  for (const { value, unit } of shuffled) {
    if (queries.length >= count) break;
    // Without a unit the query would also match figures of other units.
    if (unit && !value.includes('/')) queries.push(...notations(value).map((text) => text + unit));
  }
  return queries;
}

/** Names in quotation marks, and names of persons. */
function namesIn(pages: readonly VisiblePage[], count: number, seed: number): string[] {
  const random = seeded(seed);
  const names = new Set(
    pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        [
          ...block.matchAll(/[“‘]([\p{Script=Han}]{2,6})[”’]|总工会的(\p{Script=Han}{3})介绍/gu),
        ].map(([, quoted, person]) => quoted ?? person ?? ''),
      ),
    ),
  );
  return [...names]
    .map((name) => ({ name, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ name }) => name);
}

/** Asks every case. */
export async function measureQuality(
  search: Searcher,
  cases: readonly Case[],
): Promise<Map<Case['kind'], Quality>> {
  const sums = new Map<Case['kind'], Quality>();
  for (const { kind, query, expected } of cases) {
    const sum = sums.get(kind) ?? { cases: 0, recall: 0, precision: 0, first: 0 };
    const found = await search(query);
    const right = found.filter((path) => expected.has(path)).length;
    sum.cases += 1;
    sum.recall += expected.size === 0 ? 1 : right / expected.size;
    // An empty answer has no wrong results.
    sum.precision += found.length === 0 ? 1 : right / found.length;
    sum.first +=
      expected.size === 0 ? Number(found.length === 0) : Number(expected.has(found[0] ?? ''));
    sums.set(kind, sum);
  }
  for (const sum of sums.values()) {
    for (const key of ['recall', 'precision', 'first'] as const) sum[key] /= sum.cases;
  }
  return sums;
}

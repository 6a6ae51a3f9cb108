/** Search cases, drawn from built pages with a seed. */
import { notations } from '../../src/quantity/index.ts';
import { pathsWith, type PublishedFigure, type VisiblePage } from './page-oracle.ts';

/** A reproducible source of numbers from 0 to below 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs of 2 to 8 characters from blocks of pages. No number is cut. */
export function presentRuns(pages: readonly VisiblePage[], count: number, seed: number): string[] {
  const random = seeded(seed);
  const runs: string[] = [];
  while (runs.length < count) {
    const page = pages[Math.floor(random() * pages.length)];
    const block = page?.blocks[Math.floor(random() * page.blocks.length)] ?? '';
    const length = 2 + Math.floor(random() * 7);
    const from = Math.floor(random() * Math.max(1, block.length - length + 1));
    const run = block.slice(from, from + length);
    const around = [block[from - 1] ?? '', block[from + run.length] ?? ''];
    const cuts =
      (/[\d.,]/.test(around[0] ?? '') && /^[\d.,]/.test(run)) ||
      (/[\d.,]/.test(around[1] ?? '') && /[\d.,]$/.test(run));
    if (run.length < 2 || cuts || /\s/.test(run) || !/^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(run))
      continue;
    runs.push(run);
  }
  return runs;
}

/**
 * Strings of the pages' own Han characters that no page contains, not even across two blocks.
 * @param labels of figures; they do not contain the strings either
 */
export function absentRuns(
  pages: readonly VisiblePage[],
  labels: readonly string[],
  count: number,
  seed: number,
): string[] {
  const random = seeded(seed);
  const joined = pages.map(({ path, comparable }) => {
    const text = comparable.join('');
    return { path, title: '', blocks: [], comparable: [text] };
  });
  const han = joined.flatMap(({ comparable }) => comparable[0]?.match(/\p{Script=Han}/gu) ?? []);
  const runs: string[] = [];
  while (runs.length < count) {
    const length = 2 + Math.floor(random() * 4);
    const run = Array.from({ length }, () => han[Math.floor(random() * han.length)]).join('');
    const isAbsent = pathsWith(joined, run).length === 0;
    if (isAbsent && !labels.some((label) => label.includes(run))) runs.push(run);
  }
  return runs;
}

/** Each end of a block joined to the beginning of the next block: two to six characters, letters and digits only. */
export function runsAcrossBlocks(pages: readonly VisiblePage[]): string[] {
  return pages
    .flatMap(({ blocks }) =>
      blocks.slice(1).map((block, i) => `${blocks[i]?.slice(-3)}${block.slice(0, 3)}`),
    )
    .flatMap((run) => run.match(/[\p{Script=Han}\d]{2,}/gu) ?? []);
}

/** A figure in every notation, with its unit. */
export function figureQueries({ value, unit }: PublishedFigure): string[] {
  return notations(value).flatMap((text) => [`${text}${unit}`, `${text} ${unit}`]);
}

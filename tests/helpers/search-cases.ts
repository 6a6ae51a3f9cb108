/** Search cases, derived from built pages with a seed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FigureRecord } from '../../src/figures/record.ts';
import { notations } from '../../src/quantity/index.ts';
import { readPageText } from '../../src/search/index/page-text.ts';
import { fold } from '../../src/search/text.ts';
import { builtPages } from './pages.ts';

export interface IndexedPage {
  path: string;
  /** Folded, blocks joined. */
  text: string;
  /** As it stands there. */
  blocks: string[];
}

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

export function indexedPages(dir: string): IndexedPage[] {
  return builtPages({ dir })
    .map(({ path, html }) => readPageText(path, html))
    .filter((page) => page !== null)
    .map(({ path, blocks }) => {
      const texts = blocks.map(([, , text]) => text);
      return { path, blocks: texts, text: fold(texts.join('')).text };
    });
}

/** Runs of 2 to 8 characters that stand on a page, cut where no number is cut. */
export function presentRuns(pages: readonly IndexedPage[], count: number, seed: number): string[] {
  const random = seeded(seed);
  const runs: string[] = [];
  while (runs.length < count) {
    const page = pages[Math.floor(random() * pages.length)];
    const block = page?.blocks[Math.floor(random() * page.blocks.length)] ?? '';
    const length = 2 + Math.floor(random() * 7);
    const from = Math.floor(random() * Math.max(1, block.length - length));
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

/** Strings of the pages' own characters that stand on none of them. */
export function absentRuns(pages: readonly IndexedPage[], count: number, seed: number): string[] {
  const random = seeded(seed);
  const han = pages.flatMap(({ text }) => text.match(/\p{Script=Han}/gu) ?? []);
  const runs: string[] = [];
  while (runs.length < count) {
    const length = 2 + Math.floor(random() * 4);
    const run = Array.from({ length }, () => han[Math.floor(random() * han.length)]).join('');
    if (!pages.some(({ text }) => text.includes(run))) runs.push(run);
  }
  return runs;
}

export function builtFigures(dir: string): FigureRecord[] {
  return (
    JSON.parse(readFileSync(join(dir, 'figures.json'), 'utf8')) as { figures: FigureRecord[] }
  ).figures;
}

/** A figure in every notation, with its unit. */
export function figureQueries({ value, unit }: FigureRecord): string[] {
  return notations(value).flatMap((text) => [`${text}${unit}`, `${text} ${unit}`]);
}

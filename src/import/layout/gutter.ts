import type { Line } from './lines.ts';

/** Fewest lines across two columns that show them. */
const MIN_LINES = 8;
/** Smallest share of lines across two columns that shows them, from 0 to 1. */
const MIN_SHARE = 0.4;
/** Smallest share of these lines that read like prose, and not like a table of two columns, from 0 to 1. */
const MIN_PROSE_SHARE = 0.5;
/** Two stretches of running text with a wide gap between them. */
const ACROSS = /^\S.{5,}?\S {3,}\S.{5,}$/;

/**
 * Whether each line of a text holds a line of two columns that stand side by side, as a program writes them that keeps
 * the look of a page. Nobody can join such lines to sentences safely.
 */
export function hasTwoColumns(lines: readonly Line[]): boolean {
  const across = lines.filter(({ text }) => ACROSS.test(text) && !/ {3,}\S.* {3,}/.test(text));
  const prose = across.filter(({ text }) => /[，。；]/.test(text));
  return (
    across.length >= MIN_LINES &&
    across.length >= lines.length * MIN_SHARE &&
    prose.length >= across.length * MIN_PROSE_SHARE
  );
}

/** Groups of figures on the page that shows a report at a glance. Pure. */
import type { GLANCE_FORMS } from '../collections/schema.ts';
import { findBarFault, type BarFigure, type BarParts } from './bars.ts';

export type GlanceForm = (typeof GLANCE_FORMS)[number];

/** The fewest and the most figures of a form. */
export const GLANCE_COUNTS: Readonly<Record<GlanceForm, readonly [min: number, max: number]>> = {
  number: [1, 4],
  bars: [2, 6],
  chain: [2, 4],
  part: [1, 2],
};

/**
 * Reports why figures cannot be shown in a form; null if they can.
 * - `count`: too few or too many
 * - `unit`: bars of two units, or a part in another unit than its whole
 * - `ratio`: a ratio in bars or in a part
 * - `value`: a negative value or a fraction in bars or in a part
 * - `larger`: a part that is larger than its whole
 */
export function findGlanceFault(
  form: GlanceForm,
  figures: readonly BarFigure[],
): 'count' | 'unit' | 'ratio' | 'value' | 'larger' | null {
  const [min, max] = GLANCE_COUNTS[form];
  if (figures.length < min || figures.length > max) return 'count';
  if (form === 'number' || form === 'chain') return null;
  const fault = findBarFault(figures);
  if (fault === 'ratio' || fault === 'value') return fault;
  const [part, whole] = figures;
  if (new Set(figures.map(({ unit }) => unit)).size > 1) return 'unit';
  if (form === 'bars') return null;
  if (!whole && part?.unit !== '%') return 'count';
  return Number(part?.value) > measureWhole(whole) ? 'larger' : null;
}

/** Lays out a part of a whole, which is the scale. @param whole undefined for a percentage, whose whole is 100 */
export function layOutPart(part: BarFigure, whole: BarFigure | undefined): BarParts {
  const { value, lower, upper } = part;
  const scale = (length: string) =>
    Math.min(100, Math.round((Number(length) / measureWhole(whole)) * 10_000) / 100);
  return {
    certain: scale(lower ?? '0'),
    possible: scale(upper ?? value ?? '0'),
    open: upper === null && scale(value ?? '0') < 100,
  };
}

function measureWhole(whole: BarFigure | undefined): number {
  return whole ? Number(whole.upper ?? whole.value) : 100;
}

import type { FigureRecord } from './record.ts';

/** A figure's bar: its length in per cent of the longest. */
export interface Bar {
  figure: FigureRecord;
  /** From above 0 to 100, two digits behind the point. */
  percent: number;
  /** The figure may be more than the bar shows: 超, 余, 以上. */
  open: boolean;
}

/** The share of the width that bars take: the rest is for the mark of an open end. */
const FULL = 92;

/**
 * Bars for figures of one unit, on a linear scale from zero.
 * @returns the bars in the order of the figures, and the scale in words
 * @throws where the units differ, or a value is negative or a fraction: lengths could not be compared
 */
export function layOutBars(figures: readonly FigureRecord[]): { bars: Bar[]; scale: string } {
  const unit = figures[0]?.unit;
  const odd = figures.find((figure) => figure.unit !== unit || !/^\d+(\.\d+)?$/.test(figure.value));
  if (odd) {
    throw new Error(
      `${odd.page}#${odd.id}（${odd.text}）不能与${figures[0]?.text}画在一张图里：单位须相同，且不为负数或分数。请改 chart.figures。`,
    );
  }
  const longest = figures.reduce((max, { value }) => Math.max(max, Number(value)), 0);
  return {
    bars: figures.map((figure) => ({
      figure,
      percent: Math.max(0.5, Math.round((Number(figure.value) / longest) * FULL * 100) / 100),
      open: figure.lower !== null && figure.lower !== figure.upper,
    })),
    scale: `单位：${unit || '（无）'}，线性刻度，从零起`,
  };
}

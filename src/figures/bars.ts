import type { FigureRecord } from './record.ts';

/** The bar of a figure. */
export interface Bar {
  figure: FigureRecord;
  /** Length in percent of the chart's width: at least 0.5, at most 92, with at most two digits behind the point. */
  percent: number;
  /** The figure can be greater than its bar: 超, 余, 以上. */
  open: boolean;
}

/** Length of the longest bar in percent of the width. The rest is for the mark of an open end. */
const MAX_BAR_PERCENT = 92;

/**
 * Lays out bars for figures of one unit, on a linear scale from zero.
 * @returns the bars in the order of the figures, and a description of the scale
 * @throws if the units differ, or a value is negative or a fraction
 */
export function layOutBars(figures: readonly FigureRecord[]): { bars: Bar[]; scale: string } {
  const unit = figures[0]?.unit;
  const misfit = figures.find(
    (figure) => figure.unit !== unit || !/^\d+(\.\d+)?$/.test(figure.value),
  );
  if (misfit) {
    throw new Error(
      `${misfit.page}#${misfit.id}（${misfit.text}）不能与${figures[0]?.text}画在一张图里：单位须相同，且不为负数或分数。请改 chart.figures。`,
    );
  }
  const longest = figures.reduce((max, { value }) => Math.max(max, Number(value)), 0);
  return {
    bars: figures.map((figure) => ({
      figure,
      percent: Math.max(
        0.5,
        Math.round((Number(figure.value) / longest) * MAX_BAR_PERCENT * 100) / 100,
      ),
      open: figure.lower !== null && figure.lower !== figure.upper,
    })),
    scale: `单位：${unit || '（无）'}，线性刻度，从零起`,
  };
}

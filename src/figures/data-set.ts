/** Title and day of the data set. Pure. */
import { site } from '../site/settings.ts';
import type { FigureRecord } from './record.ts';

/** The title under which the data set is published and cited. */
export const DATA_SET_TITLE = `${site.name}：全部数字`;

/** Returns the latest day on which one of some figures was published or changed, `2026-11-24`; undefined without figures. */
export function findNewestDay(figures: readonly Pick<FigureRecord, 'date'>[]): string | undefined {
  return figures
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
}

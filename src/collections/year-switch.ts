/** A longer list would make every page heavier. */
const MAX_YEARS = 12;
/** Newest years that a shortened list always contains. */
const MIN_NEWEST_YEARS = 3;

/**
 * Chooses the years that a page links to: all years up to twelve, else the three newest and the nine around the
 * page's own.
 * @param reports one for each year, newest first
 * @param period year of the page, one of the reports'
 * @returns at most twelve reports, newest first
 */
export function offerYears<Year extends { period: number }>(
  reports: readonly Year[],
  period: number,
): Year[] {
  const aroundCount = MAX_YEARS - MIN_NEWEST_YEARS;
  const pageIndex = reports.findIndex((report) => report.period === period);
  const lastStart = Math.max(MIN_NEWEST_YEARS, reports.length - aroundCount);
  const centredStart = Math.max(MIN_NEWEST_YEARS, pageIndex - Math.floor(aroundCount / 2));
  const start = Math.min(centredStart, lastStart);
  return [...reports.slice(0, MIN_NEWEST_YEARS), ...reports.slice(start, start + aroundCount)];
}

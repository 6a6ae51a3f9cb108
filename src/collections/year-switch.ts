/** More years than this make a long list, and every page a heavier one. */
const MOST_YEARS = 12;
/** Of a long list the newest are always offered. */
const NEWEST = 3;

/**
 * The years that a page leads to: all up to twelve; beyond that the three newest and those around its own. The home
 * page has them all.
 * @param reports one a year, the newest first
 * @param period year of the page, one of theirs
 * @returns at most twelve of them, the newest first
 */
export function offerYears<Year extends { period: number }>(
  reports: readonly Year[],
  period: number,
): Year[] {
  const around = MOST_YEARS - NEWEST;
  const own = reports.findIndex((report) => report.period === period);
  const last = Math.max(NEWEST, reports.length - around);
  const first = Math.min(Math.max(NEWEST, own - Math.floor(around / 2)), last);
  return [...reports.slice(0, NEWEST), ...reports.slice(first, first + around)];
}

/** Puts a chart into the text of a page. Pure. */

/** A heading of the text, as the Markdown processor writes it. */
const HEADING = /<div class="heading"><h([2-6]) id="([^"]*)"/g;

/**
 * Puts a chart at the end of a heading's part: before the next heading that is not below it. Without such a heading the
 * chart follows the text.
 * @param html of the text
 * @param chart HTML of the chart
 * @param after id of the heading
 */
export function placeChart(html: string, chart: string, after: string | undefined): string {
  const headings = [...html.matchAll(HEADING)].map(({ index, 1: level, 2: id }) => ({
    index,
    level: Number(level),
    id,
  }));
  const own = headings.find(({ id }) => id === after);
  const next = own && headings.find(({ index, level }) => index > own.index && level <= own.level);
  const place = next?.index ?? html.length;
  return html.slice(0, place) + chart + html.slice(place);
}

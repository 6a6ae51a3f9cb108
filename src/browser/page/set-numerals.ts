/** Keeps the numerals of a text that a script writes together with their units, as the build does for pages. */

/** The last digit of a numeral, and the unit behind it up to its first character after 万, 亿, 余 … */
const NUMERAL_ENDS =
  /([0-9])(?=(?:<\/?mark>)*\p{Script=Han})([十百千万亿余多来]+\p{Script=Han})?/gu;
/** A Han character, and a digit or letter behind it. */
const GAPS =
  /(\p{Script=Han})(?=(?:<\/?mark>)*[0-9A-Za-z])|([A-Za-z])(?=(?:<\/?mark>)*\p{Script=Han})/gu;

/**
 * Writes the marks of `styles/typesetting.css` into a text: gaps, and `<b>` where no line may break.
 * @param html escaped text, which may contain `<mark>`
 */
export function setNumerals(html: string): string {
  return html
    .replace(GAPS, '$&<i></i>')
    .replace(NUMERAL_ENDS, (_, digit: string, unit?: string) =>
      unit ? `${digit}<b></b><b class="unit">${unit}</b>` : `${digit}<b></b>`,
    );
}

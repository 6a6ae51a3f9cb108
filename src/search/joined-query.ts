/** Queries in which words and an amount run together: 信访1251件, 666件劳动纠纷. Pure. */

/** Characters of numerals, in digits, Han characters and financial characters. */
const NUMERAL = '\\d,.零〇一二两三四五六七八九十百千万亿壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟萬億兩';
const AMOUNT_LAST = new RegExp(`^(.*?[^${NUMERAL}])([${NUMERAL}]+[^${NUMERAL}]{0,4})$`, 'u');
const AMOUNT_FIRST = new RegExp(`^([${NUMERAL}]+)([^${NUMERAL}]{2,})$`, 'u');
/** Lengths of units in characters, the commonest first: 666件|劳动纠纷, 80万人次|竞赛. */
const UNIT_LENGTHS = [1, 2, 3, 0];

/**
 * Divides a query without spaces between its words and its amount.
 * @param text without spaces around it and invisible characters
 * @returns the query with a space at the border, in each way that may be meant, the likeliest first; nothing if the
 * text has spaces, or no amount at one of its ends
 */
export function divideJoinedQuery(text: string): string[] {
  if (/\s/.test(text)) return [];
  const [, words, amount] = AMOUNT_LAST.exec(text) ?? [];
  if (words && amount) return [`${words} ${amount}`];
  const [, numeral, rest = ''] = AMOUNT_FIRST.exec(text) ?? [];
  if (!numeral) return [];
  return UNIT_LENGTHS.filter((length) => length < rest.length).map(
    (length) => `${numeral}${rest.slice(0, length)} ${rest.slice(length)}`,
  );
}

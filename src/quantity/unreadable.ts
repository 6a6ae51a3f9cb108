/** Numbers that look like quantities, in a form that the grammar does not read. */

/** A number that is not read. */
export interface Unreadable {
  text: string;
  start: number;
  /** Why it is not read, in Chinese, for an editor. */
  why: string;
}

const FORMS: readonly [pattern: RegExp, why: string][] = [
  [
    /[壹贰貳叁參肆伍陆陸柒捌玖][零壹贰貳叁參肆伍陆陸柒捌玖]{0,12}[拾佰仟万亿萬億][零壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万亿萬億]{0,24}|[\d一二两三四五六七八九十百千][萬億]/g,
    '大写或繁体的数字',
  ],
  [/[\u{1d7ce}-\u{1d7ff}]{1,24}/gu, '花体的数字'],
  [
    /\d{1,15}(?:\[\d{1,3}\]|［\d{1,3}］|[①-⑳⁰¹²³⁴-⁹₀-₉]{1,4})(?=[\d万亿千百多余]|\p{Script=Han})/gu,
    '数字后面连着注号',
  ],
];

/** Finds the numbers of a text that no reading is certain for, in no order: 叁仟元, 𝟐𝟒𝟔场, 300[1]名, 45²场. */
export function findUnreadable(text: string): Unreadable[] {
  return FORMS.flatMap(([pattern, why]) =>
    [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index, why })),
  );
}

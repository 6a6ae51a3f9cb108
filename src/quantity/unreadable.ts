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
  // 扩大2倍 is twice or three times as much, and nothing declines by a multiple of itself.
  [
    /(?:扩大|放大|延长|加快|翻|(?<![最至提增])[高多快大贵强])了?[近约超]?(?!一倍|1倍)(?:\d{1,6}(?:\.\d{1,4})?|[两二三四五六七八九十]{1,3})倍(?![数率速])|(?:减[少小]|下降|降低?|缩[短减小]|压[减缩])了?[近约超]?(?:\d{1,6}(?:\.\d{1,4})?|[一两二三四五六七八九十]{1,3})倍/g,
    '这样说的倍数有两种读法',
  ],
  [/翻了?[近约超]?\d{1,3}\.\d{1,3}番/g, '番数不是整数'],
];

/** Finds the numbers of a text that no reading is certain for, in no order: 叁仟元, 𝟐𝟒𝟔场, 300[1]名, 45²场. */
export function findUnreadable(text: string): Unreadable[] {
  return FORMS.flatMap(([pattern, why]) =>
    [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index, why })),
  );
}

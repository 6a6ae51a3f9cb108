const CHAPTER_NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}、|[Ⅰ-Ⅻ][.．、]\s*|第[一二三四五六七八九十]{1,3}(?:部分|[章节部篇])[\s：:]?|[（(][一二三四五六七八九十]{1,3}[）)])/;
const ARABIC_NUMBER =
  /^(?:[A-Z][.．、]\s*(?=\p{Script=Han})|\d{1,2}[.．、]\s*(?!\d)|0[1-9]\s*(?![\d.:：])|\d{1,2}(?:\.\d{1,2}){0,3}\s+(?=\p{Script=Han})(?![年月日号时])|[①-⑳❶-❿]\s*)/u;
const SECTION_NUMBER =
  /^(?:0[1-9]|[1-9]|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}(?:部分|[章节部篇])|part\s*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)|[①-⑳❶-❿Ⅰ-Ⅻ])$/iu;
const LIST_ITEM =
  /^(?:[一二三四五六七八九十]+[是、]|[（(]?\d+[.．、)）]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]|[-*•·])/;

/** The place of a point in a speech, and its words: 第一，增强信心. */
const ORDINAL = /^第[一二三四五六七八九十][，,、]\s*/;

/** Whether a text begins with the place of a point, as the headings of a speech do: 第一，增强信心. */
export function isOrdinal(text: string): boolean {
  return ORDINAL.test(text);
}

/** Whether a text begins with the number of a chapter: 一、, 第一章, 第一部分, Ⅰ. or （一）. */
export function isNumbered(text: string): boolean {
  return CHAPTER_NUMBER.test(text);
}

/** Whether a text begins with a number in digits, as headings and list items do: 1. or 1、. */
export function isItem(text: string): boolean {
  return /^\d{1,2}[.．、)）]\s*(?!\d)/.test(text);
}

/** Whether a text begins like an item of a list in prose: 一是, 1., （一）, 第一 or a bullet. */
export function isListed(text: string): boolean {
  return LIST_ITEM.test(text);
}

/** Whether a line is the number of a section and nothing else: 01, 一 or PART 1. */
export function isSectionNumber(text: string): boolean {
  return SECTION_NUMBER.test(text);
}

/**
 * Removes the number of a heading: 一、强化引领, 01 强化引领 and ①强化引领 become 强化引领.
 * A text that is only a number stays as it is.
 */
export function removeNumber(text: string): string {
  return (
    text.replace(CHAPTER_NUMBER, '').replace(ORDINAL, '').replace(ARABIC_NUMBER, '').trim() || text
  );
}

/** Whether a line holds only digits, with or without a percent sign. Some newspaper files cut figures out of lines. */
export function isBareNumber(text: string): boolean {
  return /^[\d.,]+%?$/.test(text);
}

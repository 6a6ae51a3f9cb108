/**
 * Makes full-width characters half-width, all hyphens and minus signs `-`, all tildes `~` and all spaces plain. A
 * full-width comma separates (增长5，200家企业受益) and becomes `;`, except between full-width digits.
 * @returns a text of the same length, so that positions in it are positions in `text`
 */
export function foldWidth(text: string): string {
  return text
    .replace(/(?<![０-９])，|，(?![０-９])/g, ';')
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣‐‑‒]/g, '-')
    .replace(/(?<=[一二三四五六七八九〇])[○◯]/g, '〇')
    .replace(/[∼〜]/g, '~')
    .replace(/[\u3000\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
}

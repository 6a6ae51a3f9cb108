/**
 * Makes full-width characters half-width, all hyphens `-` and all tildes `~`.
 * @returns a text of the same length, so that positions in it are positions in `text`
 */
export function foldWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−‐‑‒]/g, '-')
    .replace(/[∼〜]/g, '~')
    .replace(/\u3000|\u00a0/g, ' ');
}

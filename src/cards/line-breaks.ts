/** Breaks Chinese headlines into lines. Widths are in em, the width of one Han character. */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Lines that fit, and the font size at which they do. */
export interface FittedLines {
  /** Font size in pixels. */
  size: number;
  lines: string[];
}

/**
 * Finds the largest font size at which a text fits. A text that is too long at the smallest size ends in an ellipsis.
 * @param width in pixels
 * @param sizes font sizes in pixels, the largest first
 */
export function fitLines(
  text: string,
  width: number,
  sizes: readonly number[],
  maxLines: number,
): FittedLines {
  let size = 0;
  let lines: string[] = [];
  for (size of sizes) {
    lines = breakLines(text, width / size);
    // A word that is wider than a line has a line of its own.
    const isWhole = lines.every((line) => measure(line) <= width / size);
    if (isWhole && lines.length <= maxLines)
      return { size, lines: balance(text, width / size, lines) };
  }
  const lastLine = [...(lines[maxLines - 1] ?? '')];
  while (measure(lastLine.join('')) > width / size - 1) lastLine.pop();
  return { size, lines: [...lines.slice(0, maxLines - 1), `${lastLine.join('')}…`] };
}

/** Evens out the lengths of lines without adding a line, so that no line has a single character. */
function balance(text: string, width: number, lines: string[]): string[] {
  for (let narrower = width - 0.5; narrower > 1; narrower -= 0.5) {
    const candidate = breakLines(text, narrower);
    if (candidate.length > lines.length) break;
    lines = candidate;
  }
  return lines;
}

/**
 * Breaks a text into lines no wider than `width` em. A space in a Chinese headline separates its parts: the text
 * breaks there if every part fits. Otherwise it breaks between words, but not before a closing mark, after an opening
 * mark, or between a number and its unit. A word wider than `width` has a line of its own.
 */
export function breakLines(text: string, width: number): string[] {
  if (measure(text) <= width) return [text];
  const parts = text.split(' ');
  if (parts.length > 1 && parts.every((part) => measure(part) <= width)) return parts;
  const lines = [''];
  for (const piece of splitUnbreakable(text)) {
    const line = (lines.at(-1) ?? '') + piece;
    if (measure(line) <= width || lines.at(-1) === '') lines[lines.length - 1] = line;
    else lines.push(piece.trimStart());
  }
  return lines;
}

/** Breaks a text as `breakLines` does, and a word that is wider than `width` between its characters. */
export function wrapText(text: string, width: number): string[] {
  return breakLines(text, width).flatMap((line) => {
    const parts = [''];
    for (const character of line) {
      const part = parts.at(-1) + character;
      if (measure(part) <= width) parts[parts.length - 1] = part;
      else parts.push(character);
    }
    return parts;
  });
}

/** Splits a text into pieces that must not break. */
function splitUnbreakable(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = pieces.at(-1) ?? '';
    const closes = /^[”’）》」』。，、；：！？…%]/u.test(segment);
    // A short phrase in quotes or brackets is one word.
    const within = /[“‘（《「『][^”’）》」』]{0,6}$/u.test(before);
    const counts = /\d$/.test(before);
    const isQualified = /[约近超逾]$/.test(before) && /^\d/.test(segment);
    // The segmenter divides 万人次.
    const isUnit = segment === '次' && /\d[万亿余多]*人$/.test(before);
    const joined = closes || within || counts || isQualified || isUnit;
    if (joined && pieces.length > 0) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** The width of a text in em. Half-width characters count 0.58, a little more than in the font. */
export function measure(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef“”‘’…]/u.test(character) ? 1 : 0.58;
  return width;
}

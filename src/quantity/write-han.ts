/** Writes numbers in Han characters. */

/** The digits by their value. */
export const DIGITS = [...'零一二三四五六七八九'];

/**
 * Writes a decimal in Han characters: 1.05 → 一点零五.
 * @param text at least 0 and less than 10^16, without a sign and separators
 */
export function writeHan(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const tail = fraction && `点${[...fraction].map((d) => DIGITS[Number(d)]).join('')}`;
  return writeHanInteger(BigInt(whole)) + tail;
}

/** Writes a whole number from 0 to below 10^16 in Han characters. */
function writeHanInteger(value: bigint): string {
  const [yi, below] = [value / 10n ** 8n, Number(value % 10n ** 8n)];
  const [wan, ones] = [Math.floor(below / 10_000), below % 10_000];
  let text = yi ? `${writeHanInteger(yi)}亿` : '';
  if (wan) text += `${text && wan < 1000 ? '零' : ''}${writeHanSection(wan, text === '')}万`;
  if (ones)
    text += `${text && (ones < 1000 || !wan) ? '零' : ''}${writeHanSection(ones, text === '')}`;
  return text || '零';
}

/** Writes a whole number from 1 to 9999. @param first whether it begins the numeral: 十二, else 一十二 */
function writeHanSection(value: number, first: boolean): string {
  let text = '';
  let gap = false;
  for (const [size, mark] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit) {
      text += (gap ? '零' : '') + DIGITS[digit] + mark;
      gap = false;
    } else {
      gap ||= text !== '';
    }
  }
  return first ? text.replace(/^一十/, '十') : text;
}

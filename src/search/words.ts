/** Words of the index. The build writes them, queries ask for them. Pure. */

/**
 * The part of a page that a run of characters stands in. `figure` is the label and the written form of its figures,
 * which the text of the page may not contain.
 */
export type Field = 'text' | 'title' | 'heading' | 'figure';

/**
 * Writes a run of tokens as the consecutive words that stand for it in a field. Outside the text, each word ends in
 * the first letter of its field. The words of all fields then sort next to each other, mostly into one chunk.
 */
export function indexWords(tokens: readonly string[], field: Field): string[] {
  return toPairs(tokens).map((pair) => pair + (field === 'text' ? '' : field[0]));
}

/** The second word of a frequent word: it stands only at the first position on each page. */
export function oncePerPageWord(word: string): string {
  return `${word}o`;
}

/**
 * Writes a run of tokens as index words: one for each pair of neighbours, because single characters stand on nearly
 * every page. A single token becomes one word. Words consist of letters and digits, which the engine does not cut.
 * A character is its code point in base 36: three digits below U+A000, otherwise `z` and five digits. A number
 * stands between two `x`, with `w` for the decimal point. Different runs never give the same words.
 */
export function toPairs(tokens: readonly string[]): string[] {
  const codes = tokens.map((token) => {
    if (/^\d/.test(token)) return `x${token.replaceAll('.', 'w')}x`;
    const code = token.codePointAt(0)!.toString(36);
    return token < '\ua000' ? code.padStart(3, '0') : `z${code.padStart(5, '0')}`;
  });
  return codes.length === 1 ? codes : codes.slice(1).map((code, i) => codes[i]! + code);
}

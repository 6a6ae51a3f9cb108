import { PAIRS } from '../../content-rules/rules/pairs.ts';

/** Length of the longest phrase, in characters. A longer text is prose even without punctuation. */
const MAX_PHRASE_CHARACTERS = 45;

/** Punctuation that can begin neither a line nor a sentence. */
const CLOSING_PUNCTUATION = /^[，。、；：？！”’）》】」』〕％%‰℃,;?!)]/;

const CLOSING = new Set(Object.values(PAIRS));

/** Whether a text begins with punctuation that belongs to the line before. */
export function beginsWithClosing(text: string): boolean {
  return CLOSING_PUNCTUATION.test(text);
}

/** Whether a text ends as a sentence does. Closing quotation marks and brackets may follow the full stop. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && /[”’」』）》〕\])"'\s]/.test(text[end - 1]!)) end -= 1;
  return /[。！？!?…]/.test(text[end - 1] ?? '');
}

/** Whether a text addresses somebody and says nothing else: 同志们：, 市委：. */
export function isSalutation(text: string): boolean {
  return /^[^，。；：:]{1,20}[：:]$/.test(text);
}

/** Whether a text reads like running prose and not like a headline. */
export function isProse(text: string): boolean {
  return text.length > MAX_PHRASE_CHARACTERS || /[，。；]/.test(text);
}

/** Whether all quotation marks and brackets of a text come in pairs. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const closing = PAIRS[character];
    if (closing) open.push(closing);
    else if (CLOSING.has(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}

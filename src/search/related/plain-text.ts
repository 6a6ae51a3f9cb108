/** Texts without marks. `search/text.ts` also keeps the place of each character, which is not needed here. Pure. */
import { tokenize } from '../text.ts';

const QUOTES = /["'‘-”〈-』·•\p{Cf}\ufe00-\ufe0f]/gu;
const MARKS = /[^\p{L}\p{N}%‰.]+/gu;

/**
 * Writes a text in compatibility forms (NFKC), lower case, without quotation marks, and with one space for any other
 * marks and white space.
 */
export function toPlain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(QUOTES, '').replace(MARKS, ' ');
}

/** Reports whether a plain text contains a piece. Only whole numbers match: 184 is not found in 3184. */
export function contains(text: string, piece: string): boolean {
  return /\d/.test(piece) ? joinTokens(text).includes(joinTokens(piece)) : text.includes(piece);
}

function joinTokens(text: string): string {
  return ` ${tokenize(text).join(' ')} `;
}

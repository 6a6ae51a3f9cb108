/** How text is folded and cut into tokens, by the index and by queries alike. Pure. */

/** A folded text, and where each of its characters stands in the text that it was folded from. */
export interface Folded {
  readonly text: string;
  /** `places[i]` is the UTF-16 offset of the source of `text[i]`; one more, for the end. */
  readonly places: readonly number[];
}

/** Marks that set words apart without dividing them, quotes and brackets of names: “泉工e家” is found by 泉工e家. */
const DROPPED = /["'‘-”〈-』·•\u200b\u2060\ufeff]/;
const SPACE = /\s/;
const LATIN = /[a-z0-9]/;

/**
 * Folds a text for comparison: compatibility forms (NFKC), lower case, no thousands separators, no quote-like
 * marks, no white space but between two Latin words. Traditional characters stay what they are.
 */
export function fold(source: string): Folded {
  let text = '';
  const places: number[] = [];
  let pending = -1;
  let at = 0;
  for (const character of source) {
    const from = at;
    at += character.length;
    // A Han character of the main blocks folds to itself: most of a page, told without more ado.
    if (character >= '㐀' && character <= '鿿') {
      pending = -1;
      text += character;
      places.push(from);
      continue;
    }
    for (const folded of character.normalize('NFKC').toLowerCase()) {
      if (DROPPED.test(folded)) continue;
      if (SPACE.test(folded)) {
        pending = from;
        continue;
      }
      // 3,184: the separator stands between a digit and exactly three more.
      if (
        folded === ',' &&
        /\d/.test(text.slice(-1)) &&
        /^,\d{3}(?!\d)/.test(source.slice(from, from + 5).normalize('NFKC'))
      ) {
        continue;
      }
      if (pending >= 0 && LATIN.test(folded) && LATIN.test(text.slice(-1))) {
        text += ' ';
        places.push(pending);
      }
      pending = -1;
      text += folded;
      for (let i = 0; i < folded.length; i += 1) places.push(from);
    }
  }
  places.push(at);
  return { text, places };
}

/**
 * The tokens of a folded text: a number with its point, or a single character of any other kind, marks and spaces
 * too, so that a run of tokens is a run of the text, and a Latin word is found while it is still being typed.
 */
export function tokenize(folded: string): string[] {
  return folded.match(/\d+(?:\.\d+)*|./gsu) ?? [];
}

/** A term → the folded run of characters that has to stand on a page; marks at its ends are none of it. */
export function toPhrase(term: string): string {
  return fold(term).text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%‰]+$/gu, '');
}

/** The phrases of terms, less those that hold nothing to search for. */
export function toPhrases(terms: readonly string[]): string[] {
  return terms.map(toPhrase).filter(Boolean);
}

/**
 * What of a run of tokens the index holds: each pair of neighbours, as they follow each other, since single
 * characters stand nearly everywhere. A token alone is asked for as it is. All are written in letters and digits,
 * which no engine cuts to words of its own: characters by their code points in base 36, three places for those of
 * Chinese text, `z` and five for others; numbers between two `x`, their point a `w`. No two pairs are written alike.
 */
export function toPairs(tokens: readonly string[]): string[] {
  const codes = tokens.map((token) => {
    if (/^\d/.test(token)) return `x${token.replaceAll('.', 'w')}x`;
    const code = token.codePointAt(0)!.toString(36);
    return token < '\ua000' ? code.padStart(3, '0') : `z${code.padStart(5, '0')}`;
  });
  return codes.length === 1 ? codes : codes.slice(1).map((code, i) => codes[i]! + code);
}

/**
 * Where a folded phrase stands in a folded text, as a run of whole tokens: 184 does not stand in 3184, 12 not in
 * 12.6.
 * @returns offsets of the folded text, in order, not overlapping
 */
export function findPhrase(text: string, phrase: string): number[] {
  const found: number[] = [];
  if (!phrase) return found;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at)) {
    const end = at + phrase.length;
    if (cutsToken(text, at) || cutsToken(text, end)) at += 1;
    else {
      found.push(at);
      at = end;
    }
  }
  return found;
}

/** Whether a place lies inside a number: 31|84, 12|.6, 12.|6. */
function cutsToken(text: string, at: number): boolean {
  const around = `${text.slice(0, at).slice(-2)}|${text.slice(at, at + 2)}`;
  return /\d\.?\|\d|\d\|\.\d/.test(around);
}

/** How text is folded and cut into tokens, by the index and by queries alike. Pure. */

/** A folded text, and where each of its characters stands in the text that it was folded from. */
export interface Folded {
  readonly text: string;
  /** `places[i]` is the UTF-16 offset of the source of `text[i]`; one more, for the end. */
  readonly places: readonly number[];
}

/** Marks that set words apart without dividing them: “泉工e家” is found by 泉工e家. */
const DROPPED = /["'“”‘’「」『』《》〈〉·•\u200b\u2060\ufeff]/;
const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
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
        /\d$/.test(text) &&
        /^[,，]\d{3}(?!\d)/.test(halved(source.slice(from, from + 5)))
      ) {
        continue;
      }
      if (pending >= 0 && LATIN.test(folded) && LATIN.test(text.at(-1) ?? '')) {
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

function halved(text: string): string {
  return text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

const TOKEN = /\d+(?:\.\d+)*|[\p{L}\p{N}]/gu;

/**
 * The tokens of a folded text: a number with its point, or a single letter or character of any script, so that a
 * Latin word is found while it is still being typed. Punctuation is no token. A point is written `d`, since engines take it for the end of a word.
 */
export function tokensOf(folded: string): string[] {
  return (folded.match(TOKEN) ?? []).map((token) =>
    /^\d/.test(token) ? token.replaceAll('.', 'd') : token,
  );
}

/**
 * What of a run of tokens the index holds: each pair of neighbours, as they follow each other, since single
 * characters stand nearly everywhere. A token alone is asked for as it is. Characters are written by their code
 * points, in base 36: three letters and digits a Han character, which no engine cuts to words of its own.
 */
export function pairsOf(tokens: readonly string[]): string[] {
  const codes = tokens.map((token) =>
    /^[a-z0-9]/.test(token) ? token : (token.codePointAt(0) ?? 0).toString(36),
  );
  return codes.length === 1 ? codes : codes.slice(1).map((code, i) => (codes[i] ?? '') + code);
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

/** Whether a place lies inside a number. */
function cutsToken(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2);
  const [before = '', after = ''] = [text[at - 1], text[at]];
  if (/\d/.test(before) && /\d/.test(after)) return true;
  return (
    at > 0 &&
    (/^.?\d\.\d/.test(around) || /\d\.\d$/.test(around)) &&
    (before === '.' || after === '.')
  );
}

/** Whether a text holds anything that can be searched for. */
export function isSearchable(text: string): boolean {
  return WORD.test(text);
}

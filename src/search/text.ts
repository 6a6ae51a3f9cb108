/** Folds text and cuts it into tokens, for the index and for queries alike. Pure. */

/** A folded text, with the place of each of its characters in the source. */
export interface Folded {
  readonly text: string;
  /** `places[i]` is the UTF-16 offset in the source of `text[i]`. The last item is the length of the source. */
  readonly places: readonly number[];
}

/**
 * Quotation marks and brackets of names: 泉工e家 also finds “泉工e家”. Invisible characters that pasted text brings
 * along: soft hyphens, joiners, marks of direction, variation selectors.
 */
const DROPPED = /["'‘-”〈-』·•\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
/** A circled or raised digit behind a digit is the mark of a note: 300①名, 45²场. */
const NOTE = /[¹²³⁰-⁹①-⒇]/;
const SPACE = /\s/;
const LATIN = /[a-z0-9]/;

/**
 * Folds a text for comparison: compatibility forms (NFKC), the sign of ratios (∶) as a colon, lower case, no thousands
 * separators, no quotation marks.
 * White space stays only between two Latin words. Traditional characters are not converted.
 */
export function fold(source: string): Folded {
  let text = '';
  const places: number[] = [];
  let pending = -1;
  let at = 0;
  for (const character of source) {
    const from = at;
    at += character.length;
    // Most characters of a page are Han characters, which fold to themselves: skip the slow path.
    if (character >= '㐀' && character <= '鿿') {
      pending = -1;
      text += character;
      places.push(from);
      continue;
    }
    if (NOTE.test(character) && /\d$/.test(text)) continue;
    for (const folded of character.replace('∶', ':').normalize('NFKC').toLowerCase()) {
      if (DROPPED.test(folded)) continue;
      if (SPACE.test(folded)) {
        pending = from;
        continue;
      }
      // A thousands separator has a digit before it and exactly three after it: 3,184.
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
 * Cuts a folded text into tokens. A token is a number with its decimal point, or any other single character. Marks
 * and spaces are tokens too: a run of tokens is then a run of the text. Latin letters are single tokens, so that an
 * unfinished word already matches.
 */
export function tokenize(folded: string): string[] {
  return folded.match(/\d+(?:\.\d+)*|./gsu) ?? [];
}

/** Folds a term into the phrase that a page must contain. Marks at both ends are cut off. */
export function toPhrase(term: string): string {
  return fold(term).text.replace(/^[^\p{L}\p{N}⺀-⿟]+|[^\p{L}\p{N}%‰⺀-⿟]+$/gu, '');
}

/** Folds terms into phrases. Terms without a letter or digit are left out. */
export function toPhrases(terms: readonly string[]): string[] {
  return terms.map(toPhrase).filter(Boolean);
}

/**
 * Finds a folded phrase in a folded text. Only whole tokens match: 184 is not found in 3184, nor 12 in 12.6.
 * @returns UTF-16 offsets in the folded text, ascending; matches do not overlap
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

/** Reports whether one of some texts, not yet folded, contains a folded phrase. */
export function containsPhrase(texts: readonly string[], phrase: string): boolean {
  return texts.some((text) => findPhrase(fold(text).text, phrase).length > 0);
}

/** Reports whether an offset lies inside a number: 31|84, 12|.6, 12.|6. */
function cutsToken(text: string, at: number): boolean {
  const around = `${text.slice(0, at).slice(-2)}|${text.slice(at, at + 2)}`;
  return /\d\.?\|\d|\d\|\.\d/.test(around);
}

/**
 * A text in compatibility form (NFKC) without the invisible characters that pasted text brings along, and without
 * circled and raised digits behind a digit, which are marks of notes.
 */
export function dropInvisible(text: string): string {
  return text
    .replace(/(\d)[¹²³⁰-⁹①-⒇]+/g, '$1')
    .normalize('NFKC')
    .replace(/[\p{Cf}\ufe00-\ufe0f]/gu, '');
}

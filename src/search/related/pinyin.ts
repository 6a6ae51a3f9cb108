/** Turns pinyin into words of the site: whole, with spaces, or initials. Pure. */
import type { Writings } from './writings.ts';

type Words = Pick<Writings, 'runs' | 'readings'>;

/** Different words that sound alike are tried up to this many. */
const MAX_READINGS = 4;
/** Longer queries are no names, and would take too long. */
const LETTERS = /^[a-z]{3,36}$/;
/** Each part of initials that leave out a part of a name has at least this many letters. */
const MIN_PART_LETTERS = 2;

/**
 * Finds the words of the site that sound like a query in Latin letters.
 * @returns the likeliest first; none if the query has other characters, fewer than 3 or more than 36 letters, or no such word
 */
export function readPinyin(text: string, writings: Writings): string[] {
  const letters = text.replace(/[\s'’:]/g, '').replaceAll('ü', 'v');
  if (!LETTERS.test(letters)) return [];
  const whole = findSounding(letters, writings, false);
  if (whole[0]) return whole.slice(0, MAX_READINGS);
  const words = divide(letters, writings);
  if (words) return [words];
  const initials = findSounding(letters, writings, true);
  return (initials[0] ? initials : skipCharacters(letters, writings)).slice(0, MAX_READINGS);
}

/** Finds two pieces of a name by their initials: ldtj → 劳动 调解. The characters between them are left out. */
function skipCharacters(letters: string, { runs, readings }: Words): string[] {
  for (let end = letters.length - MIN_PART_LETTERS; end >= MIN_PART_LETTERS; end -= 1) {
    for (const run of runs) {
      const [first] = findSounding(letters.slice(0, end), { runs: [run], readings }, true);
      const rest = first && run.slice(run.indexOf(first) + end);
      const [last] = rest ? findSounding(letters.slice(end), { runs: [rest], readings }, true) : [];
      if (last) return [`${first} ${last}`];
    }
  }
  return [];
}

/** Divides letters into words that do not stand together, the longest first. @returns null if some letters are left */
function divide(letters: string, writings: Writings): string | null {
  for (let end = letters.length; end > MIN_PART_LETTERS; end -= 1) {
    const [first] = findSounding(letters.slice(0, end), writings, false);
    const rest = end < letters.length && first ? divide(letters.slice(end), writings) : '';
    if (first && rest !== null) return `${first} ${rest}`.trim();
  }
  return null;
}

/** Finds the pieces of at least two characters that all the letters spell, the likeliest first. */
function findSounding(letters: string, { runs, readings }: Words, isInitials: boolean): string[] {
  const [words, cuts]: [string[], string[]] = [[], []];
  /** How many characters from an index on the letters spell, if all letters are used; 0 if they do not. */
  const spell = (typed: string, run: string, from: number): number => {
    const character = run[from] ?? '';
    for (const reading of readings.get(character) ?? readLatin(character)) {
      const start = isInitials ? reading.slice(0, 1) : reading;
      if (!start || !typed.startsWith(start)) continue;
      if (typed === start) return 1;
      const rest = spell(typed.slice(start.length), run, from + 1);
      if (rest > 0) return rest + 1;
    }
    return 0;
  };
  for (const run of runs) {
    for (const from of [...run].keys()) {
      const length = spell(letters, run, from);
      // A word begins or ends its run more often than a cut through two words does.
      const isWord = from === 0 || from + length === run.length;
      if (length > 1) (isWord ? words : cuts).push(run.slice(from, from + length));
    }
  }
  return [...new Set([...words, ...cuts])];
}

/** How a Latin letter of a name sounds: the e of 泉工e家 may be typed as yi. */
function readLatin(letter: string): string[] {
  return letter === 'e' ? ['e', 'yi'] : [letter];
}

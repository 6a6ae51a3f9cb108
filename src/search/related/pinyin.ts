/** Turns pinyin into words of the site: whole, with spaces, or initials. Pure. */
import type { Writings } from './writings.ts';

type Words = Pick<Writings, 'runs' | 'readings'>;

/** Different words that sound alike are tried up to this many. */
const MAX_READINGS = 4;
/** Longer queries are no names, and would take too long. */
const LETTERS = /^[a-z]{3,36}$/;
/** Each word among several has at least this many letters. */
const MIN_WORD_LETTERS = 2;

/**
 * Finds the words of the site that sound like a query in Latin letters.
 * @returns the likeliest first; none if the query has other characters, fewer than 3 or more than 36 letters, or no such word
 */
export function readPinyin(text: string, { runs, readings }: Words): string[] {
  const letters = text.replace(/[\s'’:]/g, '').replaceAll('ü', 'v');
  if (!LETTERS.test(letters)) return [];
  const initials = new Map(
    [...readings].map(([character, sounds]) => [
      character,
      sounds.map((sound) => sound.slice(0, 1)),
    ]),
  );
  const found = [
    () => findSounding(letters, runs, readings),
    () => divide(letters, runs, readings),
    () => findSounding(letters, runs, initials),
    // Initials may leave out a part of a name: ldtj → 劳动 调解.
    () => runs.flatMap((run) => divide(letters, [run], initials)),
  ];
  for (const find of found) {
    const words = find();
    if (words[0]) return words.slice(0, MAX_READINGS);
  }
  return [];
}

/** Divides letters into words that do not stand together, the longest first. @returns none if some letters are left */
function divide(letters: string, runs: Words['runs'], readings: Words['readings']): string[] {
  for (let end = letters.length - MIN_WORD_LETTERS; end >= MIN_WORD_LETTERS; end -= 1) {
    const [first] = findSounding(letters.slice(0, end), runs, readings);
    if (!first) continue;
    const others = letters.slice(end);
    const rest = findSounding(others, runs, readings)[0] ?? divide(others, runs, readings)[0];
    if (rest) return [`${first} ${rest}`];
  }
  return [];
}

/** Finds the pieces of at least two characters that all the letters spell, the likeliest first. */
function findSounding(letters: string, runs: Words['runs'], readings: Words['readings']): string[] {
  const [words, cuts]: [string[], string[]] = [[], []];
  /** How many characters the letters spell, if all letters are used; 0 if they do not. */
  const spell = (typed: string, characters: string): number => {
    for (const sound of readings.get(characters.slice(0, 1)) ?? []) {
      if (!sound || !typed.startsWith(sound)) continue;
      if (typed === sound) return 1;
      const more = spell(typed.slice(sound.length), characters.slice(1));
      if (more) return more + 1;
    }
    return 0;
  };
  for (const run of runs) {
    for (let from = 0; from < run.length; from += 1) {
      const length = spell(letters, run.slice(from));
      // A word begins or ends its run more often than a cut through two words does.
      const isWord = !from || from + length === run.length;
      if (length > 1) (isWord ? words : cuts).push(run.slice(from, from + length));
    }
  }
  return [...new Set([...words, ...cuts])];
}

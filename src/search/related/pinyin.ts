/** Turns pinyin into words of the site: whole, with spaces, or initials. Pure. */
import { readSounds, type Readings } from './sounds.ts';
import type { WritingTables } from './tables.ts';

/** Different words that sound alike are tried up to this many. */
const MAX_READINGS = 4;
const LETTERS = /^[a-z]{3,}$/;

/**
 * Finds the words of the site that sound like a query in Latin letters.
 * @returns the likeliest first; none if the query has other characters, fewer than three letters, or no such word
 */
export function readPinyin(text: string, tables: WritingTables): string[] {
  const parts = text
    .toLowerCase()
    .replace(/[ü:]/g, (mark) => (mark === ':' ? '' : 'v'))
    .split(/[\s'’]+/)
    .filter(Boolean);
  const letters = parts.join('');
  if (!LETTERS.test(letters)) return [];
  const readings = readSounds(tables);
  const runs = tables.vocabulary.split(' ');
  const whole = findSounding(letters, runs, readings);
  const words = whole.length > 0 ? whole : readWords(parts, runs, readings);
  return words.slice(0, MAX_READINGS);
}

/** Reads several words that do not stand together on the site. @returns one text, or nothing */
function readWords(
  parts: readonly string[],
  runs: readonly string[],
  readings: Readings,
): string[] {
  const words = parts.length > 1 ? joinParts(parts) : [];
  for (const list of [...words, parts]) {
    const found = list.map(
      (part) => findSounding(part, runs, readings)[0] ?? divide(part, runs, readings),
    );
    if (found.every(Boolean)) return [found.join(' ')];
  }
  return [];
}

/** Ways to join syllables to two words: lao dong jiu fen → laodong jiufen, laodongjiu fen … */
function joinParts(parts: readonly string[]): string[][] {
  return parts
    .slice(1)
    .map((_, i) => [parts.slice(0, i + 1).join(''), parts.slice(i + 1).join('')]);
}

/** Divides letters without spaces into words, the longest first. @returns an empty text if some letters are left */
function divide(letters: string, runs: readonly string[], readings: Readings): string {
  for (let end = letters.length - 3; end >= 3; end -= 1) {
    const first = findSounding(letters.slice(0, end), runs, readings, false)[0];
    const last = first && findSounding(letters.slice(end), runs, readings, false)[0];
    if (last) return `${first} ${last}`;
  }
  return '';
}

/** Finds the runs of at least two characters that all the letters spell, the likeliest first. */
function findSounding(
  letters: string,
  runs: readonly string[],
  readings: Readings,
  withInitials = true,
): string[] {
  const found = new Map<string, number>();
  for (const run of runs) {
    for (let from = 0; from < run.length - 1; from += 1) {
      const rest = run.slice(from);
      const whole = spell(letters, rest, readings, false);
      const length = whole || (withInitials ? spell(letters, rest, readings, true) : 0);
      if (length < 2) continue;
      // A word begins or ends its run more often than a cut through two words does.
      const rank = (whole ? 4 : 0) + Number(from === 0) + Number(length === rest.length);
      const word = rest.slice(0, length);
      found.set(word, Math.max(rank, found.get(word) ?? 0));
    }
  }
  return [...found].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/** How many characters of a run the letters spell, if all the letters are used; 0 if they do not. */
function spell(letters: string, run: string, readings: Readings, isInitials: boolean): number {
  const first = run[0] ?? '';
  for (const reading of readings.get(first) ?? (/[a-z]/.test(first) ? [first] : [])) {
    const start = isInitials ? reading[0]! : reading;
    if (letters === start) return 1;
    if (!letters.startsWith(start)) continue;
    const rest = spell(letters.slice(start.length), run.slice(1), readings, isInitials);
    if (rest > 0) return 1 + rest;
  }
  return 0;
}

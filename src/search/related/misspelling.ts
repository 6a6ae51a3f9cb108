/** Finds the words of the site that a word with one wrong character may stand for. Pure. */
import type { Rewriting } from './popular-words.ts';
import type { Writings } from './writings.ts';

/** Longer pieces are not compared. */
const MAX_PIECE_CHARACTERS = 10;
const MIN_PIECE_CHARACTERS = 3;
/** A piece whose wrong character sounds otherwise must be so long, or the whole query. */
const MIN_CHARACTERS_OTHER_SOUND = 4;

/**
 * Corrects one wrong character of a query: the longest piece of a word that differs from one of the site in one
 * character, a homophone first.
 * @param text the query
 * @param words the characters of each word of the query
 * @param isKnown whether a pair of characters stands on the site
 * @returns null if no word is close enough to one of the site
 */
export function correctText(
  text: string,
  words: readonly (readonly string[])[],
  isKnown: (pair: string) => boolean,
  writings: Writings,
): Rewriting | null {
  for (const word of words) {
    const isWholeQuery = word.join('') === text;
    for (
      let length = Math.min(word.length, MAX_PIECE_CHARACTERS);
      length >= MIN_PIECE_CHARACTERS;
      length -= 1
    ) {
      const found = correctPieces(word, length, isKnown, writings, isWholeQuery);
      if (found) {
        const [typed, meant] = found;
        return { text: text.replace(typed, meant), reason: `“${typed}”可能是“${meant}”` };
      }
    }
  }
  return null;
}

/**
 * Compares the pieces of a word with pieces of the site that have the same length.
 * @returns the typed piece and the likeliest piece of the site; null if none is close enough
 */
function correctPieces(
  word: readonly string[],
  length: number,
  isKnown: (pair: string) => boolean,
  { runs, readings }: Writings,
  isWholeQuery: boolean,
): [typed: string, meant: string] | null {
  let best: [string, string] | null = null;
  let bestRank = 0;
  for (let from = 0; from + length <= word.length; from += 1) {
    const typed = word.slice(from, from + length);
    for (const run of runs) {
      for (let start = 0; start + length <= run.length; start += 1) {
        const meant = run.slice(start, start + length);
        const at = findDifference(typed, meant);
        if (at < 0) continue;
        // A character that forms a word of the site with its neighbour was meant.
        const place = from + at;
        if (isKnown(word.slice(place, place + 2).join(''))) continue;
        if (isKnown(word.slice(Math.max(place - 1, 0), place + 1).join(''))) continue;
        const sounds = readings.get(typed[at]!);
        const isHomophone = sounds?.some((sound) => readings.get(meant[at]!)?.includes(sound));
        const isWhole = isWholeQuery && length === word.length && !sounds;
        if (!isHomophone && !isWhole && length < MIN_CHARACTERS_OTHER_SOUND) continue;
        // A word begins or ends its run. Other pieces may cut through words.
        const isWord = start === 0 || start + length === run.length;
        const rank = 1 + (isHomophone ? 2 : 0) + Number(isWord);
        if (rank > bestRank) [best, bestRank] = [[typed.join(''), meant], rank];
      }
    }
  }
  return best;
}

/** The one index at which two texts of one length differ; -1 if they differ at none or at several. */
function findDifference(typed: readonly string[], meant: string): number {
  let found = -1;
  for (let i = 0; i < typed.length; i += 1) {
    if (typed[i] === meant[i]) continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

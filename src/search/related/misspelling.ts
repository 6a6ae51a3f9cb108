/** Finds the words of the site that a word with one wrong character may stand for. Pure. */
import type { Rewriting } from './popular-words.ts';
import type { Rarity } from './score.ts';
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
 * @param rarity of its pairs of characters
 * @returns null if no word is close enough to one of the site
 */
export function correctText(
  text: string,
  words: readonly (readonly string[])[],
  rarity: Rarity,
  { runs, readings }: Writings,
): Rewriting | null {
  const site = ` ${runs.join(' ')} `;
  for (const word of words) {
    // A character that forms a word of the site with its neighbour was meant.
    const isKnown = (at: number) => rarity.get(word.slice(at, at + 2).join(''));
    const unknown = [...word.keys()].filter((at) => !isKnown(at) && !(at && isKnown(at - 1)));
    const isWholeQuery = word.join('') === text;
    let length = Math.min(word.length, MAX_PIECE_CHARACTERS);
    for (; length >= MIN_PIECE_CHARACTERS; length -= 1) {
      let [typed, meant, bestRank] = ['', '', 0];
      for (const at of unknown) {
        const sounds = readings.get(word[at]!);
        const isWhole = isWholeQuery && length === word.length && !sounds;
        for (let from = Math.max(at - length + 1, 0); from <= at; from += 1) {
          const piece = word.slice(from, from + length);
          if (piece.length < length) break;
          const [before, after] = [word.slice(from, at), word.slice(at + 1, from + length)];
          const similar = RegExp(`( ?)(${before.join('')}([^ ])${after.join('')})(?=( ?))`, 'g');
          for (const [, start, found = '', other = '', end] of site.matchAll(similar)) {
            const isHomophone = sounds?.some((sound) => readings.get(other)?.includes(sound));
            if (!isHomophone && !isWhole && length < MIN_CHARACTERS_OTHER_SOUND) continue;
            // A word begins or ends its run. Other pieces may cut through words.
            const rank = 1 + (isHomophone ? 2 : 0) + (start || end ? 1 : 0);
            if (rank > bestRank) [typed, meant, bestRank] = [piece.join(''), found, rank];
          }
        }
      }
      if (typed) {
        return { text: text.replace(typed, meant), reason: `“${typed}”可能是“${meant}”` };
      }
    }
  }
  return null;
}

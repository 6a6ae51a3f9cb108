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
    let length = Math.min(word.length, MAX_PIECE_CHARACTERS);
    for (; length >= MIN_PIECE_CHARACTERS; length -= 1) {
      const [best] = listPieces(word, length, unknown)
        .flatMap((piece) => listCorrections(piece, site, readings, text))
        .sort((a, b) => b.rank - a.rank);
      if (best) {
        const { typed, meant } = best;
        return { text: text.replace(typed, meant), reason: `“${typed}”可能是“${meant}”` };
      }
    }
  }
  return null;
}

/** A piece of a word, one character of which may be wrong. */
interface Piece {
  characters: readonly string[];
  /** Place of that character in the piece. */
  at: number;
}

/** Lists the pieces of a word that have one of some places in them, by place and then by their beginning. */
function listPieces(word: readonly string[], length: number, places: readonly number[]): Piece[] {
  return places.flatMap((place) =>
    Array.from({ length }, (_, i) => place - length + 1 + i)
      .filter((from) => from >= 0 && from + length <= word.length)
      .map((from) => ({ characters: word.slice(from, from + length), at: place - from })),
  );
}

/** A piece of the site that a typed one may stand for. The likelier has the greater rank. */
interface Correction {
  typed: string;
  meant: string;
  rank: number;
}

/** Finds the pieces of the site that differ from a piece in one character only, and are close enough to it. */
function listCorrections(
  { characters, at }: Piece,
  site: string,
  readings: Writings['readings'],
  text: string,
): Correction[] {
  const typed = characters.join('');
  const sounds = readings.get(characters[at]!);
  const mayDiffer = characters.length >= MIN_CHARACTERS_OTHER_SOUND || (typed === text && !sounds);
  const [before, after] = [characters.slice(0, at).join(''), characters.slice(at + 1).join('')];
  const similar = RegExp(`( ?)(${before}([^ ])${after})(?=( ?))`, 'g');
  return [...site.matchAll(similar)].flatMap(([, start, meant = '', other = '', end]) => {
    const isHomophone = sounds?.some((sound) => readings.get(other)?.includes(sound));
    if (!isHomophone && !mayDiffer) return [];
    // A word begins or ends its run. Other pieces may cut through words.
    return { typed, meant, rank: (isHomophone ? 2 : 0) + (start || end ? 1 : 0) };
  });
}

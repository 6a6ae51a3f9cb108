/** Finds the words of the site that a word with one wrong character may stand for. Pure. */
import { readSounds } from './sounds.ts';
import type { WritingTables } from './tables.ts';

/** A piece of a query, and the piece of the site that may be meant. */
export interface Correction {
  from: number;
  typed: string;
  meant: string;
}

/** Longer pieces are not compared. */
const MAX_PIECE_CHARACTERS = 10;
const MIN_PIECE_CHARACTERS = 3;
/** A piece whose wrong character sounds otherwise must be so long, or the whole query. */
const MIN_CHARACTERS_OTHER_SOUND = 4;

/**
 * Finds the longest piece of a run that differs from the vocabulary in one character, a homophone first.
 * @param run the characters of a run of the query
 * @param isKnown whether a pair of characters stands on the site
 * @param isWholeQuery whether the run is all that was typed
 * @returns null if no piece is close enough
 */
export function correctCharacter(
  run: readonly string[],
  isKnown: (pair: string) => boolean,
  tables: WritingTables,
  isWholeQuery: boolean,
): Correction | null {
  const readings = readSounds(tables);
  const runs = tables.vocabulary.split(' ').map((known) => [...known]);
  const longest = Math.min(run.length, MAX_PIECE_CHARACTERS);
  for (let length = longest; length >= MIN_PIECE_CHARACTERS; length -= 1) {
    let best: Correction | null = null;
    let bestRank = 0;
    for (let from = 0; from + length <= run.length; from += 1) {
      const piece = run.slice(from, from + length);
      for (const [window, isWord] of cutWindows(runs, length)) {
        const at = findDifference(piece, window);
        // A character that forms a word of the site with its neighbour was meant.
        if (at < 0 || neighbours(run, from + at).some(isKnown)) continue;
        const sounds = readings.get(piece[at]!);
        const isHomophone = sounds?.some((sound) => readings.get(window[at]!)?.includes(sound));
        const isWholeRun = isWholeQuery && length === run.length && !sounds;
        if (!isHomophone && !isWholeRun && length < MIN_CHARACTERS_OTHER_SOUND) continue;
        const isInside = at > 0 && at < length - 1;
        const rank = 1 + (isHomophone ? 4 : 0) + (isWord ? 2 : 0) + Number(isInside);
        if (rank <= bestRank) continue;
        best = { from, typed: piece.join(''), meant: window.join('') };
        bestRank = rank;
      }
    }
    if (best) return best;
  }
  return null;
}

/** The pieces of a length, and whether each begins or ends its run. Other pieces may cut through words. */
function* cutWindows(
  runs: readonly (readonly string[])[],
  length: number,
): Generator<[window: string[], isWord: boolean]> {
  for (const run of runs) {
    for (let from = 0; from + length <= run.length; from += 1) {
      yield [run.slice(from, from + length), from === 0 || from + length === run.length];
    }
  }
}

/** The one index at which two lists of one length differ; -1 if they differ at none or at several. */
function findDifference(a: readonly string[], b: readonly string[]): number {
  let found = -1;
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] === b[i]) continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

/** The pairs of a run that hold the character at an index. */
function neighbours(run: readonly string[], at: number): string[] {
  return [run.slice(Math.max(0, at - 1), at + 1), run.slice(at, at + 2)]
    .filter((pair) => pair.length === 2)
    .map((pair) => pair.join(''));
}

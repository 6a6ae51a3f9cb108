/** Readings of a query in other characters. A file of its own: most queries need none of it. Pure. */
import { correctCharacter } from './misspelling.ts';
import type { Rewriting } from './popular-words.ts';
import type { WritingTables } from './tables.ts';

export { readPinyin } from './pinyin.ts';
export { simplify } from './simplify.ts';

/**
 * Corrects one wrong character of a query.
 * @param text the query
 * @param runs the words of the query
 * @param isKnown whether a pair of characters stands on the site
 * @returns null if no word is close enough to one of the site
 */
export function correctText(
  text: string,
  runs: readonly (readonly string[])[],
  isKnown: (pair: string) => boolean,
  tables: WritingTables,
): Rewriting | null {
  for (const run of runs) {
    if (run.slice(1).every((token, i) => isKnown(run[i]! + token))) continue;
    const found = correctCharacter(run, isKnown, tables, run.join('') === text);
    if (!found) continue;
    const { typed, meant } = found;
    return { text: text.replace(typed, meant), reason: `“${typed}”可能是“${meant}”` };
  }
  return null;
}

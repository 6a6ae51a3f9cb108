/** Writings of invented words, for tests of pinyin and of wrong characters. */
import { createRelatedTables } from '../../src/search/index/related-tables.ts';
import { readWritings, type Writings } from '../../src/search/related/writings.ts';

/**
 * Creates the writings of a site.
 * @param names its labels
 * @param words popular words by the word of the site
 */
export function createWritings(
  names: readonly string[],
  words: Readonly<Record<string, readonly string[]>> = {},
): Writings {
  const tables = createRelatedTables({
    pages: 1,
    periods: [],
    names: new Map(names.map((name) => [name, 1])),
    words,
  });
  return readWritings(tables.words, tables.writings);
}

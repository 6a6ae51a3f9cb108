/** Tables that related answers need. `search/index/related-tables.ts` builds them. */

/** Facts about the site that every query needs: a part of `values.json`, which search has loaded. */
export interface SiteFacts {
  /** Number of searched pages. */
  pages: number;
  /** Years of the reports, the newest first. */
  periods: readonly string[];
}

/**
 * The file `related-words.json`. Loaded for a query whose words are not all found as typed. It has parts with commas
 * between. A part is a word of the site, and the words that readers have for it, with spaces between.
 */
export type ReadersWords = string;

/** The file `related-writings.json`. Loaded for a query whose words are not all found with readers' words either. */
export interface WritingTables {
  /** Runs of characters from labels and headings, with spaces between. The likelier ones come first. */
  vocabulary: string;
  /**
   * The writings of each character of the vocabulary and of the readers' words, in the order of `listCharacters`: how it
   * sounds, and its traditional forms. A sound is the number of letters that it shares with the sound before it, and its
   * other letters. Further sounds of the character follow, each after a slash. In `0ling9零2n/ren認` the characters sound
   * ling; ling, traditional 零; lin or ren, traditional 認.
   */
  characters: string;
}

/** Tables that related answers need. `search/index/related-tables.ts` builds them. */

/** Facts about the site that every query needs: a part of `values.json`, which search has loaded. */
export interface SiteFacts {
  /** Number of searched pages. */
  pages: number;
  /** Years of the reports, the newest first. */
  periods: readonly string[];
}

/**
 * The file `related-words.json`: a line for each word of the site that readers have other words for, which follow it
 * with spaces between. Loaded for a query whose words are not all found.
 */
export type PopularWordLines = readonly string[];

/**
 * The file `related-writings.json`. Loaded for a query whose words are not all found with popular words either. Its
 * strings refer to the characters of the vocabulary and of the popular words, in the order of their code points.
 */
export interface WritingTables {
  /**
   * Traditional characters in the order of their code points, each as the distance from the one before: the character
   * with the code `DISTANCE_BASE` plus that distance. The first distance is from U+4E00.
   */
  traditional: string;
  /**
   * The simplified character of each of them, as the distance of its index from that of the one before: the character
   * with the code `INDEX_BASE` plus that distance. Distances wrap around at the ends of the characters.
   */
  simplified: string;
  /** Runs of characters from labels and headings, with spaces between. The likelier ones come first. */
  vocabulary: string;
  /** The readings of each character, with spaces between: `hang/xing` for two readings. Empty for none. */
  sounds: string;
}

/** See `WritingTables.traditional`. The code of `#`: no mark before it needs an escape in JSON. */
export const DISTANCE_BASE = 35;
/** See `WritingTables.simplified`. Distances from -60 to 32 are written as ASCII. */
export const INDEX_BASE = 95;
/** The first code point of traditional characters. */
export const FIRST_CODE_POINT = 0x4e00;

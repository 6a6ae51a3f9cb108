/** Collects the words that related answers know, page by page. Build time only. */
import { COMMON_HEADING_IDS } from '../records.ts';
import type { PageText } from './page-text.ts';
import type { RelatedSources } from './related-tables.ts';

/** Collects words. `add` takes the text of one searched page, `finish` returns the collection. */
export interface RelatedCollector {
  add: (page: PageText) => void;
  finish: () => Omit<RelatedSources, 'words'>;
}

/** Starts a collection. @param labels of all figures, one for each */
export function collectRelatedSources(labels: readonly string[]): RelatedCollector {
  let pages = 0;
  const periods = new Set<string>();
  const characters = new Set<string>();
  const names = new Map<string, number>();
  const addCharacters = (text: string) => {
    for (const [character] of text.matchAll(/\p{Script=Han}/gu)) characters.add(character);
  };
  const addName = (name: string) => {
    addCharacters(name);
    names.set(name, (names.get(name) ?? 0) + 1);
  };
  labels.forEach(addName);
  return {
    add({ title, kind, period, blocks }) {
      pages += 1;
      periods.add(period);
      for (const [, , text] of blocks) addCharacters(text);
      // Pages about the site, and lists.
      if (kind === 'page') return;
      const headings = new Map(blocks.map(([id, heading]) => [id, heading]));
      for (const [id, heading] of headings) {
        // Nobody looks for the headings that every page has.
        if (id && !COMMON_HEADING_IDS.includes(id)) addName(heading);
      }
      addName(title);
    },
    finish: () => ({ pages, periods, characters, names }),
  };
}

/** Collects the words that related answers know, page by page. Build time only. */
import { CHART_ID, COMMON_HEADING_IDS } from '../records.ts';
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
  const names = new Map<string, number>();
  const addName = (name: string) => names.set(name, (names.get(name) ?? 0) + 1);
  labels.forEach(addName);
  return {
    add({ title, name, kind, period, blocks }) {
      pages += 1;
      periods.add(period);
      // Pages about the site, and lists.
      if (kind === 'page') return;
      const headings = new Map(blocks.map(([id, heading]) => [id, heading]));
      for (const [id, heading] of headings) {
        // Nobody looks for the headings that every page has, and charts repeat labels.
        if (id && id !== CHART_ID && !COMMON_HEADING_IDS.includes(id)) addName(heading);
      }
      // The title of a chapter ends in a slogan.
      addName(kind === 'news' ? title : name);
    },
    finish: () => ({ pages, periods, names }),
  };
}

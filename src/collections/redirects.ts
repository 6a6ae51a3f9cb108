/** Addresses that lead to a page which has another. */
import {
  getEntries,
  getLatestReport,
  getReports,
  pagePath,
  entrySlug,
  type Entry,
} from './entries.ts';
import { contentDir } from './folder-path.ts';
import { readRedirects } from './redirects-file.ts';
import { navigation } from '../site/settings.ts';

/** Paths without the base; that which is asked for may have Han characters, unescaped. */
export interface Redirect {
  from: string;
  to: string;
  /** Name of the page that it leads to. */
  title: string;
}

/**
 * Pages that have moved; the names that a person would type, from the titles in the collections: `/铸魂/`,
 * `/2025/铸魂/`, `/关于/`; and the newest report under `/latest/`, with sections that only earlier ones have. Of pages with one name the newest has it; a page's
 * own address is never taken.
 */
export async function getRedirects(): Promise<Redirect[]> {
  const entries = await getEntries();
  const own = new Set(entries.map(pagePath));
  const found = new Map<string, Redirect>();
  const add = (from: string, to: string, title: string) => {
    if (!own.has(from) && !found.has(from)) found.set(from, { from, to, title });
  };
  const titles = new Map(entries.map((entry) => [pagePath(entry), entry.data.title]));
  for (const [from, to] of Object.entries(readRedirects(`${contentDir}/redirects.json`))) {
    add(from, to, titles.get(to) ?? to);
  }
  for (const entry of entries) {
    const name = shortName(entry);
    if (name) add(`/${name}/`, pagePath(entry), entry.data.title);
  }
  for (const { path, label } of navigation) add(`/${label}/`, path, label);
  for (const { period, sections } of await getReports()) {
    for (const entry of sections) {
      const name = shortName(entry);
      if (name) add(`/${period}/${name}/`, pagePath(entry), entry.data.title);
    }
  }
  const { overview } = await getLatestReport();
  add('/latest/', pagePath(overview), overview.data.title);
  // What the newest report has no more is found where it stood last.
  for (const entry of (await getReports()).flatMap(({ sections }) => sections)) {
    add(`/latest/${entrySlug(entry)}/`, pagePath(entry), entry.data.title);
  }
  return [...found.values()];
}

/** The title as a name in an address; none where it has characters that mean something there, or is a headline. */
function shortName(entry: Entry): string | undefined {
  const { title } = entry.data;
  const isName = entry.collection !== 'news' && /^[\p{Script=Han}A-Za-z0-9]+$/u.test(title);
  return isName ? title : undefined;
}

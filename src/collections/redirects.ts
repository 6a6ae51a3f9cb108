import {
  getAddressed,
  getLatestReport,
  getReports,
  isOverview,
  pagePath,
  entrySlug,
  type Entry,
  type Section,
} from './entries.ts';
import { contentDir } from './folder-path.ts';
import { readRedirects } from './redirects-file.ts';
import {
  GLANCE,
  GLANCE_NAME,
  glancePath,
  isGeneratedPath,
  isShortName,
} from '../site/addresses.ts';
import { navigation } from '../site/settings.ts';

/** Leads from an old or short path to a page. */
export interface Redirect {
  /** Path without the base. May contain Han characters, not percent-encoded. */
  from: string;
  /** Address of the page or file, without the base; may have an id: `/2025/#photos`. */
  to: string;
  /** Title of the page. */
  title: string;
}

/** Leads to the newest report. */
const LATEST = '/latest/';

/**
 * Returns all redirects of the site:
 * - the list in `redirects.json`
 * - titles that a person would type as a path: `/铸魂/`, `/2025/铸魂/`, `/关于/`
 * - `/latest/` for the newest report, and `/latest/<slug>/` for the newest section of that name
 *
 * If several redirects have the same path, the first in this order counts, and that of the newest report. Those to
 * withdrawn pages stay, and come last. No redirect has the path of a page, in any case.
 */
export async function getRedirects(): Promise<Redirect[]> {
  const entries = await getAddressed();
  const sections = entries.filter(
    (entry): entry is Section => entry.collection === 'report' && !isOverview(entry),
  );
  const pagePaths = new Set(entries.map(pagePath));
  const redirects = new Map<string, Redirect>();
  const add = (from: string, to: string, title: string) => {
    const isPage = pagePaths.has(from.toLowerCase()) || (from !== LATEST && isGeneratedPath(from));
    if (!isPage && !redirects.has(from)) redirects.set(from, { from, to, title });
  };
  const titles = new Map<string, string>([
    ...navigation.map(({ path, label }) => [path, label] as const),
    ...entries.map((entry) => [pagePath(entry), entry.data.title] as const),
  ]);
  for (const [from, to] of Object.entries(readRedirects(`${contentDir}/redirects.json`))) {
    add(from, to, titles.get(to.replace(/#.*/, '')) ?? to);
  }
  for (const entry of entries) {
    const name = readShortName(entry);
    if (name) add(`/${name}/`, pagePath(entry), entry.data.title);
  }
  for (const { path, label } of navigation) add(`/${label}/`, path, label);
  for (const entry of sections) {
    const name = readShortName(entry);
    if (name) add(`/${entry.data.period}/${name}/`, pagePath(entry), entry.data.title);
  }
  const { overview, period: latest } = await getLatestReport();
  add(LATEST, pagePath(overview), overview.data.title);
  for (const { period } of await getReports()) {
    add(`/${period}/${GLANCE_NAME}/`, glancePath(period), GLANCE_NAME);
  }
  add(`/${GLANCE_NAME}/`, glancePath(latest), GLANCE_NAME);
  add(`${LATEST}${GLANCE}/`, glancePath(latest), GLANCE_NAME);
  // A section that the newest report lacks is found in the last report that has it.
  for (const entry of sections) {
    add(`${LATEST}${entrySlug(entry)}/`, pagePath(entry), entry.data.title);
  }
  return [...redirects.values()];
}

/** Returns the title if it can be a path. Titles of news are headlines. */
function readShortName(entry: Entry): string | undefined {
  const { title } = entry.data;
  return entry.collection !== 'news' && isShortName(title) ? title : undefined;
}

/** Every question that pages ask of the content collections. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';

export type Section = CollectionEntry<'report'>;
export type NewsItem = CollectionEntry<'news'>;
/** An entry of any collection: each has a page of its own. */
export type Entry = Section | NewsItem | CollectionEntry<'pages'>;

/** One year's report. */
export interface Report {
  period: number;
  overview: Section;
  /** In the order that their frontmatter gives. */
  sections: Section[];
}

const OVERVIEW = 'overview';

/**
 * All reports, the newest first.
 * @throws when a folder's name and a file's period differ, a report has no overview, or two sections share a place
 */
export function getReports(): Promise<Report[]> {
  // Each page asks for its sidebar; in a build the collections do not change.
  return import.meta.env.DEV ? readReports() : (reports ??= readReports());
}

let reports: Promise<Report[]> | undefined;

async function readReports(): Promise<Report[]> {
  const byPeriod = Map.groupBy(await getCollection('report'), ({ data }) => data.period);
  return [...byPeriod]
    .sort(([a], [b]) => b - a)
    .map(([period, entries]) => toReport(period, entries));
}

/** The newest report. @throws when there is none */
export async function getLatestReport(): Promise<Report> {
  const [latest] = await getReports();
  if (!latest)
    throw new Error('content/report/ 里没有年报：请建 content/report/<年份>/overview.mdx');
  return latest;
}

/** All news items, the newest first; items of one day by their address. */
export async function getNews(): Promise<NewsItem[]> {
  const items = await getCollection('news');
  return items.sort((a, b) => +b.data.date - +a.data.date || (a.id < b.id ? -1 : 1));
}

/** A page of the `pages` collection. @throws when its file is missing */
export async function getPage(slug: string): Promise<CollectionEntry<'pages'>> {
  const entry = await getEntry('pages', slug);
  if (!entry) throw new Error(`缺少 content/pages/${slug}.mdx`);
  return entry;
}

/** All pages that belong to no other collection, by their address. */
export async function getPages(): Promise<CollectionEntry<'pages'>[]> {
  const pages = await getCollection('pages');
  return pages.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All entries: the newest report first, its overview and sections in order, then news, then other pages. */
export async function getEntries(): Promise<Entry[]> {
  const reports = await getReports();
  return [
    ...reports.flatMap(({ overview, sections }) => [overview, ...sections]),
    ...(await getNews()),
    ...(await getPages()),
  ];
}

/** An entry → the whole title of its page, as browsers and citations show it. */
export function titleOf(entry: Entry): string {
  const { title } = entry.data;
  const isSection = entry.collection === 'report' && !isOverview(entry);
  return isSection ? `${title}：${entry.data.headline}` : title;
}

/** An entry → the day on which what it says last changed: its own date, or that of a later correction. */
export function modifiedOn({ data }: Entry): Date {
  return new Date(Math.max(+data.date, ...data.corrections.map(({ date }) => +date)));
}

/** An entry of a report → its last name: `2025/huhang` → `huhang`. */
export function slugOf(entry: Section): string {
  return entry.id.slice(entry.id.indexOf('/') + 1);
}

/** Whether an entry of a report is its overview, the report's own page. */
export function isOverview(entry: Section): boolean {
  return slugOf(entry) === OVERVIEW;
}

/** An entry → the path of its page, without the base. */
export function pathOf(entry: Entry): string {
  if (entry.collection === 'news') return `/news/${entry.id}/`;
  if (entry.collection === 'pages') return `/${entry.id}/`;
  return isOverview(entry) ? `/${entry.data.period}/` : `/${entry.id}/`;
}

function toReport(period: number, entries: Section[]): Report {
  for (const entry of entries) {
    if (entry.id.split('/')[0] !== String(period)) {
      throw new Error(
        `${entry.filePath}：period 是 ${period}，文件却在 ${entry.id.split('/')[0]}/ 里。请改 period 或移动文件。`,
      );
    }
  }
  const overview = entries.find(isOverview);
  if (!overview) throw new Error(`content/report/${period}/ 缺少 ${OVERVIEW}.mdx（该年的综述）。`);
  const sections = entries
    .filter((entry) => entry !== overview)
    .sort((a, b) => a.data.order - b.data.order);
  sections.forEach((entry, i) => {
    const twin = sections[i + 1];
    if (twin?.data.order === entry.data.order) {
      throw new Error(
        `${entry.filePath} 与 ${twin.filePath} 的 order 都是 ${entry.data.order}，请改其中一个。`,
      );
    }
  });
  return { period, overview, sections };
}

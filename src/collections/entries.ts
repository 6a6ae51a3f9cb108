/** Every question that pages ask of the content collections. */
import { resolve } from 'node:path';
import { getCollection, render, type CollectionEntry } from 'astro:content';
import {
  describeAsCorrection,
  describeWithdrawal,
  withdrawnInFrontmatter,
  type WithdrawnFigure,
} from './withdrawal.ts';
import { entryPath, OVERVIEW } from '../site/addresses.ts';
import { currentPreparation } from './prepared.ts';
import { findRendered, indexRendered } from './rendered-entries.ts';
import type { Correction } from './schema.ts';
import { offerYears } from './year-switch.ts';

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

/**
 * All reports, the newest first. A build has refused files whose period is not their folder's name, reports without
 * an overview, and sections that share a place; while content is being written, each file of a year is shown.
 */
export const getReports = onceInBuild(readReports);

/**
 * A question that each page asks, and that a build answers once: its collections do not change. While content is
 * being written, every call asks again.
 */
export function onceInBuild<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (import.meta.env.DEV ? ask() : (answer ??= ask()));
}

async function readReports(): Promise<Report[]> {
  const entries = (await entriesBy.report()).filter(isKept);
  const placed = entries.filter(({ id, data }) => id.startsWith(`${data.period}/`));
  const byPeriod = Map.groupBy(placed, ({ data }) => data.period);
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
  const items = (await entriesBy.news()).filter(isKept);
  return items.sort((a, b) => +b.data.date - +a.data.date || (a.id < b.id ? -1 : 1));
}

/** All pages that belong to no other collection, in the order of their addresses. */
export const getPages = onceInBuild(readPages);

async function readPages(): Promise<CollectionEntry<'pages'>[]> {
  const pages = (await entriesBy.pages()).filter(isKept);
  return pages.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A link of the site's navigation; `path` is without the base. */
export interface SiteLink {
  path: string;
  label: string;
  /** Short label, for a link that also stands at the top of each page. */
  tab?: string | undefined;
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

function isKept({ data }: Entry): boolean {
  return data.withdrawn === undefined;
}

/** The pages that were withdrawn. They are in no list; their addresses stay. */
export const getWithdrawn = onceInBuild(async (): Promise<Entry[]> => {
  const entries = [
    ...(await entriesBy.report()),
    ...(await entriesBy.news()),
    ...(await entriesBy.pages()),
  ];
  return entries.filter((entry) => !isKept(entry));
});

/** All entries, also those that were withdrawn, which come last. */
export async function getAddressed(): Promise<Entry[]> {
  return [...(await getEntries()), ...(await getWithdrawn())];
}

/** The entries of each collection, also those that were withdrawn. */
const entriesBy = {
  report: onceInBuild(() => loadEntries('report')),
  news: onceInBuild(() => loadEntries('news')),
  pages: onceInBuild(() => loadEntries('pages')),
};

/**
 * The entries of a collection; in a build each with the HTML of its file, for `render`. The corrections of each contain
 * its withdrawals.
 * @throws {ContentError} in a build, where an entry has neither HTML nor a module
 */
async function loadEntries<C extends 'report' | 'news' | 'pages'>(
  collection: C,
): Promise<CollectionEntry<C>[]> {
  const entries = await getCollection(collection);
  const reading = currentPreparation();
  if (reading) {
    const rendered = await getRendered();
    for (const entry of entries) {
      const own = findRendered(entry.filePath ?? '', rendered, reading.modules);
      if (own) entry.rendered = own;
    }
  }
  const withdrawn = await getWithdrawnFigures();
  return Promise.all(
    entries.map(async (entry) => {
      const figures = withdrawn?.get(resolve(entry.filePath ?? '')) ?? (await readWithdrawn(entry));
      const corrections = listCorrections(entry.data, figures);
      return { ...entry, data: { ...entry.data, corrections } };
    }),
  );
}

/** The withdrawn figures of each file that the build has read; undefined in `npm run dev`. */
const getWithdrawnFigures = onceInBuild(async () => {
  const folder = await currentPreparation()?.folder;
  return (
    folder &&
    new Map(
      folder.documents.map(({ file, rendered }) => [resolve(file), rendered?.withdrawn ?? []]),
    )
  );
});

/** The withdrawn figures of an entry as it is being written. */
async function readWithdrawn(entry: Entry): Promise<WithdrawnFigure[]> {
  if (!entry.body?.includes('withdrawn=')) return [];
  return withdrawnInFrontmatter((await render(entry)).remarkPluginFrontmatter);
}

/** The corrections and withdrawals of a page, the newest first. */
function listCorrections(
  { corrections, withdrawn }: Entry['data'],
  figures: readonly WithdrawnFigure[],
): Correction[] {
  const own = figures.map((figure) => ({
    date: new Date(figure.date),
    text: describeWithdrawal(figure),
  }));
  const whole = withdrawn ? [{ date: withdrawn.date, text: describeAsCorrection(withdrawn) }] : [];
  return [...corrections, ...own, ...whole].sort((a, b) => +b.date - +a.date);
}

/** The HTML of each file that the build has read. */
const getRendered = onceInBuild(async () => {
  const folder = await currentPreparation()?.folder;
  return indexRendered(folder?.documents ?? []);
});

/**
 * The pages that repeat a figure, by the address of the original: `/2025/huhang/#loss-recovered`. Empty in
 * `npm run dev`, which reads no folder beforehand.
 */
export const getRepetitions = onceInBuild(async (): Promise<Map<string, Entry[]>> => {
  const folder = await currentPreparation()?.folder;
  const entries = new Map(
    (await getEntries()).map((entry) => [resolve(entry.filePath ?? ''), entry]),
  );
  const repetitions = new Map<string, Entry[]>();
  for (const { file, rendered } of folder?.documents ?? []) {
    const entry = entries.get(resolve(file));
    const addresses = new Set(rendered?.repeated?.map(({ same }) => same));
    for (const address of entry ? addresses : []) {
      repetitions.set(address, [...(repetitions.get(address) ?? []), entry!]);
    }
  }
  return repetitions;
});

/** An entry → the whole title of its page, as browsers and citations show it. */
export function pageTitle(entry: Entry): string {
  const { title } = entry.data;
  const isSection = entry.collection === 'report' && !isOverview(entry);
  return isSection ? `${title}：${entry.data.headline}` : title;
}

/** The title of a page of a report, with its year where a later report may have a page of that name. */
export function datedTitle(entry: Section, isNewestReport: boolean): string {
  const title = pageTitle(entry);
  return isNewestReport || isOverview(entry) ? title : `${title}（${entry.data.period}年）`;
}

/** An entry → the day on which what it says last changed: its own date, or that of a later correction. */
export function lastModified({ data }: Entry): Date {
  return new Date(Math.max(+data.date, ...data.corrections.map(({ date }) => +date)));
}

/** An entry of a report → its last name: `2025/huhang` → `huhang`. */
export function entrySlug(entry: Section): string {
  return entry.id.slice(entry.id.indexOf('/') + 1);
}

/** Whether an entry of a report is its overview, the report's own page. */
export function isOverview(entry: Section): boolean {
  return entrySlug(entry) === OVERVIEW;
}

/** A page of a report in one of the years. */
export interface YearLink {
  period: number;
  path: string;
  title: string;
  /** Whether that year has the page; where not, the link leads to its overview. */
  same: boolean;
}

/** A page of a report → the same in each year that its switch offers, the newest first. */
export async function getYears(entry: Section): Promise<YearLink[]> {
  const reports = offerYears(await getReports(), entry.data.period);
  return reports.map(({ period, overview, sections }) => {
    const all = [overview, ...sections];
    const same = all.find((one) => entrySlug(one) === entrySlug(entry));
    const page = same ?? overview;
    return { period, path: pagePath(page), title: page.data.title, same: same !== undefined };
  });
}

/** A page's correction. */
export interface Corrected extends Correction {
  entry: Entry;
  /** Its address on the page, without the base. */
  path: string;
}

/** Every correction of the site, the newest first. */
export async function getCorrections(): Promise<Corrected[]> {
  return (await getAddressed())
    .flatMap((entry) =>
      entry.data.corrections.map((correction, i, all) => ({
        ...correction,
        entry,
        path: `${pagePath(entry)}#correction-${all.length - i}`,
      })),
    )
    .sort((a, b) => +b.date - +a.date);
}

/** An entry → the path of its page, without the base. */
export function pagePath(entry: Entry): string {
  return entryPath(entry.collection, entry.id);
}

/** Without an overview, which a build refuses, the first section stands for it while content is being written. */
function toReport(period: number, entries: Section[]): Report {
  const sorted = entries.toSorted((a, b) => a.data.order - b.data.order);
  const [first] = sorted;
  if (!first) throw new Error(`content/report/${period}/ 里没有文件。`);
  const overview = sorted.find(isOverview) ?? { ...first, id: `${period}/${OVERVIEW}` };
  return { period, overview, sections: sorted.filter((entry) => entry !== overview) };
}

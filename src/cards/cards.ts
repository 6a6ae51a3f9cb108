/** Which card stands for which page. */
import {
  getEntries,
  getLatestReport,
  isOverview,
  modifiedOn,
  pathOf,
  type Entry,
} from '../collections.ts';
import { getFiguresOf, getLeadingFigures } from '../figures/dataset.ts';
import { navigation, site } from '../site.ts';
import type { Card } from './svg.ts';

/** The card of a page, and what else readers of link previews want to know. */
export interface PageCard {
  /** Path of the page, without the base. */
  path: string;
  card: Card;
  /** Paths of the pictures, without the base. */
  wide: string;
  square: string;
  /** Day on which what the page says last changed. */
  modified: Date;
  /** Whether the page is a text of its own with a date, not a list. */
  article: boolean;
}

let cards: Promise<Map<string, PageCard>> | undefined;

/** The card of each page that has its own, by path. The home page's stands for all others. */
export function getCards(): Promise<Map<string, PageCard>> {
  // Each page asks while it is rendered; in a build the collections do not change.
  return import.meta.env.DEV ? readCards() : (cards ??= readCards());
}

/** The card that stands for a page: its own, or the home page's. */
export async function getCard(path: string): Promise<PageCard> {
  const all = await getCards();
  const card = all.get(path) ?? all.get('/');
  if (!card) throw new Error('the home page has no card');
  return card;
}

async function readCards(): Promise<Map<string, PageCard>> {
  const own = await Promise.all((await getEntries()).map(ofEntry));
  const modified = new Date(Math.max(...own.map((page) => +page.modified)));
  const { overview } = await getLatestReport();
  const newest = own.find(({ path }) => path === pathOf(overview));
  const home = ofList('/', overview.data.title, site.name, modified, newest?.card.figures);
  const lists = navigation.map(({ path, label }) => ofList(path, site.name, label, modified));
  return new Map([home, ...lists, ...own].map((page) => [page.path, page]));
}

async function ofEntry(entry: Entry): Promise<PageCard> {
  return {
    ...pictures(pathOf(entry)),
    card: { ...(await wordsOf(entry)), summary: entry.data.summary, site: site.name },
    modified: modifiedOn(entry),
    article: entry.collection !== 'pages',
  };
}

async function wordsOf(entry: Entry): Promise<Omit<Card, 'summary' | 'site'>> {
  const { title } = entry.data;
  if (entry.collection !== 'report') {
    const eyebrow = entry.collection === 'news' ? '新闻' : site.name;
    return { seal: site.seal, eyebrow, title, figures: (await getFiguresOf(entry)).slice(0, 3) };
  }
  const figures = (await getLeadingFigures(entry)).slice(0, 3);
  const { headline, period } = entry.data;
  return isOverview(entry)
    ? { seal: site.seal, eyebrow: title, title: headline, figures }
    : { seal: title, eyebrow: `${period}年年报 · ${title}`, title: headline, figures };
}

function ofList(
  path: string,
  eyebrow: string,
  title: string,
  modified: Date,
  figures: Card['figures'] = [],
): PageCard {
  const words = { seal: site.seal, eyebrow, title, figures };
  return {
    ...pictures(path),
    card: { ...words, summary: site.description, site: site.name },
    modified,
    article: false,
  };
}

function pictures(path: string): { path: string; wide: string; square: string } {
  const name = path === '/' ? 'index' : path.slice(1, -1);
  return { path, wide: `/cards/${name}.png`, square: `/cards/${name}-square.png` };
}

/** Which card stands for which page. */
import {
  getEntries,
  getLatestReport,
  isOverview,
  lastModified,
  onceInBuild,
  pagePath,
  type Entry,
  type NewsItem,
  type Section,
} from '../collections/entries.ts';
import { getPageFigures, getLeadingFigures } from '../figures/dataset.ts';
import { navigation, site } from '../site/settings.ts';
import type { Card } from './svg.ts';

/**
 * This many reports, sections and news items, the newest, have pictures of their own: some three years of a
 * federation. A picture takes ten times as long as its page.
 */
const MOST_TEXTS = 24;

/** Pictures that stand for a page, or for several. */
export interface Pictures {
  card: Card;
  /** Paths of the pictures, without the base. */
  wide: string;
  square: string;
}

/** The pictures of a page, and what else readers of link previews want to know. */
export interface PageCard extends Pictures {
  /** Path of the page, without the base. */
  path: string;
  /** Day on which what the page says last changed. */
  modified: Date;
  /** Whether the page is a text of its own with a date, not a list. */
  article: boolean;
}

/** The card of each page that has its own, by path. The home page's stands for all others. */
export const getCards = onceInBuild(readCards);

/** The card that stands for a page: its own, or the home page's. */
export async function getCard(path: string): Promise<PageCard> {
  const all = await getCards();
  const card = all.get(path) ?? all.get('/');
  if (!card) throw new Error('the home page has no card');
  return card;
}

/** All pictures that are drawn, each once. */
export async function getPictures(): Promise<Pictures[]> {
  const cards = [...(await getCards()).values()];
  return [...new Map(cards.map((page) => [page.wide, page])).values()];
}

async function readCards(): Promise<Map<string, PageCard>> {
  const entries = await getEntries();
  const modified = new Date(Math.max(...entries.map((entry) => +lastModified(entry))));
  const { overview } = await getLatestReport();
  const { figures } = await readWords(overview);
  const lists = [
    ofList('/', overview.data.title, site.name, modified, figures),
    ...navigation.map(({ path, label }) => ofList(path, site.name, label, modified)),
  ];
  const cards = new Map(lists.map((page) => [page.path, page]));
  const [texts, others] = partition(entries);
  const own = [...others, ...texts.slice(0, MOST_TEXTS)];
  for (const page of await Promise.all(own.map(ofEntry))) cards.set(page.path, page);
  // No address of content has this character.
  const general = ofList('/_site/', site.name, '年度工作报告', modified);
  for (const entry of texts.slice(MOST_TEXTS)) {
    // An older text is shown by what it belongs to; the home page's card has the newest figures, and is none for it.
    const group = entry.collection === 'news' ? '/news/' : `/${entry.data.period}/`;
    const { card, wide, square } = cards.get(group) ?? general;
    const path = pagePath(entry);
    cards.set(path, { path, card, wide, square, modified: lastModified(entry), article: true });
  }
  return cards;
}

/** Reports, their sections and news items, the newest first; and all other pages. */
function partition(entries: readonly Entry[]): [texts: (Section | NewsItem)[], others: Entry[]] {
  const isText = (entry: Entry): entry is Section | NewsItem => entry.collection !== 'pages';
  const texts = entries.filter(isText).sort((a, b) => +lastModified(b) - +lastModified(a));
  return [texts, entries.filter((entry) => !isText(entry))];
}

async function ofEntry(entry: Entry): Promise<PageCard> {
  return {
    ...pictures(pagePath(entry)),
    card: { ...(await readWords(entry)), summary: entry.data.summary, site: site.name },
    modified: lastModified(entry),
    article: entry.collection !== 'pages',
  };
}

async function readWords(entry: Entry): Promise<Omit<Card, 'summary' | 'site'>> {
  const { title } = entry.data;
  if (entry.collection !== 'report') {
    const eyebrow = entry.collection === 'news' ? '新闻' : site.name;
    return { seal: site.seal, eyebrow, title, figures: (await getPageFigures(entry)).slice(0, 3) };
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

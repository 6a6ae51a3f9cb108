/** Chooses the card of each page, the picture for link previews. */
import {
  getEntries,
  getLatestReport,
  getReports,
  lastModified,
  onceInBuild,
  pagePath,
  type Entry,
  type NewsItem,
  type Section,
} from '../collections/entries.ts';
import { glancePath } from '../site/addresses.ts';
import { navigation, site } from '../site/settings.ts';
import type { Card } from './card-svg.ts';
import { readEntryTexts } from './entry-texts.ts';

/**
 * The newest reports, sections and news items have pictures of their own, up to this number: about three years. To draw
 * a picture takes ten times as long as to render its page.
 */
const MAX_ENTRIES_WITH_CARD = 24;

/** The two pictures of a card. Several pages can share them. */
export interface Pictures {
  card: Card;
  /** Paths of the pictures, without the base. */
  wide: string;
  square: string;
}

/** The card of a page, and the other data for link previews. */
export interface PageCard extends Pictures {
  /** Path of the page, without the base. */
  path: string;
  /** Day of the last change of the content. */
  modified: Date;
  /** Whether the page is a report, a section or a news item. */
  article: boolean;
}

/** The card of each page that has one, by path. All other pages use the card of the home page. */
const getCards = onceInBuild(readCards);

/** The card of a page, or else that of the home page. @throws if the home page has none */
export async function getCard(path: string): Promise<PageCard> {
  const all = await getCards();
  const card = all.get(path) ?? all.get('/');
  if (!card) throw new Error('the home page has no card');
  return card;
}

/** Reports whether a page of content has a card of its own. @param path path of the page, without the base */
export async function hasOwnCard(path: string): Promise<boolean> {
  return (await getCards()).get(path)?.wide === makePaths(path).wide;
}

/** All pictures of pages to draw, each once. */
export async function getPictures(): Promise<Pictures[]> {
  const cards = [...(await getCards()).values()];
  return [...new Map(cards.map((page) => [page.wide, page])).values()];
}

async function readCards(): Promise<Map<string, PageCard>> {
  const entries = await getEntries();
  const modified = new Date(Math.max(...entries.map((entry) => +lastModified(entry))));
  const { overview } = await getLatestReport();
  const { figures } = await readEntryTexts(overview);
  const listCards = [
    makeListCard('/', overview.data.title, site.name, modified, figures),
    ...navigation.map(({ path, label }) => makeListCard(path, site.name, label, modified)),
  ];
  const cards = new Map(listCards.map((page) => [page.path, page]));
  const [dated, others] = partition(entries);
  const withCard = [...others, ...dated.slice(0, MAX_ENTRIES_WITH_CARD)];
  for (const page of await Promise.all(withCard.map(makeEntryCard))) cards.set(page.path, page);
  for (const { period } of await getReports()) {
    const card = cards.get(`/${period}/`);
    const path = glancePath(period);
    if (card) cards.set(path, { ...card, path, article: false });
  }
  // No page has this path: addresses of content contain no `_`.
  const general = makeListCard('/_site/', site.name, '年度工作报告', modified);
  for (const entry of dated.slice(MAX_ENTRIES_WITH_CARD)) {
    // Older entries share the card of their report or of the news list. The card of the home page shows the newest figures.
    const group = entry.collection === 'news' ? '/news/' : `/${entry.data.period}/`;
    const { card, wide, square } = cards.get(group) ?? general;
    const path = pagePath(entry);
    cards.set(path, { path, card, wide, square, modified: lastModified(entry), article: true });
  }
  return cards;
}

/** Separates reports, sections and news items, the newest first, from all other pages. */
function partition(entries: readonly Entry[]): [dated: (Section | NewsItem)[], others: Entry[]] {
  const isDated = (entry: Entry): entry is Section | NewsItem => entry.collection !== 'pages';
  const dated = entries.filter(isDated).sort((a, b) => +lastModified(b) - +lastModified(a));
  return [dated, entries.filter((entry) => !isDated(entry))];
}

async function makeEntryCard(entry: Entry): Promise<PageCard> {
  return {
    ...makePaths(pagePath(entry)),
    card: { ...(await readEntryTexts(entry)), summary: entry.data.summary, site: site.name },
    modified: lastModified(entry),
    article: entry.collection !== 'pages',
  };
}

/** The card of a list of pages or of the site. @param path path without the base @param modified day of the last change */
function makeListCard(
  path: string,
  eyebrow: string,
  title: string,
  modified: Date,
  figures: Card['figures'] = [],
): PageCard {
  const texts = { seal: site.seal, eyebrow, title, figures };
  return {
    ...makePaths(path),
    card: { ...texts, summary: site.description, site: site.name },
    modified,
    article: false,
  };
}

function makePaths(path: string): { path: string; wide: string; square: string } {
  const name = path === '/' ? 'index' : path.slice(1, -1);
  return { path, wide: `/cards/${name}.png`, square: `/cards/${name}-square.png` };
}

import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { absolute } from '../site/addresses.ts';
import { getCorrections, getEntries, pagePath, pageTitle } from '../collections/entries.ts';
import { site } from '../site/settings.ts';

/** Feeds contain no more items than this. */
const MAX_ITEMS = 50;

/** Lists the newest pages and corrections. A correction is an item of its own. */
export const GET: APIRoute = async () => {
  const entries = await getEntries();
  const texts = entries.map((entry) => ({
    title: pageTitle(entry),
    link: absolute(pagePath(entry)),
    pubDate: entry.data.date,
    description: entry.data.summary,
  }));
  const corrections = (await getCorrections()).map(({ entry, path, date, text }) => ({
    title: `更正：${pageTitle(entry)}`,
    // Feed readers identify an item by its address, so each correction has its own.
    link: absolute(path),
    pubDate: date,
    description: text,
  }));
  const items = [...texts, ...corrections];
  items.sort((a, b) => +b.pubDate - +a.pubDate);
  return rss({
    title: site.name,
    description: site.description,
    site: absolute('/'),
    items: items.slice(0, MAX_ITEMS),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData:
      `<language>${site.language}</language>` +
      `<atom:link href="${absolute('/rss.xml')}" rel="self" type="application/rss+xml"/>` +
      `<image><url>${absolute('/icons/192.png')}</url><title>${site.name}</title><link>${absolute('/')}</link></image>`,
  });
};

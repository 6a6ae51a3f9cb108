import { isOverview, type Entry } from '../collections/entries.ts';
import { chooseLeading } from '../figures/leading.ts';
import { getLeadingFigures, getPageFigures } from '../figures/page-figures.ts';
import { site } from '../site/settings.ts';
import type { Card } from './card-svg.ts';

/** The texts on the card of an entry, with at most three figures. */
export async function readEntryTexts(entry: Entry): Promise<Omit<Card, 'summary' | 'site'>> {
  const { title } = entry.data;
  if (entry.collection !== 'report') {
    const eyebrow = entry.collection === 'news' ? '新闻' : site.name;
    return { seal: site.seal, eyebrow, title, figures: chooseLeading(await getPageFigures(entry)) };
  }
  const figures = (await getLeadingFigures(entry)).slice(0, 3);
  const { headline, period } = entry.data;
  return isOverview(entry)
    ? { seal: site.seal, eyebrow: title, title: headline, figures }
    : { seal: title, eyebrow: `${period}年年报 · ${title}`, title: headline, figures };
}

/** What a page of content is made of besides code, as a key: while it stays, a rebuild takes the page as it was. */
import { getCard } from './cards/cards.ts';
import {
  getReports,
  getSiteLinks,
  getYears,
  pathOf,
  type NewsItem,
  type Section,
} from './collections.ts';
import { digestOf } from './digests.ts';
import { getChanges } from './figures/dataset.ts';

/**
 * The key of a page. Whatever a page shows of any file of content belongs into it; of code and settings the build
 * knows by itself.
 */
export async function cacheKeyOf(entry: Section | NewsItem): Promise<string> {
  const reports = await getReports();
  const isSection = entry.collection === 'report';
  const shown = isSection ? reports.find(({ period }) => period === entry.data.period) : reports[0];
  const sidebar = shown && [shown.overview, ...shown.sections];
  const key = [
    [entry.id, entry.digest, entry.data],
    reports.length,
    sidebar?.map((one) => [pathOf(one), one.data.title, one.data.theme]),
    await getSiteLinks(),
    isSection && (await getYears(entry)),
    isSection && (await getChanges(entry)),
    await getCard(pathOf(entry)),
  ];
  return digestOf(JSON.stringify(key));
}

/** Links of the site's navigation. */
import { getNews, getPages, onceInBuild, pagePath, type SiteLink } from '../collections/entries.ts';
import { getTerms } from '../collections/terms.ts';
import { navigation } from '../site/settings.ts';
import { getFigures } from './dataset.ts';

/**
 * The links of `navigation` whose pages list something, then every page of `getPages` that is not among them, by its
 * title. An empty list keeps its page, which other sites may link to.
 */
export const getSiteLinks = onceInBuild(async (): Promise<SiteLink[]> => {
  const lengths = new Map<string, number>([
    ['/figures/', (await getFigures()).length],
    ['/news/', (await getNews()).length],
    ['/terms/', (await getTerms()).length],
  ]);
  const fixed = new Set<string>(navigation.map(({ path }) => path));
  const others = (await getPages()).filter((page) => !fixed.has(pagePath(page)));
  return [
    ...navigation.filter(({ path }) => lengths.get(path) !== 0),
    ...others.map((page) => ({ path: pagePath(page), label: page.data.title })),
  ];
});

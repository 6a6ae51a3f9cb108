/** Describes pages to machines as schema.org objects. `StructuredData.astro` writes them into the page. */
import { absolute } from '../site/addresses.ts';
import {
  lastModified,
  pagePath,
  pageTitle,
  type NewsItem,
  type Section,
} from '../collections/entries.ts';
import type { Source } from '../collections/schema.ts';
import { isoDay } from '../site/days.ts';
import { DATA_SET_TITLE, findNewestDay } from '../figures/data-set.ts';
import type { FigureRecord } from '../figures/record.ts';
import { site } from '../site/settings.ts';

/** A schema.org object. */
export type Thing = Readonly<Record<string, unknown>>;

const publisher = { '@type': 'Organization', name: site.publisher };

/** Describes a page of a report as an article, or a news item as a news article. */
export function articleData(entry: Section | NewsItem): Thing {
  const { data } = entry;
  const url = absolute(pagePath(entry));
  const report = entry.collection === 'report' && absolute(`/${entry.data.period}/`);
  // The overview has the address of the report itself.
  const partOf = report && report !== url && { '@type': 'Report', '@id': report, url: report };
  return {
    '@context': 'https://schema.org',
    '@type': entry.collection === 'news' ? 'NewsArticle' : 'Article',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: pageTitle(entry),
    description: data.summary,
    articleSection: data.theme,
    inLanguage: site.language,
    datePublished: isoDay(data.date),
    dateModified: isoDay(lastModified(entry)),
    ...(data.corrections.length > 0 && {
      correction: data.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: isoDay(date),
        text,
      })),
    }),
    author: publisher,
    publisher,
    license: site.licence.text.url,
    isBasedOn: sourceData(data.source),
    ...(entry.collection === 'report' && {
      about: { '@type': 'Organization', name: site.subject },
      temporalCoverage: String(entry.data.period),
    }),
    ...(partOf && { isPartOf: partOf }),
  };
}

/** Describes the text that a page is based on, as far as it is known. */
function sourceData({ title, byline, publication, page, date }: Source): Thing {
  return {
    '@type': 'NewsArticle',
    headline: title,
    creditText: byline,
    ...(publication && { isPartOf: { '@type': 'Periodical', name: publication } }),
    ...(page && { pagination: page }),
    ...(date && { datePublished: isoDay(date) }),
  };
}

/** Describes the way from the home page to a page. @param crumbs paths without the base; the page itself is last */
export function breadcrumbData(crumbs: readonly { path: string; label: string }[]): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ path, label }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: label,
      item: absolute(path),
    })),
  };
}

/** Describes the figures as a data set with its downloads. */
export function datasetData(figures: readonly FigureRecord[]): Thing {
  const periods = figures.flatMap(({ period }) => period ?? []);
  const [first, last] = [Math.min(...periods), Math.max(...periods)];
  const download = (path: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: absolute(path),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': absolute('/figures/'),
    url: absolute('/figures/'),
    name: DATA_SET_TITLE,
    description: `${site.name}里的全部数字：写法、精确值、可能的最小值和最大值、单位、所在的句子和固定链接。`,
    inLanguage: site.language,
    license: site.licence.text.url,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    ...(periods.length > 0 && {
      temporalCoverage: first === last ? String(first) : `${first}/${last}`,
      dateModified: findNewestDay(figures),
    }),
    variableMeasured: [...new Set(figures.map(({ label }) => label))],
    distribution: [
      download('/figures.csv', 'text/csv'),
      download('/figures.json', 'application/json'),
      download('/datapackage.json', 'application/json'),
    ],
  };
}

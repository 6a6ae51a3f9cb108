import type { Article } from '../articles/article.ts';
import { Ids, proposeSlug } from '../ids.ts';
import type { Draft, ImportOptions } from './draft.ts';
import { writeNews } from './news.ts';
import { writeReport } from './report.ts';

/**
 * Writes the drafts of the articles of a source. The first article goes where the options say. Each later article
 * becomes a news item.
 */
export function writeDrafts(articles: readonly Article[], options: ImportOptions): Draft[] {
  const slugs = new Ids();
  const { target } = options;
  return articles.flatMap((article, i) => {
    if (i === 0 && 'report' in target) return writeReport(article, target.report, options);
    const proposed = i === 0 && 'news' in target ? target.news : proposeSlug(article.headline);
    return [writeNews(article, slugs.take(proposed, `news-${i + 1}`), options, i > 0)];
  });
}

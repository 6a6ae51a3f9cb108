import type { Article } from './articles/article.ts';
import { readArticles } from './articles/articles.ts';
import type { Draft, ImportOptions } from './drafts/draft.ts';
import { writeDrafts } from './drafts/drafts.ts';
import { proposeMetrics, type NewMetric } from './earlier.ts';
import { hasTwoColumns } from './layout/gutter.ts';
import { layOut, type Layout } from './layout/layout.ts';
import { readTextSource, type Source } from './source.ts';
import { findSuspicions, type Suspicion } from './suspicions.ts';

/** The result of an import. */
export interface Import {
  layout: Layout;
  articles: Article[];
  drafts: Draft[];
  /** Metrics to add to the figures of the earlier report that the new one continues. */
  newMetrics: NewMetric[];
  suspicions: Suspicion[];
  /** What could not be brought along, or must be checked, one sentence each, in Chinese. */
  remarks: string[];
}

/** Turns a plain text into drafts of pages, as `importSource` does. */
export function importText(text: string, options: ImportOptions): Import {
  return importSource(readTextSource(text), options);
}

/**
 * Turns the lines of a newspaper or of an office document into drafts of pages. No visible character is lost: only line breaks, indents and
 * the marks before a byline change, and characters that nobody sees are removed. Headlines, names of sections and bylines go to the frontmatter.
 * @throws if the source is empty, or has two columns side by side
 */
export function importSource(source: Source, options: ImportOptions): Import {
  const { lines, pictures, remarks } = source;
  if (lines.length === 0) throw new Error('文件是空的，没有可以导入的文字。');
  if (hasTwoColumns(lines))
    throw new Error(
      '这份文字像是左右两栏并排的：一行里有两栏的字，接不成句子。请在 PDF 里逐栏复制，或用 pdftotext 转换而不加 -layout，再导入。',
    );
  const layout = layOut(lines);
  const articles = readArticles(layout.paragraphs);
  const earlier = proposeMetrics(options.earlier ?? []);
  const drafts = writeDrafts(articles, { ...options, earlier, pictures });
  return {
    layout,
    articles,
    drafts,
    newMetrics: drafts.flatMap(({ newMetrics }) => newMetrics),
    suspicions: [...source.suspicions, ...findSuspicions(layout.paragraphs)],
    remarks,
  };
}

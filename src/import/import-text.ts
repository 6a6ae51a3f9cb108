import { writeDrafts, type Draft, type ImportOptions } from './drafts/drafts.ts';
import { readLines } from './line-kinds.ts';
import { layOut, type Layout } from './paragraphs.ts';
import { readArticles, type Article } from './structure.ts';
import { findSuspicions, type Suspicion } from './suspicions.ts';

/** What an import found and made. */
export interface Import {
  layout: Layout;
  articles: Article[];
  drafts: Draft[];
  suspicions: Suspicion[];
}

/**
 * A newspaper's plain text → drafts of the site's pages. The text is changed in nothing but its line breaks, the
 * indents and the marks before a byline; headlines, names of sections and bylines go to the frontmatter.
 * @throws where the text is empty
 */
export function importText(text: string, options: ImportOptions): Import {
  const lines = readLines(text);
  if (lines.length === 0) throw new Error('文件是空的，没有可以导入的文字。');
  const layout = layOut(lines);
  const articles = readArticles(layout.paragraphs);
  return {
    layout,
    articles,
    drafts: writeDrafts(articles, options),
    suspicions: findSuspicions(layout.paragraphs),
  };
}

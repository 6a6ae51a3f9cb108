import type { Article } from './articles/article.ts';
import { readArticles } from './articles/articles.ts';
import type { Draft, ImportOptions } from './drafts/draft.ts';
import { writeDrafts } from './drafts/drafts.ts';
import { proposeMetrics, type NewMetric } from './earlier.ts';
import { hasTwoColumns } from './layout/gutter.ts';
import { layOut, type Layout } from './layout/layout.ts';
import type { Paragraph } from './layout/paragraph.ts';
import { isBareCell } from './layout/tables.ts';
import { readTextSource, type Source } from './source.ts';
import { findSuspicions, type Suspicion } from './suspicions.ts';

/** Fewest numbers below each other that show a table. */
const MIN_BARE_CELLS = 4;

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
    remarks: [
      ...remarks,
      ...remarkSpaces(layout.removedSpaces),
      ...remarkBrokenTables(layout.paragraphs),
    ],
  };
}

function remarkSpaces(count: number): string[] {
  return count > 0 ? [`汉字与数字、字母之间的空格删去了（${count}处）：间距由页面自动留出。`] : [];
}

/** Names the places where the cells of a table stand one below the other, as a program reads them from a PDF file. */
function remarkBrokenTables(paragraphs: readonly Paragraph[]): string[] {
  const remarks: string[] = [];
  let run: Paragraph[] = [];
  for (const paragraph of [...paragraphs, undefined]) {
    if (paragraph && isBareCell(paragraph)) {
      run.push(paragraph);
      continue;
    }
    const [first] = run;
    if (first && run.length >= MIN_BARE_CELLS)
      remarks.push(
        `第${first.line}—${run.at(-1)!.line}行像一张散开的表格：一行一格，连不回去。请对照原件写成表格；PDF 也可以用 pdftotext -layout 转换后再导入。`,
      );
    run = [];
  }
  return remarks;
}

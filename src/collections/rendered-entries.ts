/** The HTML that a build's reading has made of files, for the entries of collections. */
import { resolve } from 'node:path';
import type { MarkdownHeading } from 'astro';
import { ContentError } from './fault.ts';
import type { PreparedDocument } from './prepared.ts';

/** An entry's page, in the form that Astro's `render` reads. */
export interface RenderedEntry {
  html: string;
  metadata: {
    headings: MarkdownHeading[];
    frontmatter: {
      figures: readonly object[];
      withdrawnFigures: readonly object[];
      openings: Record<string, string>;
    };
    imagePaths: string[];
  };
}

/** Rendered documents by the absolute path of their file, without the programs, which have modules of their own. */
export function indexRendered(documents: readonly PreparedDocument[]): Map<string, RenderedEntry> {
  const rendered = new Map<string, RenderedEntry>();
  for (const { file, rendered: made } of documents) {
    if (!made || made.html === null) continue;
    const { html, headings, figures, withdrawn, openings } = made;
    const metadata = {
      headings,
      frontmatter: { figures, withdrawnFigures: withdrawn, openings },
      imagePaths: [],
    };
    rendered.set(resolve(file), { html, metadata });
  }
  return rendered;
}

/**
 * Finds the HTML of an entry's file.
 * @param file path relative to the project
 * @param modules files that have modules, by the same path
 * @returns undefined where only a module can render the file
 * @throws {ContentError} where nothing can: Astro would publish an empty page
 */
export function findRendered(
  file: string,
  rendered: ReadonlyMap<string, RenderedEntry>,
  modules: ReadonlySet<string>,
): RenderedEntry | undefined {
  const found = rendered.get(resolve(file));
  if (found || modules.has(file)) return found;
  throw new ContentError(
    `${file} 没有生成正文，读者打开的会是一页空白。删去正文里的程序和自定义的组件；构建途中保存过这个文件，就再运行一次 npm run build。`,
  );
}

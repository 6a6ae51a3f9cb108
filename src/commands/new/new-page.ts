import { OVERVIEW } from '../../site/addresses.ts';
import type { NewFile } from '../write-files.ts';
import { writeNews, writeOverview, writeSection, type NewPage } from './page-templates.ts';

/** Writes the file of a new page. It keeps all rules, and its comments guide the editor. */
export function createPage(page: NewPage): NewFile {
  const { kind, year, slug } = page;
  if (kind === 'news') return { path: `news/${slug}.mdx`, text: writeNews(page) };
  if (kind === 'report')
    return { path: `report/${year}/${OVERVIEW}.mdx`, text: writeOverview(page) };
  return { path: `report/${year}/${slug}.mdx`, text: writeSection(page) };
}

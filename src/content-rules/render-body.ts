import { resolve } from 'node:path';
import { renderDocument } from '../markdown/render.ts';
import type { CheckedDocument } from './checked-document.ts';
import { checkMarkup } from './rules/markup/check-markup.ts';
import { explainMdxError } from './rules/mdx-errors.ts';

/**
 * Renders the body of a document and checks its markup. Adds the results and the faults to `document`.
 * @param source the whole file
 * @param base base path of the site
 * @returns whether the body could be rendered
 */
export async function renderBody(
  document: CheckedDocument,
  source: string,
  base: string,
): Promise<boolean> {
  const { file, data, bodyStart, faults } = document;
  // Blank lines instead of the frontmatter keep the line numbers.
  const blankLines = source.slice(0, bodyStart).replace(/[^\n]/g, '');
  const lines = source.split('\n');
  try {
    document.rendered = await renderDocument(blankLines + source.slice(bodyStart), resolve(file), {
      base,
      frontmatter: data,
      first: (root) => checkMarkup(root, document, lines),
      faults,
    });
  } catch (error) {
    faults.push(explainMdxError(file, error as Error));
    return false;
  }
  document.figures = document.rendered.figures.map((figure) => ({
    ...figure,
    line: lines.findIndex((text) => text.includes(`id="${figure.id}"`)) + 1,
  }));
  document.ids = new Set(document.rendered.ids);
  return true;
}

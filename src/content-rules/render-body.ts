import { resolve } from 'node:path';
import { renderDocument } from '../markdown/render.ts';
import type { CheckedDocument } from './checked-document.ts';
import { checkMarkup } from './rules/markup/check-markup.ts';
import { explainMdxError, reportBraces } from './rules/mdx-errors.ts';

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
  const braces = reportBraces(file, source, bodyStart);
  if (braces) {
    faults.push(braces);
    return false;
  }
  // Blank lines instead of the frontmatter keep the line numbers.
  const blankLines = source.slice(0, bodyStart).replace(/[^\n]/g, '');
  const lines = source.split('\n');
  try {
    document.rendered = await renderDocument(blankLines + source.slice(bodyStart), resolve(file), {
      base,
      frontmatter: pluginFields(data),
      first: (root) => checkMarkup(root, document, lines),
      faults,
    });
  } catch (error) {
    faults.push(explainMdxError(file, error as Error));
    return false;
  }
  const idLines = findIdLines(lines);
  document.idLines = idLines;
  document.figures = document.rendered.figures.map((figure) => ({
    ...figure,
    line: idLines.get(figure.id) ?? 0,
  }));
  document.ids = new Set(document.rendered.ids);
  return true;
}

/** Returns the fields that the plugins of the processor read, without values of another type. */
export function pluginFields(data: Readonly<Record<string, unknown>>): {
  names: string[];
  aliases: Record<string, string>;
} {
  const { names, aliases } = data;
  const isText = (value: unknown): value is string => typeof value === 'string';
  const isMap = typeof aliases === 'object' && aliases !== null && !Array.isArray(aliases);
  const pairs = Object.entries(isMap ? aliases : {}).filter(([, id]) => isText(id));
  return {
    names: Array.isArray(names) ? names.filter(isText) : [],
    aliases: Object.fromEntries(pairs),
  };
}

/** Returns each id of an element or a heading → the number of the first line that has it, from 1. */
function findIdLines(lines: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [i, text] of lines.entries()) {
    for (const [, own, heading] of text.matchAll(/\bid="([^"]*)"|\{#([^{}]*)\}/g)) {
      const id = own ?? heading ?? '';
      if (!found.has(id)) found.set(id, i + 1);
    }
  }
  return found;
}

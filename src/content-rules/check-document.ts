import { resolve } from 'node:path';
import { renderDocument } from '../markdown/render.ts';
import type { CheckedDocument, ContentFile } from './checked-document.ts';
import { encodingFault, fileFaults, lacksLineFeeds, isTooLong } from './rules/file.ts';
import { readFrontmatter, type Collection, type Frontmatter } from './rules/frontmatter.ts';
import { checkMarkup } from './rules/markup.ts';
import { compileFault } from './rules/mdx-errors.ts';
import { pageFaults } from './rules/page.ts';
import { PROSE_RULES, textFaults, TEXT_RULES } from './rules/typography.ts';
import { readVisibleLines } from './visible-text.ts';

/**
 * Renders a document, and applies all rules that one file alone can break.
 * @param base path that the site is served at
 */
export async function checkDocument(content: ContentFile, base = '/'): Promise<CheckedDocument> {
  const { file, path, source, encoding } = content;
  const [collection = 'pages', ...rest] = path.replace(/\.mdx$/, '').split('/');
  const isUnreadable = encoding !== undefined || isTooLong(source) || lacksLineFeeds(source);
  const frontmatter = isUnreadable
    ? { data: {}, bodyStart: 0, lineOf: () => 1, faults: [] }
    : readFrontmatter(file, source, collection as Collection);
  const document: CheckedDocument = {
    file,
    collection: collection as Collection,
    id: rest.join('/'),
    data: frontmatter.data,
    lines: Object.fromEntries(
      Object.keys(frontmatter.data).map((field) => [field, frontmatter.lineOf(field)]),
    ),
    bodyStart: frontmatter.bodyStart,
    figures: [],
    ids: new Set(),
    links: [],
    images: [],
    faults: [
      ...frontmatter.faults,
      ...(encoding ? [encodingFault(file, encoding)] : fileFaults(file, path, source)),
    ],
  };
  // Where the text cannot be told from the fields, or is none, its rules would say nothing true.
  if (isUnreadable || (frontmatter.bodyStart === source.length && frontmatter.faults.length > 0)) {
    return document;
  }
  if (!source.slice(frontmatter.bodyStart).trim()) {
    document.faults.push({
      file,
      line: source.trimEnd().split('\n').length,
      what: '没有正文',
      why: '读者打开的是一页空白',
      mend: '在 frontmatter 下面写正文，或删去这个文件',
      mild: true,
    });
  }
  let text = '';
  for (const line of readVisibleLines(source, frontmatter.bodyStart)) {
    const rules = line.kind === 'heading' ? TEXT_RULES : [...TEXT_RULES, ...PROSE_RULES];
    document.faults.push(...textFaults(line, rules, file));
    text += `${line.text}\n`;
  }
  // Of a body that cannot be read, nothing is known.
  if (await render(document, source, frontmatter, base)) {
    document.faults.push(...pageFaults(document, frontmatter.lineOf, text));
    for (const old of Object.keys(frontmatter.data['aliases'] ?? {})) document.ids.add(old);
  }
  document.faults.sort((a, b) => a.line - b.line);
  return document;
}

/** Runs the site's own processor, and looks at what Markdown made of the text. Returns whether it could be read. */
async function render(
  document: CheckedDocument,
  source: string,
  { data, bodyStart }: Frontmatter,
  base: string,
): Promise<boolean> {
  const { file, faults } = document;
  const head = source.slice(0, bodyStart).replace(/[^\n]/g, '');
  const lines = source.split('\n');
  try {
    document.rendered = await renderDocument(head + source.slice(bodyStart), resolve(file), {
      base,
      frontmatter: data,
      first: (root) => checkMarkup(root, document, lines),
      faults,
    });
  } catch (error) {
    faults.push(compileFault(file, error as Error));
    return false;
  }
  document.figures = document.rendered.figures.map((figure) => ({
    ...figure,
    line: lines.findIndex((text) => text.includes(`id="${figure.id}"`)) + 1,
  }));
  document.ids = new Set(document.rendered.ids);
  return true;
}

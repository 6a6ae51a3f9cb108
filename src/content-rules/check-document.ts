import type { Fault } from '../collections/fault.ts';
import type { CheckedDocument, ContentFile } from './checked-document.ts';
import { isDraft } from './entry-fields.ts';
import { renderBody } from './render-body.ts';
import { checkReferences } from './rules/field-references.ts';
import { checkPlace } from './rules/file-place.ts';
import { checkPlaceholders } from './rules/placeholders.ts';
import { checkProposals } from './rules/proposals.ts';
import { checkCharacters, isReadable } from './rules/file-text.ts';
import type { Collection, FieldPath, Frontmatter } from './rules/frontmatter/frontmatter.ts';
import { readFrontmatter } from './rules/frontmatter/read-frontmatter.ts';
import { checkWithExceptions } from './rules/typography/check-text.ts';
import { PROSE_RULES, TEXT_RULES } from './rules/typography/text-rules.ts';
import { dropUnsafeFixes } from './safe-fixes.ts';
import { readVisibleLines } from './visible-text.ts';

const UNREAD_FRONTMATTER: Frontmatter = {
  data: {},
  bodyStart: 0,
  findLine: () => 1,
  faults: [],
  usedExceptions: [],
};

/** No field stands deeper. A YAML alias can make a list contain itself. */
const MAX_FIELD_DEPTH = 4;

/**
 * Renders a document and applies the rules that concern one file alone. Content errors are returned, not thrown.
 * @param base base path of the site
 */
export async function checkDocument(content: ContentFile, base = '/'): Promise<CheckedDocument> {
  const { file, path, source, unreadable } = content;
  const [collection = 'pages', ...rest] = path.replace(/\.mdx$/, '').split('/');
  const canCheck = !unreadable && isReadable(source);
  const frontmatter = canCheck
    ? readFrontmatter(content, collection as Collection)
    : UNREAD_FRONTMATTER;
  const document = createDocument(content, collection as Collection, rest.join('/'), frontmatter);
  document.faults.push(
    ...(unreadable ? [unreadable] : [...checkPlace(file, path), ...checkCharacters(file, source)]),
  );
  // Without the end of the frontmatter, the fields would be checked as text.
  const hasNoBody = frontmatter.bodyStart === source.length && frontmatter.faults.length > 0;
  if (!canCheck || hasNoBody) return document;
  if (!source.slice(frontmatter.bodyStart).trim()) document.faults.push(reportEmpty(file, source));
  document.faults.push(...checkPlaceholders(file, source));
  const text = checkVisibleText(document, content);
  document.faults.push(...checkProposals(document, text));
  if (await renderBody(document, source, base)) {
    document.faults.push(...checkReferences(document, frontmatter.findLine, text));
    for (const alias of Object.keys(frontmatter.data['aliases'] ?? {})) document.ids.add(alias);
  }
  dropUnsafeFixes(document.faults, source);
  document.faults.sort((a, b) => a.line - b.line);
  return document;
}

function createDocument(
  content: ContentFile,
  collection: Collection,
  id: string,
  { data, bodyStart, findLine, faults, usedExceptions }: Frontmatter,
): CheckedDocument {
  return {
    file: content.file,
    collection,
    id,
    data,
    lines: Object.fromEntries(listPaths(data).map((path) => [path.join('.'), findLine(...path)])),
    isDraft: isDraft(content),
    bodyStart,
    figures: [],
    withdrawnIds: new Set(),
    idLines: new Map(),
    ids: new Set(),
    links: [],
    images: [],
    usedExceptions: new Set(usedExceptions),
    faults: [...faults],
  };
}

/** Lists the paths of all fields and list items. */
function listPaths(data: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof data !== 'object' || data === null || path.length >= MAX_FIELD_DEPTH) return [];
  const isList = Array.isArray(data);
  return Object.entries(data).flatMap(([key, value]) => {
    const own = [...path, isList ? Number(key) : key];
    return [own, ...listPaths(value, own)];
  });
}

function reportEmpty(file: string, source: string): Fault {
  return {
    file,
    line: source.trimEnd().split('\n').length,
    what: '没有正文',
    why: '读者打开的是一页空白',
    mend: '在 frontmatter 下面写正文，或删去这个文件',
    mild: true,
  };
}

/** Adds the faults of typography to the document. Returns the visible text of the body. */
function checkVisibleText(
  { file, bodyStart, faults, usedExceptions }: CheckedDocument,
  { source, exceptions = [] }: ContentFile,
): string {
  let text = '';
  for (const line of readVisibleLines(source, bodyStart)) {
    const rules = line.kind === 'heading' ? TEXT_RULES : [...TEXT_RULES, ...PROSE_RULES];
    const found = checkWithExceptions(line, rules, file, exceptions);
    for (const fault of found.faults) faults.push(fault);
    for (const words of found.used) usedExceptions.add(words);
    text += `${line.text}\n`;
  }
  return text;
}

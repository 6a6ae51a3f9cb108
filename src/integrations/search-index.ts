import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { minifySync } from 'vite';
import { digest } from '../cache/digests.ts';
import { contentDir } from '../collections/folder-path.ts';
import { readWords } from '../content-rules/reader-lists.ts';
import { parseFiguresJson } from '../figures/figures-json.ts';
import type { FigureRecord } from '../figures/record.ts';
import { readChecksum, type IndexVersions } from '../search/checksum.ts';
import { createJsonFile, repackFile, type IndexFile } from '../search/index/checked-files.ts';
import { createIndexFiles, LANGUAGE, writeCompressed } from '../search/index/files.ts';
import { requireKnownFormat, SAMPLE, writeWithPagefind } from '../search/index/known-format.ts';
import { createPageRecord, toFigure, type IndexRecord } from '../search/index/page-record.ts';
import { readPageText, type PageText } from '../search/index/page-text.ts';
import { collectRelatedSources } from '../search/index/related-sources.ts';
import { createRelatedTables } from '../search/index/related-tables.ts';
import type { SiteFacts } from '../search/related/tables.ts';
import { createValueFiles, createValueList } from '../search/index/value-files.ts';
import { walkPages } from './built-pages.ts';

/** The first file that the engine reads: its version, and the digest in the name of the list of all. */
const ENTRY = 'pagefind-entry.json';
/** The programs that the site uses: a script, and WebAssembly. Pagefind also writes interfaces and a worker. */
const SCRIPT = 'pagefind.js';
const PROGRAMS = /^(?:pagefind\.js|wasm\..*)$/;

/** Indexes the built pages and their figures for search, into `pagefind/` of the built site. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await indexSite(fileURLToPath(dir));
        logger.info(`${count} pages`);
      },
    },
  };
}

/**
 * Reads the pages and `figures.json` of a built site and writes its search index.
 * @param dist folder of the built site
 * @returns the number of indexed pages
 * @throws if Pagefind has another format than expected, or if a file cannot be read or written
 */
export async function indexSite(dist: string): Promise<number> {
  const dataset = join(dist, 'figures.json');
  const figures = parseFiguresJson(readFileSync(dataset, 'utf8'), dataset);
  const output = join(dist, 'pagefind');
  rmSync(output, { recursive: true, force: true });
  const { entry, programs } = await readEngine();
  const related = collectRelatedSources(figures.map(({ label }) => label));
  const records = readRecords(dist, figures, related.add);
  const { hash, pages, files } = createIndexFiles(records, entry.version);
  const languages = { [LANGUAGE]: { hash, wasm: null, page_count: pages } };
  const words = Object.fromEntries(readWords(contentDir));
  const tables = createRelatedTables({ ...related.finish(), words });
  const fixed = [
    ...programs,
    ...createValues(figures, tables.facts),
    tableFile('related-words.json', tables.words),
    tableFile('related-writings.json', tables.writings),
  ];
  const plain = [createJsonFile(ENTRY, { ...entry, languages, ...listVersions(fixed) }), ...fixed];
  for (const folder of new Set([...plain, ...files].map(({ path }) => dirname(path)))) {
    mkdirSync(join(output, folder), { recursive: true });
  }
  for (const { path, bytes } of plain) writeFileSync(join(output, path), bytes);
  writeCompressed(output, files);
  return pages;
}

/**
 * Makes the record of each searched page when it is asked for: all records together would need much memory.
 * @param onText called with the text of each page
 */
function* readRecords(
  dist: string,
  figures: readonly FigureRecord[],
  onText: (text: PageText) => void,
): Generator<IndexRecord> {
  const byPage = Map.groupBy(figures, ({ page }) => page);
  for (const { path, html } of walkPages(dist)) {
    const text = readPageText(path, html);
    if (!text) continue;
    onText(text);
    yield createPageRecord(text, (byPage.get(path) ?? []).map(toFigure));
  }
}

/**
 * Takes the programs and the entry file from an index that Pagefind makes of the sample.
 * @throws if Pagefind has another format than expected
 */
async function readEngine(): Promise<{ entry: { version: string }; programs: IndexFile[] }> {
  const files = await writeWithPagefind(SAMPLE);
  const entryFile = files.find(({ path }) => path === ENTRY);
  const entry = JSON.parse(Buffer.from(entryFile?.bytes ?? []).toString('utf8')) as {
    version: string;
  };
  requireKnownFormat(files, entry.version);
  return { entry, programs: files.filter(({ path }) => PROGRAMS.test(path)).map(preparePrograms) };
}

/** Minifies the script of the engine. Writes the checksum into its WebAssembly program. */
function preparePrograms(file: IndexFile): IndexFile {
  if (!file.path.endsWith('.js')) return repackFile(file);
  const { code, errors } = minifySync(file.path, Buffer.from(file.bytes).toString('utf8'));
  if (errors[0]) throw new Error(`${file.path}: ${errors[0].message}`);
  return { ...file, bytes: Buffer.from(code) };
}

/**
 * Lists the version of each file whose name stays the same from build to build. The browser uses no other version.
 * @returns the digest of the script as browsers compare it, and the checksums of the other files
 */
function listVersions(files: readonly IndexFile[]): IndexVersions {
  const script = files.find(({ path }) => path === SCRIPT)!;
  const hash = createHash('sha256').update(script.bytes).digest('base64');
  const others = files.filter(({ path }) => path !== SCRIPT && !path.includes('/'));
  return {
    integrity: `sha256-${hash}`,
    checks: Object.fromEntries(others.map(({ path, bytes }) => [path, readChecksum(bytes)])),
  };
}

/** Creates the value files and their list, which related answers read too. The name of their folder is a digest of their content. */
function createValues(figures: readonly FigureRecord[], facts: SiteFacts): IndexFile[] {
  const files = createValueFiles(figures.map(toFigure));
  const name = digest(JSON.stringify(files)).slice(0, 8);
  const list = createValueList(files, `values/${name}`);
  return [
    tableFile('values.json', { ...list, ...facts }),
    ...files.map((file, i) => tableFile(`${list.folder}/${i}.json`, file)),
  ];
}

/** Creates a file that the site's own part of the search reads. */
function tableFile(path: string, content: unknown): IndexFile {
  return createJsonFile(path, { content });
}

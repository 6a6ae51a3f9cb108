import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { minifySync } from 'vite';
import { fileAddress } from '../site/addresses.ts';
import { digest } from '../cache/digests.ts';
import { parseFiguresJson } from '../figures/export.ts';
import type { FigureRecord } from '../figures/record.ts';
import { readPageText } from '../search/index/page-text.ts';
import { toFigure, pageRecord, type IndexRecord } from '../search/records.ts';
import { valueFiles, valueList } from '../search/values.ts';
import {
  indexFiles,
  LANGUAGE,
  requireKnownFiles,
  SAMPLE,
  writePacked,
  writeWithPagefind,
  type IndexFile,
} from '../search/index/pagefind-files.ts';

/** What the engine reads first: its version, and what the list of all is called. */
const ENTRY = 'pagefind-entry.json';
/** What of the engine the site uses: not its ready-made interfaces, nor its worker. */
const PROGRAMS = /^(?:pagefind\.js|wasm\..*)$/;

/** Indexes the built pages with their figures for search, into `pagefind/` of the output. */
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
 * @returns how many pages were indexed
 * @throws where the engine is not the one whose files are known, or a file cannot be written
 */
export async function indexSite(dist: string): Promise<number> {
  const dataset = join(dist, 'figures.json');
  const figures = parseFiguresJson(readFileSync(dataset, 'utf8'), dataset);
  const output = join(dist, 'pagefind');
  rmSync(output, { recursive: true, force: true });
  const { entry, programs } = await readEngine();
  const { hash, pages, files } = indexFiles(readRecords(dist, figures), entry.version);
  const languages = { [LANGUAGE]: { hash, wasm: null, page_count: pages } };
  const plain = [...programs, jsonFile(ENTRY, { ...entry, languages }), ...writeValues(figures)];
  for (const folder of new Set([...plain, ...files].map(({ path }) => dirname(path)))) {
    mkdirSync(join(output, folder), { recursive: true });
  }
  for (const { path, bytes } of plain) writeFileSync(join(output, path), bytes);
  writePacked(output, files);
  return pages;
}

/** A record of each page that is searched, made as it is asked for: all of them would be large. */
function* readRecords(dist: string, figures: readonly FigureRecord[]): Generator<IndexRecord> {
  const ofPage = Map.groupBy(figures, ({ page }) => page);
  for (const file of globSync('**/*.html', { cwd: dist }).sort()) {
    const html = readFileSync(join(dist, file), 'utf8');
    const page = readPageText(`/${fileAddress(file)}`, html);
    if (page) yield pageRecord(page, (ofPage.get(page.path) ?? []).map(toFigure));
  }
}

/**
 * The engine's programs, and its entry file, from an index that it makes of a few records.
 * @throws where it writes them otherwise than this code does: its files are then not known
 */
async function readEngine(): Promise<{ entry: { version: string }; programs: IndexFile[] }> {
  const files = await writeWithPagefind(SAMPLE);
  const entryFile = files.find(({ path }) => path === ENTRY);
  const entry = JSON.parse(Buffer.from(entryFile?.bytes ?? []).toString('utf8')) as {
    version: string;
  };
  requireKnownFiles(files, entry.version);
  return { entry, programs: files.filter(({ path }) => PROGRAMS.test(path)).map(minifyScript) };
}

/** A script as its shortest text that does the same: Pagefind's comes with long names. */
function minifyScript(file: IndexFile): IndexFile {
  if (!file.path.endsWith('.js')) return file;
  const { code, errors } = minifySync(file.path, Buffer.from(file.bytes).toString('utf8'));
  if (errors[0]) throw new Error(`${file.path}: ${errors[0].message}`);
  return { ...file, bytes: Buffer.from(code) };
}

/** The figures by value; the folder's name changes with them, so that its files may be kept for good. */
function writeValues(figures: readonly FigureRecord[]): IndexFile[] {
  const files = valueFiles(figures.map(toFigure));
  const name = digest(JSON.stringify(files)).slice(0, 8);
  const list = valueList(files, `values/${name}`);
  return [
    jsonFile('values.json', list),
    ...files.map((file, i) => jsonFile(`${list.folder}/${i}.json`, file)),
  ];
}

function jsonFile(path: string, value: unknown): IndexFile {
  return { path, bytes: Buffer.from(JSON.stringify(value)) };
}

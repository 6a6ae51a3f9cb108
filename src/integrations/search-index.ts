import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { FigureRecord } from '../figures/record.ts';
import { readPageText } from '../search/page-text.ts';
import { figureOf, pageRecord, type IndexRecord, type Page } from '../search/records.ts';
import { valueFiles, type ValueList } from '../search/values.ts';
import { divideIndex, fillFragments } from './pagefind-files.ts';

/** Records under way to the engine at a time. */
const AT_ONCE = 200;
/** No language's: the engine takes the tokens as they come, and cuts none of them. */
const LANGUAGE = 'x';

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
 * @throws where the engine refuses a record or cannot write
 */
export async function indexSite(dist: string): Promise<number> {
  const pages = globSync('**/*.html', { cwd: dist })
    .sort()
    .map((file) =>
      readPageText(
        `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
        readFileSync(join(dist, file), 'utf8'),
      ),
    )
    .filter((page) => page !== null);
  const { figures } = JSON.parse(readFileSync(join(dist, 'figures.json'), 'utf8')) as {
    figures: FigureRecord[];
  };
  const ofPage = Map.groupBy(figures, ({ page }) => page);
  const records = pages.map((page) =>
    pageRecord(page, (ofPage.get(page.path) ?? []).map(figureOf)),
  );
  try {
    await write(records, join(dist, 'pagefind'));
  } finally {
    await close();
  }
  // Ready-made interfaces that the site does not use.
  for (const file of globSync('pagefind/pagefind-*{ui,highlight}.{js,css}', { cwd: dist })) {
    await rm(join(dist, file));
  }
  await writeValues(figures, join(dist, 'pagefind'));
  return records.length;
}

/**
 * Indexes the tokens alone: what the engine is given to show, it would index and count as well. What is shown is
 * put into the written fragments afterwards; its digest is among what is indexed, so that a fragment's name
 * changes with it and may be kept for good.
 */
async function write(records: IndexRecord[], outputPath: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  const shown = new Map<string, Page>();
  const add = async (record: IndexRecord): Promise<void> => {
    const { url, content, page, filters } = record;
    shown.set(url, page);
    const answer = await index.addCustomRecord({
      url,
      content,
      filters,
      meta: { digest: digestOf(JSON.stringify(page)) },
      language: LANGUAGE,
    });
    if (answer.errors.length > 0)
      throw new Error(`search index, ${url}: ${answer.errors.join('; ')}`);
  };
  // The engine takes records in the order in which they are sent: waiting for each answer would only idle.
  for (let from = 0; from < records.length; from += AT_ONCE) {
    await Promise.all(records.slice(from, from + AT_ONCE).map(add));
  }
  const { errors: unwritten } = await index.writeFiles({ outputPath });
  if (unwritten.length > 0) throw new Error(`search index: ${unwritten.join('; ')}`);
  fillFragments(outputPath, (url) => shown.get(url));
  divideIndex(outputPath);
}

/** Writes the figures by value; the folder's name changes with them, so that its files may be kept for good. */
async function writeValues(figures: readonly FigureRecord[], outputPath: string): Promise<void> {
  const files = valueFiles(figures.map(figureOf));
  const list: ValueList = {
    folder: `values/${digestOf(JSON.stringify(files))}`,
    starts: files.map(([first]) => first?.value ?? ''),
  };
  await mkdir(join(outputPath, list.folder), { recursive: true });
  for (const [i, file] of files.entries()) {
    await writeFile(join(outputPath, list.folder, `${i}.json`), JSON.stringify(file));
  }
  await writeFile(join(outputPath, 'values.json'), JSON.stringify(list));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

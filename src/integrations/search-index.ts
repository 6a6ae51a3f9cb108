import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { FigureRecord } from '../figures/record.ts';
import { readPageText } from '../search/page-text.ts';
import { figureRecord, pageRecord, type IndexRecord } from '../search/records.ts';

/** What Pagefind's files begin with once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';
/** Records under way to the engine at a time. */
const AT_ONCE = 200;

/** Indexes the built pages and figures for search, into `pagefind/` of the output. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await indexSite(fileURLToPath(dir));
        logger.info(`${count} records`);
      },
    },
  };
}

/**
 * Reads the pages and `figures.json` of a built site and writes its search index.
 * @param dist folder of the built site
 * @returns how many records were indexed
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
  const records = [...pages.map(pageRecord), ...figures.map(figureRecord)];
  try {
    await write(records, join(dist, 'pagefind'));
  } finally {
    await close();
  }
  // Ready-made interfaces that the site does not use.
  for (const file of globSync('pagefind/pagefind-*{ui,highlight}.{js,css}', { cwd: dist })) {
    await rm(join(dist, file));
  }
  await writeFile(join(dist, 'pagefind/values.json'), JSON.stringify(valuesOf(figures)));
  return records.length;
}

/**
 * Indexes the tokens alone: what the engine is given to show, it would index and count as well. What is shown is
 * put into the written fragments afterwards; its digest is among what is indexed, so that a fragment's name
 * changes with it and may be kept for good.
 */
async function write(records: IndexRecord[], outputPath: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh' });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  const shown = new Map<string, IndexRecord>();
  const add = async (record: IndexRecord): Promise<void> => {
    shown.set(record.url, record);
    const { url, content, meta, filters } = record;
    const digest = createHash('sha256').update(JSON.stringify(meta)).digest('hex').slice(0, 12);
    const answer = await index.addCustomRecord({
      url,
      content,
      filters,
      meta: { digest },
      language: 'zh',
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
  for (const file of globSync('fragment/*.pf_fragment', { cwd: outputPath })) {
    fillFragment(join(outputPath, file), shown);
  }
}

/** A fragment is gzip of a signature and JSON. @throws where it is not what this version of the engine writes */
function fillFragment(file: string, shown: ReadonlyMap<string, IndexRecord>): void {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error(`${file}: not a fragment of Pagefind 1.6`);
  const fragment = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
  const record = shown.get(fragment.url);
  if (!record) throw new Error(`${file}: ${fragment.url} was not indexed`);
  const filled = JSON.stringify({ ...fragment, content: '', meta: record.meta });
  writeFileSync(file, gzipSync(SIGNATURE + filled, { level: 9 }));
}

/** The values that figures have, with their units, each once: for comparisons and near matches. */
function valuesOf(figures: readonly FigureRecord[]): [value: string, unit: string][] {
  const keys = new Set(figures.map(({ value, unit }) => `${value} ${unit}`));
  return [...keys].sort().map((key) => key.split(' ') as [string, string]);
}

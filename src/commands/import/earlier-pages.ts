import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from '../../collections/folder-path.ts';
import { checkDocument } from '../../content-rules/check-document.ts';
import type { CheckedDocument } from '../../content-rules/checked-document.ts';
import { readContentFile } from '../../content-rules/read-content.ts';
import type { ReportPage } from '../../import/comparable.ts';
import { addMetric, type NewMetric } from '../../import/earlier.ts';
import { isYear } from '../../site/addresses.ts';
import { writeAll, type NewFile } from '../write-files.ts';

/** Reads the pages, with their figures, of the last report before a year. Returns none if there is no such report. */
export async function readEarlierDocuments(before: number): Promise<CheckedDocument[]> {
  const folder = join(contentDir, 'report');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const years = names.filter((name) => isYear(name) && Number(name) < before).sort();
  const year = years.at(-1);
  if (!year) return [];
  const files = readdirSync(join(folder, year)).filter((name) => name.endsWith('.mdx'));
  return Promise.all(
    files.map((name) => checkDocument(readContentFile(contentDir, `report/${year}/${name}`))),
  );
}

/** Describes the pages of reports by their figures. */
export function listReportPages(documents: readonly CheckedDocument[]): ReportPage[] {
  return documents.map(({ file, id, data, figures }) => {
    const [year = '', slug = ''] = id.split('/');
    const title = typeof data['title'] === 'string' ? data['title'] : '';
    return { file, year: Number(year), slug, title, figures };
  });
}

/** Adds metrics to the figures of earlier pages. @returns the changed files */
export function addMetrics(metrics: readonly NewMetric[]): NewFile[] {
  return [...Map.groupBy(metrics, ({ path }) => path)].map(([path, own]) => ({
    path,
    text: own.reduce(addMetric, readContentFile(contentDir, path).source),
  }));
}

/** Writes files together with the files that get metrics, and names those. @param withMetrics see `addMetrics` */
export function writeWithMetrics(
  files: Parameters<typeof writeAll>[1],
  withMetrics: readonly NewFile[],
): void {
  writeAll(contentDir, [...files, ...withMetrics]);
  for (const { path } of withMetrics) console.log(`已在 ${contentDir}/${path} 里补上 metric。`);
}

/** Facts about the reports in the content folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { contentDir } from '../../collections/folder-path.ts';
import { readContentFile } from '../../content-rules/read-content.ts';
import { isYear } from '../../site/addresses.ts';

interface PageFields {
  order?: unknown;
  source?: unknown;
}

/** Returns the years that have a report, in ascending order. */
export function listYears(): number[] {
  const folder = join(contentDir, 'report');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter(isYear)
    .map(Number)
    .sort((a, b) => a - b);
}

/** Returns the `order` for a new section of a report: one more than the highest, at least 1. */
export function nextOrder(year: number): number {
  return Math.max(0, ...readFields(year).map(({ order }) => Number(order) || 0)) + 1;
}

/** Returns the field `source` of a report's pages as lines of YAML. They share it. Empty if no page has one. */
export function readSource(year: number): string[] {
  const source = readFields(year).find((page) => page.source)?.source;
  return source ? stringify({ source }, { lineWidth: 0 }).trimEnd().split('\n') : [];
}

/** Returns the frontmatter of each page of a report. @throws if its YAML cannot be converted */
function readFields(year: number): PageFields[] {
  const folder = join(contentDir, `report/${year}`);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const { source } = readContentFile(folder, name);
      const [, yaml = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source) ?? [];
      return (parseDocument(yaml).toJS() ?? {}) as PageFields;
    });
}

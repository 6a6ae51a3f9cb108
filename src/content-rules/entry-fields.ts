/** Reads the fields of entries for Astro's collections with the parser of the rules, and in spite of faults. */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { isYear } from '../site/addresses.ts';
import { correctLines } from './rules/frontmatter/field-lines.ts';
import { findBlock } from './rules/frontmatter/read-frontmatter.ts';

type Context = Parameters<Loader['load']>[0];

/** How Astro reads the files with one extension. The types of Astro leave it out. */
interface EntryType {
  getEntryInfo: (file: { contents: string; fileUrl: URL }) => unknown;
}

/**
 * Makes a loader read frontmatter as the rules do. Astro's own parser knows other errors, and ends the server at the
 * first one, for every page.
 * @param dir path of the content folder
 */
export function withTolerantFields(loader: Loader, dir: string): Loader {
  return {
    ...loader,
    load: (context) => {
      const own = context as Context & { entryTypes: ReadonlyMap<string, EntryType> };
      const entryTypes = new Map(
        [...own.entryTypes].map(([extension, type]) => [extension, readTolerantly(type, dir)]),
      );
      const changed: Context & { entryTypes: unknown } = { ...own, entryTypes };
      return loader.load(changed);
    },
  };
}

function readTolerantly(type: EntryType, dir: string): EntryType {
  return {
    ...type,
    getEntryInfo: ({ contents, fileUrl }) => {
      const path = relative(resolve(dir), fileURLToPath(fileUrl));
      const data = readTolerantFields(contents, path);
      const end = findBlock(contents)?.end ?? 0;
      return { data, body: contents.slice(end).trim(), rawData: '', slug: '' };
    },
  };
}

/**
 * Reads the fields of a file, without those that cannot be read. A page of a report gets the year of its folder: with
 * another year it would have no place on the site.
 * @param source the whole file
 * @param path below the content folder: `report/2025/huhang.mdx`
 */
export function readTolerantFields(source: string, path: string): Record<string, unknown> {
  const { text } = correctLines('', findBlock(source)?.text ?? '', 1);
  const data = parseFields(text) ?? mergeFields(splitFields(text).map(parseFields));
  const [collection, folder = ''] = path.split(/[\\/]/);
  return {
    ...data,
    ...(collection === 'report' && isYear(folder) && { period: Number(folder) }),
  };
}

/** Whether a file is a draft, also if other fields of it are wrong. @param path below the content folder */
export function isDraft({ source, path }: { source: string; path: string }): boolean {
  return /^draft/m.test(source) && readTolerantFields(source, path)['draft'] === true;
}

function mergeFields(parts: readonly (Record<string, unknown> | null)[]): Record<string, unknown> {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part ?? {})));
}

/** Divides YAML into its fields, each with the lines below it. */
function splitFields(text: string): string[] {
  return text.split(/\n(?=[^\s#-])/);
}

/** @returns null if the text is no map */
function parseFields(text: string): Record<string, unknown> | null {
  try {
    const data = parse(text, { prettyErrors: false, logLevel: 'silent' }) as unknown;
    const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
    return isMap ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

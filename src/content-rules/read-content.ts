/** Reads the files of a content folder from the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from './checked-document.ts';

/** The list of readers' words for the words of the site. The file may be missing. */
export const WORDS_FILE = 'words.yaml';
/** The list of readers' questions and their answers. The file may be missing. */
export const QUESTIONS_FILE = 'questions.yaml';

/** Whether a file below the content folder becomes a page. @param path `report/2025/huhang.mdx` */
export function isPageFile(path: string): boolean {
  return /^(?:report|news|pages)\/.*\.mdx$/.test(path);
}

/**
 * Reads the files that become pages, in the order of their paths.
 * @throws if the folder or a file cannot be read
 */
export function readPageFiles(dir: string): ContentFile[] {
  return listFiles(dir)
    .filter(isPageFile)
    .map((path) => readContentFile(dir, path));
}

/** Lists all files of a folder and its subfolders, sorted, by their paths below it with forward slashes. */
export function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Reads a file. If it is not text in UTF-8, the result has no text but an error. */
export function readContentFile(dir: string, path: string): ContentFile {
  const file = join(dir, path);
  const bytes = readFileSync(file);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { file, path, source: '', encoding: { name: 'UTF-16', line: 1 } };
  }
  // `ignoreBOM` keeps the byte order mark in the text, because a rule reports it.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return { file, path, source: decoder.decode(bytes) };
  } catch {
    const lines = bytes.toString('utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('\ufffd')) + 1;
    return { file, path, source: '', encoding: { name: 'other', line } };
  }
}

/** Reads the files of a content folder from the disk. */
import { isUtf8 } from 'node:buffer';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  describeUnreadable,
  findObstacle,
  MAX_LIST_BYTES,
  readRegularFile,
  type UnreadableFile,
} from '../collections/read-file.ts';
import { ContentError, type Fault } from '../collections/fault.ts';
import type { ContentFile } from './checked-document.ts';
import { parseExceptions } from './rules/exceptions.ts';
import { MAX_FILE_BYTES, reportEncoding, type EncodingError } from './rules/file-text.ts';

/** The list of readers' words for the words of the site. The file may be missing. */
export const WORDS_FILE = 'words.yaml';
/** The list of readers' questions and their answers. The file may be missing. */
export const QUESTIONS_FILE = 'questions.yaml';
/** The list of words that readers may not know. The file may be missing. */
export const TERMS_FILE = 'terms.yaml';

/** The list of published addresses. The file may be missing. */
export const PUBLISHED_FILE = 'published.json';

/** The list of words that are right though a rule objects. The file may be missing. */
export const EXCEPTIONS_FILE = 'exceptions.yaml';

/** Folders that are named like a file of the content. An editor takes them for one. */
const LIKE_A_FILE = /\.(?:mdx|yaml|json)$/;

/** Whether a file below the content folder becomes a page. @param path `report/2025/huhang.mdx` */
export function isPageFile(path: string): boolean {
  return /^(?:report|news|pages)\/.*\.mdx$/.test(path) && !/(?:^|\/)\./.test(path);
}

/**
 * Reads the files that become pages, in the order of their paths, with the words that are declared right.
 * @throws ContentError if the folder cannot be read
 */
export function readPageFiles(dir: string): ContentFile[] {
  const paths = listFiles(dir);
  const exceptions = paths.includes(EXCEPTIONS_FILE)
    ? parseExceptions(readContentFile(dir, EXCEPTIONS_FILE)).entries.map(({ words }) => words)
    : [];
  return paths.filter(isPageFile).map((path) => ({ ...readContentFile(dir, path), exceptions }));
}

/**
 * Lists all files of a folder and its subfolders, sorted, by their paths below it with forward slashes. Omits hidden
 * files and folders, as Astro does. Includes folders that are named like a file, or that cannot be read.
 * @throws ContentError if the folder itself cannot be read
 */
export function listFiles(dir: string): string[] {
  try {
    return listBelow(dir, '').sort();
  } catch {
    throw new ContentError(
      `没有文件夹 ${dir}，或者读不到它：用 CONTENT_DIR 指明内容在哪里，相对的路径从项目的根目录算起。`,
    );
  }
}

function listBelow(dir: string, folder: string): string[] {
  const entries = readdirSync(join(dir, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (!entry.isDirectory()) return path;
    const itself = LIKE_A_FILE.test(entry.name) ? [path] : [];
    try {
      return [...itself, ...listBelow(dir, path)];
    } catch {
      return path;
    }
  });
}

/** Reports the files of a folder that cannot be read. The files are not read. */
export function checkReadable(dir: string): Fault[] {
  return listFiles(dir).flatMap((path) => {
    const file = join(dir, path);
    const obstacle = findObstacle(file, maxBytes(path));
    return obstacle ? [{ file, line: 0, ...describeUnreadable(obstacle) }] : [];
  });
}

/** Reads a file. If it cannot be read, or is not text in UTF-8, the result has no text but a fault. */
export function readContentFile(dir: string, path: string): ContentFile {
  const file = join(dir, path);
  const refuse = (unreadable: Fault): ContentFile => ({ file, path, source: '', unreadable });
  let bytes: Buffer;
  try {
    bytes = readRegularFile(file, maxBytes(path));
  } catch (error) {
    return refuse({ file, line: 0, ...describeUnreadable(error as UnreadableFile) });
  }
  const encoding = findEncodingError(bytes);
  if (encoding) return refuse(reportEncoding(file, encoding));
  // `ignoreBOM` keeps the byte order mark in the text, because a rule reports it.
  return { file, path, source: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

/** Largest size of a file of text. Pictures have no limit. */
function maxBytes(path: string): number {
  if (path.endsWith('.json')) return MAX_LIST_BYTES;
  return /\.(?:mdx|yaml)$/.test(path) ? MAX_FILE_BYTES : Infinity;
}

function findEncodingError(bytes: Buffer): EncodingError | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { name: 'UTF-16', line: 1 };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return { name: 'binary', line: bytes.subarray(0, zero).toString('latin1').split('\n').length };
  }
  if (isUtf8(bytes)) return null;
  const lines = bytes.toString('utf8').split('\n');
  return { name: 'other', line: lines.findIndex((text) => text.includes('\ufffd')) + 1 };
}

import { dirname, join } from 'node:path';
import type { Fault } from '../collections/fault.ts';
import type { Term } from '../collections/prepared.ts';
import { findObstacle } from '../collections/read-file.ts';
import { checkDocuments, type CheckFiles } from './check-content.ts';
import type { CheckedDocument, ContentFile } from './checked-document.ts';
import {
  EXCEPTIONS_FILE,
  listFiles,
  QUESTIONS_FILE,
  readContentFile,
  readPageFiles,
  TERMS_FILE,
  WORDS_FILE,
} from './read-content.ts';
import { checkExceptions } from './rules/exceptions.ts';
import { checkPublished, checkRedirects } from './rules/address-lists.ts';
import { documentPath } from './rules/collection/check-collection.ts';
import { checkFileList } from './rules/folder.ts';
import { checkLeftovers } from './rules/leftovers.ts';
import { decodeAddress } from './rules/markup/link-rules.ts';
import { checkQuestions } from './rules/reader-lists/questions.ts';
import {
  createPlaceFinder,
  createSiteWords,
  readSiteAddresses,
} from './rules/reader-lists/site-content.ts';
import { checkTerms, parseTerms } from './rules/reader-lists/terms.ts';
import { checkWords } from './rules/reader-lists/words.ts';

/** The checked documents of a content folder, in the order of their paths. */
export interface CheckedFolder {
  documents: CheckedDocument[];
  /** The faults of the documents by file and line, then missing pictures, then faults of the other files. */
  faults: Fault[];
  /** The well-formed terms of `terms.yaml`, with their places. */
  terms: Term[];
}

/**
 * Applies all rules to a content folder on the disk.
 * @param dir path of the folder, relative to the project
 * @param check checks each file by itself; by default in this thread
 * @throws if the folder cannot be read
 */
export async function checkFolder(dir: string, check?: CheckFiles): Promise<CheckedFolder> {
  const files = readPageFiles(dir);
  const { documents, faults } = await checkDocuments(files, check);
  const pages = new Set(documents.map(documentPath));
  const paths = listFiles(dir);
  const isComplete = documents.every(({ rendered }) => rendered);
  const findPlaces = createPlaceFinder(documents, files);
  const terms = paths.includes(TERMS_FILE) ? readContentFile(dir, TERMS_FILE) : null;
  return {
    documents,
    terms: (terms ? parseTerms(terms).terms : []).map(({ term, id, meaning }) => ({
      term,
      id,
      meaning,
      places: findPlaces(term),
    })),
    faults: [
      ...faults,
      ...documents.flatMap(checkPictures),
      ...checkLeftovers(dir),
      ...checkFileList(dir, paths, pages),
      ...checkAddressLists(dir, paths, pages),
      ...checkReaderLists(dir, paths, documents, files),
      ...checkExceptionList(dir, paths, documents),
      ...(terms ? checkTerms(terms, isComplete ? findPlaces : null) : []),
    ],
  };
}

/** Reports each picture beside a document whose file is missing. */
function checkPictures({ file, images }: CheckedDocument): Fault[] {
  return images.flatMap(({ url, line }) => {
    const path = decodeAddress(url.replace(/[?#].*$/, ''));
    const obstacle = findObstacle(join(dirname(file), path));
    if (!obstacle) return [];
    const isMissing = obstacle.obstacle === 'missing';
    return {
      file,
      line,
      what: isMissing ? `没有“${url}”这个图片文件` : `图片“${url}”${obstacle.message}`,
      why: '找不到它，网站就不会生成',
      mend: '核对文件名，或把图片放到那里',
    };
  });
}

function checkAddressLists(
  dir: string,
  paths: readonly string[],
  pages: ReadonlySet<string>,
): Fault[] {
  const lists = [
    { path: 'redirects.json', check: checkRedirects },
    { path: 'published.json', check: checkPublished },
  ];
  return lists.flatMap(({ path, check }) => {
    if (!paths.includes(path)) return [];
    const { file, source, unreadable } = readContentFile(dir, path);
    return unreadable ? [unreadable] : check(file, source, pages);
  });
}

/** Checks the lists for search. Their words and addresses are looked up only if every document could be rendered. */
function checkReaderLists(
  dir: string,
  paths: readonly string[],
  documents: readonly CheckedDocument[],
  files: readonly ContentFile[],
): Fault[] {
  const isComplete = documents.every(({ rendered }) => rendered);
  const read = (path: string) => (paths.includes(path) ? readContentFile(dir, path) : null);
  const words = read(WORDS_FILE);
  const questions = read(QUESTIONS_FILE);
  return [
    ...(words ? checkWords(words, isComplete ? createSiteWords(documents, files) : null) : []),
    ...(questions
      ? checkQuestions(questions, isComplete ? readSiteAddresses(documents) : null)
      : []),
  ];
}

/** Reports faults of `exceptions.yaml`, and entries that nothing needs. */
function checkExceptionList(
  dir: string,
  paths: readonly string[],
  documents: readonly CheckedDocument[],
): Fault[] {
  if (!paths.includes(EXCEPTIONS_FILE)) return [];
  const isComplete = documents.every(({ rendered }) => rendered);
  const used = new Set(documents.flatMap(({ usedExceptions }) => [...usedExceptions]));
  return checkExceptions(readContentFile(dir, EXCEPTIONS_FILE), isComplete ? used : null);
}

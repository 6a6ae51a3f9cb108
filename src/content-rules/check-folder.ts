import { dirname, join } from 'node:path';
import { formatFault, type Fault } from '../collections/fault.ts';
import type { Term } from '../collections/prepared.ts';
import { findObstacle } from '../collections/read-file.ts';
import { parseJsonObject } from '../collections/redirects-file.ts';
import { checkEach, listFaults, type CheckFiles } from './check-content.ts';
import type { CheckedDocument, ContentFile } from './checked-document.ts';
import {
  EXCEPTIONS_FILE,
  listFiles,
  PUBLISHED_FILE,
  QUESTIONS_FILE,
  readContentFile,
  readPageFiles,
  TERMS_FILE,
  WORDS_FILE,
} from './read-content.ts';
import { checkExceptions } from './rules/exceptions.ts';
import { checkPublished, checkRedirects } from './rules/address-lists.ts';
import { documentPath } from './rules/collection/check-collection.ts';
import { checkDrafts } from './rules/drafts.ts';
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

const MEND_USE_OF_DRAFT =
  '用到的内容在草稿里，草稿不会发布：删去草稿的 draft: true，或给用到它的页也写上';

/** The checked documents of a content folder, in the order of their paths. */
export interface CheckedFolder {
  documents: CheckedDocument[];
  /** The faults of the documents by file and line, then missing pictures, then faults of the other files. */
  faults: Fault[];
  /** The well-formed terms of `terms.yaml`, with their places. */
  terms: Term[];
}

/** How a folder is checked. */
export interface FolderCheck {
  /** Checks each file by itself; by default in this thread. */
  check?: CheckFiles;
  /**
   * What becomes of drafts. `kept`: they are checked as if they were published. `left out`: they are not in the result,
   * and nothing may need them. `both`: they are in the result, with the faults of both; those that only drafts cause
   * have `inDraft`. By default `kept`.
   */
  drafts?: 'kept' | 'left out' | 'both';
}

/**
 * Applies all rules to a content folder on the disk.
 * @param dir path of the folder, relative to the project
 * @throws if the folder cannot be read
 */
export async function checkFolder(
  dir: string,
  { check = checkEach, drafts = 'kept' }: FolderCheck = {},
): Promise<CheckedFolder> {
  const files = readPageFiles(dir);
  const paths = listFiles(dir);
  const documents = await check(files);
  const ownDrafts = documents.filter(({ isDraft }) => isDraft);
  const published = documents.filter(({ isDraft }) => !isDraft);
  const pageFaults = listPageFaults(dir, paths, documents);
  const withoutDrafts =
    drafts === 'kept' || ownDrafts.length === 0
      ? pageFaults
      : nameDrafts(listPageFaults(dir, paths, published), pageFaults);
  const isComplete = documents.every(({ rendered }) => rendered);
  const terms = paths.includes(TERMS_FILE) ? readContentFile(dir, TERMS_FILE) : null;
  const findPlaces = createPlaceFinder(documents, files);
  const publishedFiles = files.filter((_, i) => !documents[i]?.isDraft);
  const findShown =
    drafts === 'left out' ? createPlaceFinder(published, publishedFiles) : findPlaces;
  return {
    documents: drafts === 'left out' ? published : documents,
    terms: (terms ? parseTerms(terms).terms : [])
      .map(({ term, id, meaning }) => ({ term, id, meaning, places: findShown(term) }))
      .filter(({ term, places }) => places.length > 0 || findPlaces(term).length === 0),
    faults: [
      ...(drafts === 'both'
        ? new Set([...markDraftFaults(pageFaults, withoutDrafts), ...withoutDrafts])
        : withoutDrafts),
      ...(ownDrafts.length > 0 ? checkDrafts(ownDrafts, readPublishedPaths(dir, paths)) : []),
      ...checkLeftovers(dir),
      ...checkReaderLists(dir, paths, documents, files),
      ...checkExceptionList(dir, paths, documents),
      ...(terms ? checkTerms(terms, isComplete ? findPlaces : null) : []),
    ],
  };
}

/** Names the drafts as the cause of each fault that the folder has only without them. @param known its faults with them */
function nameDrafts(faults: readonly Fault[], known: readonly Fault[]): Fault[] {
  const byText = new Map(known.map((fault) => [formatFault(fault), fault]));
  return faults.map(
    (fault) => byText.get(formatFault(fault)) ?? { ...fault, mend: MEND_USE_OF_DRAFT },
  );
}

/** Marks each fault that the folder has only with its drafts. @param others its faults without them */
function markDraftFaults(faults: readonly Fault[], others: readonly Fault[]): Fault[] {
  const texts = new Set(others.map(formatFault));
  return faults.map((fault) =>
    texts.has(formatFault(fault)) ? fault : { ...fault, inDraft: true },
  );
}

/** Lists the faults that depend on which pages there are. */
function listPageFaults(
  dir: string,
  paths: readonly string[],
  documents: readonly CheckedDocument[],
): Fault[] {
  const pages = new Set(documents.map(documentPath));
  return [
    ...listFaults(documents),
    ...documents.flatMap(checkPictures),
    ...checkFileList(dir, paths, pages),
    ...checkAddressLists(dir, paths, pages),
  ];
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

/** The paths of `published.json`; none where it cannot be read, which is a fault of its own. */
function readPublishedPaths(dir: string, paths: readonly string[]): Set<string> {
  if (!paths.includes(PUBLISHED_FILE)) return new Set();
  const { file, source } = readContentFile(dir, PUBLISHED_FILE);
  return new Set(Object.keys(parseJsonObject(file, source, '').value));
}

function checkAddressLists(
  dir: string,
  paths: readonly string[],
  pages: ReadonlySet<string>,
): Fault[] {
  const lists = [
    { path: 'redirects.json', check: checkRedirects },
    { path: PUBLISHED_FILE, check: checkPublished },
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

/** Reads the lists that editors keep for search. The check of the content reports their faults. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { QUESTIONS_FILE, readContentFile, WORDS_FILE } from './read-content.ts';
import { fold } from '../search/text.ts';
import { parseQuestions, type Question } from './rules/reader-lists/questions.ts';
import { parseWords, type ReaderWords } from './rules/reader-lists/words.ts';

/**
 * Reads `words.yaml`: the well-formed entries, folded like a query.
 * @param dir the content folder
 * @returns each word of the site → readers' words for it; empty if there is no list
 */
export function readWords(dir: string): ReaderWords {
  if (!existsSync(join(dir, WORDS_FILE))) return new Map();
  const { words } = parseWords(readContentFile(dir, WORDS_FILE));
  const foldWord = (word: string) => fold(word).text;
  return new Map(
    [...words]
      .filter(([, said]) => said.length > 0)
      .map(([word, said]) => [foldWord(word), said.map(foldWord)]),
  );
}

/**
 * Reads `questions.yaml`: the well-formed entries.
 * @param dir the content folder
 * @returns nothing if there is no list
 */
export function readQuestions(dir: string): Question[] {
  if (!existsSync(join(dir, QUESTIONS_FILE))) return [];
  return parseQuestions(readContentFile(dir, QUESTIONS_FILE)).questions;
}

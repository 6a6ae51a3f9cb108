/**
 * Text directives (`#:~:text=…`) for sentences. Browsers find whole words only, and each has its own dictionary of
 * Chinese words. Sentences and clauses begin and end at punctuation, which ends a word in every browser.
 */
const FIRST_CLAUSE = /^.+?(?=[，；：。！？])/su;
const LAST_CLAUSE = /[，；：]([^，；：]+)$/su;
/** A longer sentence is identified by its first and last clause. */
const MAX_WHOLE_CHARACTERS = 40;

/** @returns the words that may identify a sentence, the shortest first: its first and last clause, or all of it */
export function listPhrasings(text: string): string[][] {
  const first = FIRST_CLAUSE.exec(text)?.[0];
  const last = LAST_CLAUSE.exec(text)?.[1];
  return text.length > MAX_WHOLE_CHARACTERS && first && last ? [[first, last], [text]] : [[text]];
}

/** Encodes the words as the value of `text=`: all of the text, or its start and its end. */
export function encodeDirective(words: readonly string[]): string {
  // A plain hyphen marks a prefix or a suffix.
  return words.map((text) => encodeURIComponent(text).replaceAll('-', '%2D')).join(',');
}

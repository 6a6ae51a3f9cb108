import type { Answer } from './answer.ts';

/** Fewer characters than two words have. */
const MIN_CHARACTERS_OF_TWO_WORDS = 4;

/** Whether related answers can add to an answer: it has no figure, and its pages were not asked for by one word. */
export function needsRelated({ figures, mentioned, pages, query }: Answer): boolean {
  const isOneWord = query.phrases.join('').length < MIN_CHARACTERS_OF_TWO_WORDS;
  return !figures[0] && !mentioned[0] && !(pages[0] && isOneWord);
}

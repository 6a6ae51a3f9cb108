/** Turns popular words of a query into words of the site. Pure. */
import type { ReadersWords } from './tables.ts';

/** A query in other words or characters, and why it reads so. */
export interface Rewriting {
  text: string;
  /** For the reader. Empty if the text is as typed. */
  reason: string;
}

/** A word may stand for several words of the site. More readings of a query than these are not tried. */
const MAX_READINGS = 4;

/**
 * Replaces popular words, the longer words first.
 * @param text the query, folded
 * @returns a rewriting for each reading; none if the text has no popular word
 */
export function replaceWords(text: string, words: ReadersWords): Rewriting[] {
  const meanings = words.split(',').flatMap((part) => {
    const [word = '', ...said] = part.split(' ');
    return said.map((one) => [one, word] as const);
  });
  const said = new Set(meanings.map(([one]) => one));
  let readings: Rewriting[] = [{ text, reason: '' }];
  let rest = text;
  for (const typed of [...said].sort((a, b) => b.length - a.length)) {
    if (!rest.includes(typed)) continue;
    rest = rest.replaceAll(typed, ' ');
    readings = readings
      .flatMap((reading) =>
        meanings
          .filter(([one]) => one === typed)
          .map(([, word]) => ({
            text: reading.text.replaceAll(typed, ` ${word} `).trim(),
            reason: `${reading.reason && `${reading.reason}，`}“${typed}”即“${word}”`,
          })),
      )
      .slice(0, MAX_READINGS);
  }
  return readings.filter(({ reason }) => reason);
}

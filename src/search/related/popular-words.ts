/** Turns popular words of a query into words of the site. Pure. */

import type { PopularWordLines } from './tables.ts';

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
export function replaceWords(text: string, words: PopularWordLines): Rewriting[] {
  const meanings = new Map<string, string[]>();
  for (const line of words) {
    const [word = '', ...said] = line.split(' ');
    for (const one of said) meanings.set(one, [...(meanings.get(one) ?? []), word]);
  }
  let readings: Rewriting[] = [{ text, reason: '' }];
  let rest = text;
  for (const said of [...meanings.keys()].sort((a, b) => b.length - a.length)) {
    if (!rest.includes(said)) continue;
    rest = rest.replaceAll(said, ' ');
    readings = readings
      .flatMap((reading) =>
        meanings.get(said)!.map((word) => ({
          text: reading.text.replaceAll(said, ` ${word} `).trim(),
          reason: `${reading.reason && `${reading.reason}，`}“${said}”即“${word}”`,
        })),
      )
      .slice(0, MAX_READINGS);
  }
  return readings.filter(({ reason }) => reason);
}

import { INVISIBLE } from '../quantity/index.ts';
import type { Suspicion } from './suspicions.ts';

const ANY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/** Removes the characters that nobody sees and that part words and numbers: soft hyphens, joiners, direction marks. */
export function removeInvisible(text: string): string {
  return text.replace(ANY_INVISIBLE, '');
}

/** Lists the lines from which `removeInvisible` removes characters, in order. A byte order mark is not listed. */
export function listInvisible(text: string): Suspicion[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r]/)
    .flatMap((row, i) => {
      const found = row.match(ANY_INVISIBLE) ?? [];
      if (found.length === 0) return [];
      const names = new Set(found.map(nameCodePoint));
      return [{ line: i + 1, what: `有看不见的字符（${[...names].join('、')}），已删去` }];
    });
}

function nameCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

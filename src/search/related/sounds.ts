/** How the characters of the vocabulary sound. Pure. */
import type { WritingTables } from './tables.ts';

/** A character → its readings in words of the site. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** Reads the table of sounds. */
export function readSounds({ vocabulary, sounds }: WritingTables): Readings {
  const characters = new Set(vocabulary.match(/\p{Script=Han}/gu));
  const readings = sounds.split(' ');
  return new Map(
    [...characters].map((character, i) => [character, readings[i]!.split('/').filter(Boolean)]),
  );
}

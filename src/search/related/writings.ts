/** Reads the tables of other writings: how the words of the site sound, and their traditional characters. Pure. */
import {
  DISTANCE_BASE,
  FIRST_CODE_POINT,
  INDEX_BASE,
  type PopularWordLines,
  type WritingTables,
} from './tables.ts';

/** The writings of the words of the site. */
export interface Writings {
  /** Runs of characters: words that readers know, and labels and headings. */
  runs: readonly string[];
  /** A character of a run → its readings. */
  readings: ReadonlyMap<string, readonly string[]>;
  /** A traditional character → the simplified one. */
  simplified: ReadonlyMap<string, string>;
}

/** The runs of both tables. */
export function listRuns(words: PopularWordLines, vocabulary: string): string[] {
  return [vocabulary, ...words].flatMap((line) => line.split(' '));
}

/** The Han characters of some runs, each once, in the order of their code points. */
export function listCharacters(runs: readonly string[]): string[] {
  return [...new Set(runs.join('').match(/\p{Script=Han}/gu))].sort();
}

/** Reads the tables. */
export function readWritings(words: PopularWordLines, tables: WritingTables): Writings {
  const runs = listRuns(words, tables.vocabulary);
  const characters = listCharacters(runs);
  const sounds = tables.sounds.split(' ');
  const simplified = new Map<string, string>();
  let code = FIRST_CODE_POINT;
  let index = 0;
  for (let i = 0; i < tables.traditional.length; i += 1) {
    code += tables.traditional.charCodeAt(i) - DISTANCE_BASE;
    index += tables.simplified.charCodeAt(i) - INDEX_BASE;
    simplified.set(String.fromCharCode(code), characters.at(index % characters.length)!);
  }
  const readings = new Map(characters.map((character, i) => [character, sounds[i]!.split('/')]));
  return { runs, readings, simplified };
}

/** Replaces the traditional characters of a text. */
export function simplify(text: string, { simplified }: Writings): string {
  return [...text].map((character) => simplified.get(character) ?? character).join('');
}

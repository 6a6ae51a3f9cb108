/** Reads how the characters of the site sound, and their traditional forms. Pure. */
import type { ReadersWords, WritingTables } from './tables.ts';

/** The writings of the words of the site. */
export interface Writings {
  /** Runs of characters: words that readers know, and labels and headings. */
  runs: readonly string[];
  /** A character of a run → its readings. */
  readings: ReadonlyMap<string, readonly string[]>;
  /** A traditional character → the simplified one. */
  simplified: ReadonlyMap<string, string>;
}

/** A character in `WritingTables.characters`: letters kept, other letters and sounds, traditional forms. */
const WRITING = /(\d)([a-z/]*)([^\da-z/]*)/g;
/** The first byte of the rows of characters in GB 2312, and the number of rows and of characters in a row. */
const [FIRST_ROW, ROWS, ROW] = [0xb0, 72, 94];

/** The runs of both tables. */
export function listRuns(words: ReadersWords, vocabulary: string): string[] {
  return `${vocabulary} ${words}`.split(/[ ,]/);
}

/**
 * Lists the Han characters and the letters of some runs, each once. They stand in the order of GB 2312, which sorts the
 * common characters by their sounds.
 */
export function listCharacters(runs: readonly string[]): string[] {
  const rows = Uint8Array.from({ length: ROWS * ROW * 2 }, (_, i) =>
    i % 2 ? 0xa1 + ((i >> 1) % ROW) : FIRST_ROW + Math.floor(i / 2 / ROW),
  );
  const used = new Set(runs.join(''));
  const inOrder = new Set([...new TextDecoder('gbk').decode(rows), ...used]);
  return [...inOrder].filter((character) => used.has(character));
}

/** Reads the tables. */
export function readWritings(words: ReadersWords, tables: WritingTables): Writings {
  const runs = listRuns(words, tables.vocabulary);
  const characters = listCharacters(runs);
  const readings = new Map<string, string[]>();
  const simplified = new Map<string, string>();
  let sound = '';
  for (const [, kept, sounds, forms] of tables.characters.matchAll(WRITING)) {
    const character = characters[readings.size]!;
    const [letters = '', ...others] = sounds!.split('/');
    sound = sound.slice(0, Number(kept)) + letters;
    readings.set(character, [sound, ...others]);
    for (const form of forms!) simplified.set(form, character);
  }
  return { runs, readings, simplified };
}

/** Replaces the traditional characters of a text. */
export function simplify(text: string, { simplified }: Writings): string {
  return text.replace(/./gu, (character) => simplified.get(character) ?? character);
}

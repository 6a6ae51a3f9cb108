/** Builds the tables for related answers from the words of the site. Build time only. */
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { ReadersWords, SiteFacts, WritingTables } from '../related/tables.ts';
import { listCharacters, listRuns } from '../related/writings.ts';
import { fold } from '../text.ts';
import { compareText } from '../values.ts';

/** All tables for related answers. */
export interface RelatedTables {
  facts: SiteFacts;
  words: ReadersWords;
  writings: WritingTables;
}

/** The sources of the tables. */
export interface RelatedSources {
  /** Number of searched pages. */
  pages: number;
  /** Years of the reports, in any order, each any number of times. */
  periods: Iterable<string>;
  /** Labels and headings → how often each stands on the site. */
  names: ReadonlyMap<string, number>;
  /** Popular words by the word of the site: `{ 欠薪: ['欠工资'] }`. */
  words: Readonly<Record<string, readonly string[]>>;
}

/** Latin letters belong to names: 泉工e家. */
const RUN = /[\p{Script=Han}a-z]*\p{Script=Han}[\p{Script=Han}a-z]*/gu;
/** The vocabulary has at most this many characters, some 4 KB with gzip, whatever the size of the site. */
const MAX_VOCABULARY_CHARACTERS = 2400;
/** More letters than a sound has: the sound is that of the character before. */
const ALL_LETTERS = 9;
/** The first and the last of the bytes that begin the common characters in Big5. */
const [COMMON_FROM, COMMON_TO] = [0xa4, 0xc6];
/** The bytes that end a character in Big5. */
const BIG5_ENDS = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
] as const;

/** Builds the tables. The same sources give the same tables. */
export function createRelatedTables({
  pages,
  periods,
  names,
  words: lists,
}: RelatedSources): RelatedTables {
  const words = Object.entries(lists)
    .map(([word, others]) => [word, ...others].join(' '))
    .join(',');
  const vocabulary = selectVocabulary(names, words).join(' ');
  return {
    facts: { pages, periods: [...new Set(periods)].filter(Boolean).sort().reverse() },
    words,
    writings: { vocabulary, characters: writeCharacters(listRuns(words, vocabulary)) },
  };
}

/**
 * Selects runs of Han characters from names, the frequent ones first. Parts of longer runs and of popular words are
 * left out.
 */
function selectVocabulary(names: ReadonlyMap<string, number>, popular: string): string[] {
  const counts = new Map<string, number>();
  for (const [name, times] of names) {
    for (const run of fold(name).text.match(RUN) ?? []) {
      if (run.length > 1) counts.set(run, (counts.get(run) ?? 0) + times);
    }
  }
  const sorted = [...counts].sort(
    ([a, n], [b, m]) => m - n || b.length - a.length || compareText(a, b),
  );
  const vocabulary: string[] = [];
  let size = 0;
  for (const [run] of sorted) {
    if ([popular, ...vocabulary].some((known) => known.includes(run))) continue;
    size += run.length + 1;
    if (size > MAX_VOCABULARY_CHARACTERS) break;
    vocabulary.push(run);
  }
  return vocabulary;
}

/** Writes the sounds and the traditional forms of the characters of some runs, see `WritingTables.characters`. */
function writeCharacters(runs: readonly string[]): string {
  const characters = listCharacters(runs);
  const forms = Map.groupBy(listTraditional(), OpenCC.Converter({ from: 't', to: 'cn' }));
  const sounds = listSounds(runs);
  let last = '';
  return characters
    .map((character) => {
      const [sound = '', ...others] = sounds.get(character) ?? [];
      const kept = sound === last ? ALL_LETTERS : countShared(last, sound);
      last = sound;
      const traditional = (forms.get(character) ?? []).filter((form) => !characters.includes(form));
      return [kept + sound.slice(kept), ...others].join('/') + traditional.join('');
    })
    .join('');
}

/** Counts the letters at the beginning of two sounds that are the same. */
function countShared(a: string, b: string): number {
  let count = 0;
  while (count < b.length && a[count] === b[count]) count += 1;
  return count;
}

/** The common characters of Taiwan, and the same as Hong Kong writes them, in the order of their code points. */
function listTraditional(): string[] {
  const big5 = new TextDecoder('big5');
  const toHongKong = OpenCC.Converter({ from: 't', to: 'hk' });
  const found = new Set<string>();
  for (let first = COMMON_FROM; first <= COMMON_TO; first += 1) {
    for (const [from, to] of BIG5_ENDS) {
      for (let second = from; second <= to; second += 1) {
        const character = big5.decode(Uint8Array.of(first, second));
        if (/^\p{Script=Han}$/u.test(character)) found.add(character).add(toHongKong(character));
      }
    }
  }
  return [...found].sort();
}

/** Lists the sounds of each character: every one that it has in the runs, and those of Latin letters. */
function listSounds(runs: readonly string[]): Map<string, Set<string>> {
  const sounds = new Map<string, Set<string>>();
  for (const run of runs) {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
    [...run].forEach((character, i) => {
      const syllable = syllables[i] ?? '';
      if (/^[a-z]+$/.test(syllable)) {
        sounds.set(character, (sounds.get(character) ?? new Set()).add(syllable));
      }
    });
  }
  // The e of 泉工e家 may be typed as yi.
  sounds.get('e')?.add('yi');
  return sounds;
}

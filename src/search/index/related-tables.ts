/** Builds the tables for related answers from the words of the site. Build time only. */
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import {
  DISTANCE_BASE,
  FIRST_CODE_POINT,
  INDEX_BASE,
  type PopularWordLines,
  type SiteFacts,
  type WritingTables,
} from '../related/tables.ts';
import { listCharacters, listRuns } from '../related/writings.ts';
import { fold } from '../text.ts';
import { compareText } from '../values.ts';

/** All tables for related answers. */
export interface RelatedTables {
  facts: SiteFacts;
  words: PopularWordLines;
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
  words,
}: RelatedSources): RelatedTables {
  const popular = Object.entries(words).map(([word, others]) => [word, ...others].join(' '));
  const vocabulary = selectVocabulary(names, popular.join(' ')).join(' ');
  const runs = listRuns(popular, vocabulary);
  const characters = listCharacters(runs);
  return {
    facts: { pages, periods: [...new Set(periods)].filter(Boolean).sort().reverse() },
    words: popular,
    writings: {
      ...pairSimplified(characters),
      vocabulary,
      sounds: listSounds(characters, runs),
    },
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

/** Lists the common traditional characters of some simplified ones, and those. */
function pairSimplified(
  characters: readonly string[],
): Pick<WritingTables, 'traditional' | 'simplified'> {
  const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
  const pairs = { traditional: '', simplified: '' };
  let last = FIRST_CODE_POINT;
  let lastIndex = 0;
  for (const character of listTraditional()) {
    const code = character.charCodeAt(0);
    const simplified = toSimplified(character);
    const index = characters.indexOf(simplified);
    if (simplified === character || index < 0 || characters.includes(character)) continue;
    const shift = INDEX_BASE - DISTANCE_BASE;
    const distance = (index - lastIndex + shift + characters.length) % characters.length;
    pairs.traditional += String.fromCharCode(DISTANCE_BASE + code - last);
    pairs.simplified += String.fromCharCode(DISTANCE_BASE + distance);
    last = code;
    lastIndex = index;
  }
  return pairs;
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

/** Lists the readings of each character, with every reading that it has in the runs. */
function listSounds(characters: readonly string[], runs: readonly string[]): string {
  const readings = new Map(characters.map((character) => [character, new Set<string>()]));
  for (const run of runs) {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
    [...run].forEach((character, i) => {
      if (/^[a-z]+$/.test(syllables[i] ?? '')) readings.get(character)?.add(syllables[i]!);
    });
  }
  return [...readings.values()].map((known) => [...known].join('/')).join(' ');
}

/** Builds the tables for related answers from the words of the site. Build time only. */
import * as OpenCC from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import {
  DISTANCE_BASE,
  FIRST_CODE_POINT,
  type PopularWordLines,
  type SiteFacts,
  type WritingTables,
} from '../related/tables.ts';
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
  /** Every Han character that search can find. */
  characters: ReadonlySet<string>;
  /** Labels and headings → how often each stands on the site. */
  names: ReadonlyMap<string, number>;
  /** Popular words by the word of the site: `{ 欠薪: ['欠工资'] }`. */
  words: Readonly<Record<string, readonly string[]>>;
}

/** Latin letters belong to names: 泉工e家. */
const RUN = /[\p{Script=Han}a-z]*\p{Script=Han}[\p{Script=Han}a-z]*/gu;
/** The vocabulary has at most this many characters, some 4 KB with gzip, whatever the size of the site. */
const MAX_VOCABULARY_CHARACTERS = 2400;
/** The traditional characters that people type end here. */
const LAST_CODE_POINT = 0x9fff;

/** Builds the tables. The same sources give the same tables. */
export function createRelatedTables({
  pages,
  periods,
  characters,
  names,
  words,
}: RelatedSources): RelatedTables {
  const popular = Object.entries(words).map(([word, others]) => [word, ...others].join(' '));
  const vocabulary = selectVocabulary(names, Object.keys(words));
  return {
    facts: { pages, periods: [...new Set(periods)].filter(Boolean).sort().reverse() },
    words: popular,
    writings: {
      ...pairSimplified(new Set([...characters, ...popular.join('')])),
      vocabulary: vocabulary.join(' '),
      sounds: listSounds(vocabulary),
    },
  };
}

/** Selects runs of Han characters from names and keys, the frequent ones first. Parts of longer runs are left out. */
function selectVocabulary(names: ReadonlyMap<string, number>, keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const count = (text: string, times: number) => {
    for (const run of fold(text).text.match(RUN) ?? []) {
      if (run.length > 1) counts.set(run, (counts.get(run) ?? 0) + times);
    }
  };
  for (const [name, times] of names) count(name, times);
  for (const key of keys) count(key, 1);
  const sorted = [...counts].sort(
    ([a, n], [b, m]) => m - n || b.length - a.length || compareText(a, b),
  );
  const vocabulary: string[] = [];
  let size = 0;
  for (const [run] of sorted) {
    if (vocabulary.some((known) => known.includes(run))) continue;
    size += run.length + 1;
    if (size > MAX_VOCABULARY_CHARACTERS) break;
    vocabulary.push(run);
  }
  return vocabulary;
}

/** Lists the traditional characters whose simplified ones stand on the site, and those. */
function pairSimplified(
  characters: ReadonlySet<string>,
): Pick<WritingTables, 'traditional' | 'simplified'> {
  const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
  const pairs = { traditional: '', simplified: '' };
  let last = FIRST_CODE_POINT;
  for (let code = FIRST_CODE_POINT; code <= LAST_CODE_POINT; code += 1) {
    const character = String.fromCharCode(code);
    if (characters.has(character)) continue;
    const simplified = toSimplified(character);
    if (simplified === character || !characters.has(simplified)) continue;
    pairs.traditional += String.fromCharCode(DISTANCE_BASE + code - last);
    pairs.simplified += simplified;
    last = code;
  }
  return pairs;
}

/** Lists the readings of each character in the order of first appearance, with every reading that it has in the runs. */
function listSounds(runs: readonly string[]): string {
  const readings = new Map<string, Set<string>>();
  for (const run of runs) {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
    [...run].forEach((character, i) => {
      if (!/\p{Script=Han}/u.test(character)) return;
      const known = readings.get(character) ?? new Set();
      readings.set(character, known);
      if (/^[a-z]+$/.test(syllables[i] ?? '')) known.add(syllables[i]!);
    });
  }
  return [...readings.values()].map((known) => [...known].join('/')).join(' ');
}

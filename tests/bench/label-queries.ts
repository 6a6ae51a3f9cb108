/** Queries derived from the labels of published figures, as a reader who half remembers a label types them. */
import * as OpenCC from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { PublishedFigure } from '../helpers/page-oracle.ts';
import { seeded } from '../helpers/search-cases.ts';
import type { RankedCase } from './ranks.ts';

type LabelledFigure = Pick<PublishedFigure, 'page' | 'id' | 'label'>;

type Derive = (words: string[], random: () => number) => { query: string; kept: string[] } | null;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });

/**
 * Derives queries of each kind from labels.
 * @param count labels that are drawn for each kind
 * @param seed the same one gives the same queries
 * @returns the queries; each label that holds all kept words is a right answer
 */
export function labelCases(
  figures: readonly LabelledFigure[],
  count: number,
  seed: number,
): RankedCase[] {
  const random = seeded(seed);
  const labels = [...new Set(figures.map(({ label }) => label))];
  const characters = [...new Set(labels.join('').match(/\p{Script=Han}/gu))];
  const kinds: [kind: string, derive: Derive][] = [
    ['word dropped', dropWord],
    ['order changed', changeOrder],
    ['one character wrong', (words, next) => misspell(words, characters, next)],
    ['pinyin', spell],
    ['traditional', writeTraditional],
  ];
  return kinds.flatMap(([kind, derive]) => {
    const cases: RankedCase[] = [];
    const queries = new Set<string>();
    for (let tries = 0; cases.length < count && tries < count * 20; tries += 1) {
      const label = labels[Math.floor(random() * labels.length)]!;
      const derived = derive(divide(label), random);
      if (!derived || queries.has(derived.query)) continue;
      queries.add(derived.query);
      const right = figures.filter(({ label }) =>
        derived.kept.every((word) => label.includes(word)),
      );
      const answers = right.map(({ page, id }) => `${page}#${id}`);
      cases.push({ kind, query: derived.query, answers });
    }
    return cases;
  });
}

/** Divides a label into words of Han characters. */
function divide(label: string): string[] {
  return [...segmenter.segment(label)]
    .map(({ segment }) => segment)
    .filter((word) => /^\p{Script=Han}+$/u.test(word));
}

/** Leaves out a word, of three or more. */
function dropWord(words: string[], random: () => number): ReturnType<Derive> {
  if (words.length < 3) return null;
  const kept = words.toSpliced(Math.floor(random() * words.length), 1);
  return { query: kept.join(''), kept };
}

/** Puts the second part of a label before the first. */
function changeOrder(words: string[], random: () => number): ReturnType<Derive> {
  if (words.length < 2) return null;
  const at = 1 + Math.floor(random() * (words.length - 1));
  return { query: [...words.slice(at), ...words.slice(0, at)].join(''), kept: words };
}

/** Replaces a character by a homophone of the site, or by any other if there is none. */
function misspell(
  words: string[],
  characters: readonly string[],
  random: () => number,
): ReturnType<Derive> {
  const text = [...words.join('')];
  if (text.length < 4) return null;
  const at = Math.floor(random() * text.length);
  const sound = pinyin(text[at]!, { toneType: 'none' });
  const others = characters.filter((character) => character !== text[at]);
  const homophones = others.filter((one) => pinyin(one, { toneType: 'none' }) === sound);
  const choices = homophones.length > 0 ? homophones : others;
  text[at] = choices[Math.floor(random() * choices.length)]!;
  return { query: text.join(''), kept: words };
}

/** Spells the first two words. */
function spell(words: string[], random: () => number): ReturnType<Derive> {
  const kept = words.slice(0, 2);
  const syllables = pinyin(kept.join(''), { toneType: 'none', type: 'array' });
  if (syllables.length < 2) return null;
  return { query: syllables.join(random() < 0.5 ? '' : ' '), kept: [kept.join('')] };
}

function writeTraditional(words: string[]): ReturnType<Derive> {
  const text = words.join('');
  const query = toTraditional(text);
  return query === text ? null : { query, kept: words };
}

/** `words.yaml`: words of the site, and readers' words for them. `欠薪: [欠工资, 工资没发]` */
import { isMap, isSeq, type Pair } from 'yaml';
import type { Fault, FaultMessage } from '../../../collections/fault.ts';
import { fold } from '../../../search/text.ts';
import type { ContentFile } from '../../checked-document.ts';
import { findCycle } from './cycles.ts';
import { parseYamlFile, readText, type YamlFile } from './yaml-file.ts';

/** A word of the site → readers' words for it. Neither is folded. */
export type ReaderWords = ReadonlyMap<string, readonly string[]>;

const EXAMPLE = '欠薪: [欠工资, 工资没发]';
/** In characters. */
const MIN_LENGTH = 2;
const MAX_LENGTH = 12;

interface WordList {
  /** The well-formed entries. */
  words: ReaderWords;
  /** Word of the site → its line number, from 1. */
  lines: ReadonlyMap<string, number>;
  /** A fault for each of the other entries, and for each cycle. */
  faults: Fault[];
}

/** Parses the list. */
export function parseWords(content: ContentFile): WordList {
  const words = new Map<string, string[]>();
  const lines = new Map<string, number>();
  const { yaml, faults } = parseYamlFile(content);
  if (!yaml || yaml.document.contents === null) return { words, lines, faults };
  const { contents } = yaml.document;
  if (!isMap(contents)) return { words, lines, faults: [yaml.report(contents, NO_MAPPING)] };
  for (const pair of contents.items) {
    const key = readText(pair.key) ?? '';
    const said = readSaid(key, pair, yaml, faults);
    const message = words.has(key) ? describeSecondEntry(key) : checkForm(key);
    if (message) faults.push(yaml.report(pair.key, message));
    else words.set(key, said);
    lines.set(key, yaml.findLine(pair.key));
  }
  faults.push(...reportCycles(contents.items, words, yaml));
  return { words, lines, faults };
}

/**
 * Checks the list.
 * @param isOnSite whether the site contains a folded word; null if the site cannot be read
 */
export function checkWords(
  content: ContentFile,
  isOnSite: ((word: string) => boolean) | null,
): Fault[] {
  const { words, lines, faults } = parseWords(content);
  const missing = [...words.keys()].filter((key) => isOnSite?.(fold(key).text) === false);
  const strays = missing.map((key): Fault => ({
    file: content.file,
    line: lines.get(key) ?? 1,
    what: `“${key}”不在网站的正文、标题和数字的名称里`,
    why: '按它去找，什么也找不到',
    mend: '改成网站上有的词，一字不差；这件事网站上没有，就删去这一条',
    mild: true,
  }));
  return [...faults, ...strays].sort((a, b) => a.line - b.line);
}

const NO_MAPPING: FaultMessage = {
  what: '不是一条一条的“词: [说法]”',
  why: '读不出哪个词有哪些说法',
  mend: `一行一条，例如 ${EXAMPLE}`,
};

/** Reads the words behind a key. Adds the faults to `faults`. */
function readSaid(key: string, pair: Pair, { report }: YamlFile, faults: Fault[]): string[] {
  if (!isSeq(pair.value) || pair.value.items.length === 0) {
    faults.push(report(pair.key, describeNoList(key, pair.value)));
    return [];
  }
  const said = new Map<string, string>();
  for (const item of pair.value.items) {
    const text = readText(item) ?? '';
    const message = said.has(fold(text).text) ? describeRepeated(key, text) : checkForm(text);
    if (message) faults.push(report(item, message));
    else said.set(fold(text).text, text);
  }
  return [...said.values()];
}

function describeNoList(key: string, value: unknown): FaultMessage {
  const text = readText(value);
  const parts = (text ?? '').split(/[，、,；;\s【】［］]+/).filter(Boolean);
  return {
    what: text ? `“${key}”后面是“${text}”，不是一列词` : `“${key}”后面没有写词`,
    why: '读不出读者会打哪些词',
    mend: text
      ? `放进半角方括号，用半角逗号隔开：${key}: [${parts.join(', ')}]`
      : `写上至少一个词，例如 ${EXAMPLE}；没有可写的，就删去这一条`,
  };
}

function describeRepeated(key: string, text: string): FaultMessage {
  return {
    what: `“${key}”下面写了两次“${text}”`,
    why: '写一次就够了，多写的会被当成另一个词来核对',
    mend: '删去一个',
  };
}

function describeSecondEntry(key: string): FaultMessage {
  return {
    what: `“${key}”写了两条`,
    why: '后一条不起作用',
    mend: '合成一条，把说法放进同一个方括号',
  };
}

/** Checks the form of a word. @returns null if it is well formed */
function checkForm(word: string): FaultMessage | null {
  const { length } = [...word];
  const why = '读者打的是一个词；带标点、空格的或太短太长的，对不上';
  if (length === 0) return { what: '有一个空着的词', why, mend: '补上，或删去多余的逗号' };
  const mark = /[^\p{L}\p{N}]/u.exec(word)?.[0];
  if (mark !== undefined) {
    const isSeparator = /[，、；;]/.test(mark);
    return {
      what: `“${word}”里有${mark.trim() ? `“${mark}”` : '空格'}`,
      why,
      mend: isSeparator
        ? `两个词之间用半角逗号：${word.split(mark).join(', ')}`
        : `只留文字：${word.replace(/[^\p{L}\p{N}]/gu, '')}`,
    };
  }
  if (!/\p{L}/u.test(word)) return { what: `“${word}”光是数字`, why, mend: '写成词' };
  if (length >= MIN_LENGTH && length <= MAX_LENGTH) return null;
  return {
    what: `“${word}”有${length}个字`,
    why,
    mend: `写成${MIN_LENGTH}到${MAX_LENGTH}个字的词`,
  };
}

function reportCycles(pairs: readonly Pair[], words: ReaderWords, { report }: YamlFile): Fault[] {
  return pairs.flatMap((pair): Fault[] => {
    const key = readText(pair.key) ?? '';
    const cycle = findCycle(key, words);
    if (!cycle) return [];
    const isItself = cycle.length === 2;
    const mend = isItself
      ? '删去它自己'
      : `网站上有的那个词作键，别的写在它后面，例如只留 ${key}: [${cycle[1]}]`;
    return [
      report(pair.key, {
        what: isItself ? `“${key}”的说法里有它自己` : `转来转去，回到了原处：${cycle.join(' → ')}`,
        why: '一个词要么是网站上的，要么是读者的说法',
        mend,
      }),
    ];
  });
}

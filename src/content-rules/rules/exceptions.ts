/** `exceptions.yaml`: words that are right though a rule for characters objects to them, each with the reason. */
import type { YAMLMap } from 'yaml';
import type { Fault, FaultMessage } from '../../collections/fault.ts';
import type { ContentFile } from '../checked-document.ts';
import {
  readEntries,
  readText,
  type EntryForm,
  type Fields,
  type YamlFile,
} from './reader-lists/yaml-file.ts';

/** An entry of the list. */
interface ExceptionEntry {
  /** The words as they stand in the text. */
  words: string;
  /** Line number, from 1. */
  line: number;
}

/** In characters. One character alone would hold everywhere. */
const MIN_LENGTH = 2;
const MAX_LENGTH = 40;

const EXAMPLE = '- 词: 走走停停，下一行写 因: 词语本来就重复';
const NO_LIST: FaultMessage = {
  what: '不是一列词',
  why: '读不出哪些词是对的',
  mend: `每条以短横开头：${EXAMPLE}`,
};
const FORM: EntryForm = {
  fields: ['词', '因'],
  fieldsInWords: '只有“词”和“因”',
  mendRepeated: '只留一个；另一个词另起一条，以短横开头',
  noList: NO_LIST,
  noEntry: { ...NO_LIST, what: '这一条没有“词”和“因”' },
};

/** Parses the list. @returns the well-formed entries, and a fault for each of the others */
export function parseExceptions(content: ContentFile): {
  entries: ExceptionEntry[];
  faults: Fault[];
} {
  const { entries, faults } = readEntries(content, FORM, readEntry);
  return { entries, faults };
}

/**
 * Checks the list.
 * @param used words at which a rule would object without the list; null if a page cannot be read
 */
export function checkExceptions(content: ContentFile, used: ReadonlySet<string> | null): Fault[] {
  const { entries, faults } = parseExceptions(content);
  const idle = entries
    .filter(({ words }) => used?.has(words) === false)
    .map(({ words, line }): Fault => ({
      file: content.file,
      line,
      what: `没有哪一处用得着“${words}”这一条`,
      why: '正文里没有这个词，或没有规则不让这样写；留着它，以后真写错了也不会提醒',
      mend: '照正文一字不差地写；用不着了就删去这一条',
      mild: true,
    }));
  return [...faults, ...idle].sort((a, b) => a.line - b.line);
}

function readEntry(
  node: YAMLMap,
  { report, findLine }: YamlFile,
  fields: Fields,
  faults: Fault[],
  others: readonly ExceptionEntry[],
): ExceptionEntry | Fault[] {
  const read = (name: string) => readText(fields.get(name)?.value)?.trim() ?? '';
  const refuse = (name: string, message: FaultMessage | null) => {
    if (message) faults.push(report(fields.get(name)?.key ?? node, message));
  };
  const words = read('词');
  refuse('词', checkWords(words, others));
  refuse('因', read('因') ? null : NO_REASON);
  return faults.length > 0 ? faults : { words, line: findLine(node) };
}

const NO_REASON: FaultMessage = {
  what: '这一条没有“因”',
  why: '以后的编辑不知道它为什么是对的',
  mend: '用几个字写明为什么，例如 因: 品牌的名称',
};

function checkWords(words: string, others: readonly ExceptionEntry[]): FaultMessage | null {
  const twin = others.find((other) => other.words === words);
  if (twin) {
    return {
      what: `“${words}”在第${twin.line}行已经写过`,
      why: '一个词只写一次',
      mend: '删去一条',
    };
  }
  if (words.length >= MIN_LENGTH && words.length <= MAX_LENGTH) return null;
  return {
    what: words ? `“${words}”有${words.length}个字符` : '这一条没有“词”',
    why: '太短的到处都是，太长的没有意义',
    mend: `写正文里的词，${MIN_LENGTH}到${MAX_LENGTH}个字符，连着前后的字一起写，例如 词: 走走停停`,
  };
}

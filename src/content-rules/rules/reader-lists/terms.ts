/** `terms.yaml`: words of the site that readers may not know, and what the source says of them. */
import type { YAMLMap } from 'yaml';
import type { Fault, FaultMessage } from '../../../collections/fault.ts';
import type { TermPlace } from '../../../collections/prepared.ts';
import { isFrameId, isId } from '../../../site/addresses.ts';
import type { ContentFile } from '../../checked-document.ts';
import { readEntries, readText, type EntryForm, type Fields, type YamlFile } from './yaml-file.ts';

/** An entry of the list. */
export interface TermEntry {
  /** As it stands in the text, quotation marks included. */
  term: string;
  /** Id of its heading on the page of terms. */
  id: string;
  /** The explanation that the source gives; empty if it gives none. */
  meaning: string;
  /** Line number, from 1. */
  line: number;
}

const EXAMPLE = '- 词: “五进”，下一行写 id: five-visits';

/** Parses the list. @returns the well-formed entries, and a fault for each of the others */
export function parseTerms(content: ContentFile): { terms: TermEntry[]; faults: Fault[] } {
  const { entries, faults } = readEntries(content, FORM, readEntry);
  return { terms: entries, faults };
}

/**
 * Checks the list.
 * @param findPlaces finds the places of a term; null if the site cannot be read
 */
export function checkTerms(
  content: ContentFile,
  findPlaces: ((term: string) => TermPlace[]) | null,
): Fault[] {
  const { terms, faults } = parseTerms(content);
  const strays = terms
    .filter(({ term }) => findPlaces?.(term).length === 0)
    .map(({ term, line }): Fault => ({ file: content.file, line, ...describeStray(term) }));
  return [...faults, ...strays].sort((a, b) => a.line - b.line);
}

const NO_LIST: FaultMessage = {
  what: '不是一列词语',
  why: '读不出有哪些词语',
  mend: `每个词语以短横开头：${EXAMPLE}`,
};
const FORM: EntryForm = {
  fields: ['词', 'id', '说'],
  fieldsInWords: '只有“词”“id”和可以不写的“说”',
  mendRepeated: '只留一个；另一个词语另起一条，以短横开头',
  noList: NO_LIST,
  noEntry: { ...NO_LIST, what: '这一条没有“词”和“id”' },
};
const NO_TERM: FaultMessage = {
  what: '这一条没有“词”',
  why: '不知道说的是哪个词语',
  mend: '补上正文里的词，一字不差，例如 词: “五进”',
};
const NO_MEANING: FaultMessage = {
  what: '“说”后面没有文字',
  why: '读者会看到一段空白',
  mend: '写来源怎样说；来源没有解释，就删去这一行，网页上会写“来源未作解释”',
};

function readEntry(
  node: YAMLMap,
  { report, findLine }: YamlFile,
  fields: Fields,
  faults: Fault[],
  others: readonly TermEntry[],
): TermEntry | Fault[] {
  const read = (name: string) => readText(fields.get(name)?.value)?.trim() ?? '';
  const refuse = (name: string, message: FaultMessage | null) => {
    if (message) faults.push(report(fields.get(name)?.key ?? node, message));
  };
  const [term, id, meaning] = [read('词'), read('id'), read('说')];
  const twin = others.find((other) => other.term === term);
  refuse('词', term ? (twin ? describeSecond(term, twin.line) : null) : NO_TERM);
  refuse('id', checkId(id, others));
  refuse('说', fields.has('说') && !meaning ? NO_MEANING : null);
  return faults.length > 0 ? faults : { term, id, meaning, line: findLine(node) };
}

function checkId(id: string, others: readonly TermEntry[]): FaultMessage | null {
  const why = 'id是这个词语的网址';
  const mend = '用小写英文或拼音，词间加连字符，例如 id: five-visits';
  if (!id) return { what: '这一条没有“id”', why, mend };
  if (!isId(id)) return { what: `id“${id}”不合格`, why, mend };
  if (isFrameId(id)) return { what: `id“${id}”是页面框架里的`, why, mend: '换一个' };
  const twin = others.find((other) => other.id === id);
  return twin ? { what: `id“${id}”在第${twin.line}行已经用过`, why, mend: '换一个' } : null;
}

function describeSecond(term: string, line: number): FaultMessage {
  return { what: `${term}在第${line}行已经写过`, why: '一个词语只列一次', mend: '合成一条' };
}

function describeStray(term: string): FaultMessage {
  return {
    what: `正文里没有${term}`,
    why: '“词语”一页写不出它见于哪里',
    mend: '照正文一字不差地写，引号也一样；正文里不再有它，就删去这一条',
  };
}

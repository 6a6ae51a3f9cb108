/** `questions.yaml`: readers' questions, and the addresses that answer them. */
import { isSeq, type Node, type YAMLMap } from 'yaml';
import type { Fault, FaultMessage } from '../../../collections/fault.ts';
import { fold } from '../../../search/text.ts';
import type { ContentFile } from '../../checked-document.ts';
import { readEntries, readText, type EntryForm, type Fields, type YamlFile } from './yaml-file.ts';

/** A query with its answers. */
export interface Question {
  /** As a reader types it. */
  query: string;
  /** Paths of pages without the base, most with the id of a figure or a heading. Each of them is right. */
  answers: string[];
  /** The kind of query, in the editors' own words: 拼音. Empty if it is not named. */
  kind: string;
  /** Line number, from 1. */
  line: number;
}

/** An entry while it is read, with the nodes that faults point to. */
interface Entry extends Question {
  node: Node;
  answerNodes: [address: string, node: unknown][];
}

/** Path of each page without the base → the ids on it, and the former ids that lead to one of them. */
export type SiteAddresses = ReadonlyMap<
  string,
  { ids: ReadonlySet<string>; aliases: Readonly<Record<string, string>> }
>;

const EXAMPLE = '- 问: 追回多少欠薪\n  答: /2025/huhang/#wages-recovered';
const ONE_LINE = EXAMPLE.replace(/\n\s*/, '，下一行写 ');
/** Ids that a message proposes. */
const MAX_PROPOSED_IDS = 12;

/** Parses the list. @returns the well-formed entries, and a fault for each of the others */
export function parseQuestions(content: ContentFile): { questions: Question[]; faults: Fault[] } {
  const { entries, faults } = readEntries(content, FORM, readEntry);
  const questions = entries.map(({ query, answers, kind, line }) => ({
    query,
    answers,
    kind,
    line,
  }));
  return { questions, faults };
}

/**
 * Checks the list. A site can be built in spite of each fault.
 * @param pages addresses of the site; null if the site cannot be read
 */
export function checkQuestions(content: ContentFile, pages: SiteAddresses | null): Fault[] {
  const { entries, yaml, faults } = readEntries(content, FORM, readEntry);
  const first = new Map<string, number>();
  for (const { query, line, node, answerNodes } of yaml ? entries : []) {
    const key = fold(query).text;
    const other = first.get(key);
    if (other !== undefined) faults.push(yaml!.report(node, describeSecond(query, other)));
    else first.set(key, line);
    for (const [address, answer] of pages ? answerNodes : []) {
      const message = checkAddress(address, pages!);
      if (message) faults.push(yaml!.report(answer, message));
    }
  }
  return faults.map((fault): Fault => ({ ...fault, mild: true })).sort((a, b) => a.line - b.line);
}

const NO_LIST: FaultMessage = {
  what: '不是一列问题',
  why: '读不出哪个问题的答案在哪里',
  mend: `每个问题以短横开头：${ONE_LINE}`,
};
const FORM: EntryForm = {
  fields: ['问', '答', '类'],
  fieldsInWords: '只有“问”“答”和可以不写的“类”',
  mendRepeated: '只留一个；几个答案写成 [/甲/, /乙/]，另一个问题另起一条，以短横开头',
  noList: NO_LIST,
  noEntry: { ...NO_LIST, what: '这一条没有“问”和“答”' },
};

/** @returns the entry, or the reasons why it is none */
function readEntry(
  node: YAMLMap,
  { report, findLine }: YamlFile,
  fields: Fields,
  faults: Fault[],
): Entry | Fault[] {
  const query = readText(fields.get('问')?.value)?.trim() ?? '';
  if (!query) faults.push(report(fields.get('问')?.key ?? node, NO_QUERY));
  const answer = fields.get('答');
  const nodes = isSeq(answer?.value) ? answer.value.items : [answer?.value];
  const answers = nodes.map((item) => readText(item)?.trim() ?? '');
  if (answers.length === 0 || answers.includes('')) {
    faults.push(report(answer?.key ?? node, NO_ANSWER));
  }
  if (faults.length > 0) return faults;
  const kind = readText(fields.get('类')?.value)?.trim() ?? '';
  const answerNodes = answers.map((address, i): [string, unknown] => [address, nodes[i]]);
  return { query, answers, kind, line: findLine(node), node, answerNodes };
}

const NO_QUERY: FaultMessage = {
  what: '这一条没有“问”',
  why: '不知道要试什么',
  mend: '补上读者会打的字，例如 问: 追回多少欠薪',
};
const NO_ANSWER: FaultMessage = {
  what: '这一条没有“答”',
  why: '对不出找得对不对',
  mend: '补上地址，从斜线写起，例如 答: /2025/huhang/#wages-recovered',
};

function describeSecond(query: string, line: number): FaultMessage {
  return {
    what: `“${query}”在第${line}行已经问过`,
    why: '同一个问题不用核对两次',
    mend: '合成一条，几个答案写成 [/甲/, /乙/]',
  };
}

/** @returns null if the address exists */
function checkAddress(address: string, pages: SiteAddresses): FaultMessage | null {
  const why = '答案打不开，也就对不上';
  const [path = '', id, ...rest] = address.split('#');
  if (!path.startsWith('/') || rest.length > 0) {
    return {
      what: `“${address}”不是本站的地址`,
      why,
      mend: '从斜线写起，不带网站名，例如 /2025/huhang/#wages-recovered',
    };
  }
  const page = pages.get(path);
  if (!page) {
    const mend = pages.has(`${path}/`)
      ? `末尾补上斜杠：${path}/${id === undefined ? '' : `#${id}`}`
      : '写年报、新闻或本站的一页，例如 /2025/huhang/';
    return { what: `“${path}”没有这一页`, why, mend };
  }
  if (id === undefined || page.ids.has(id)) return null;
  const current = page.aliases[id];
  const proposed = [...page.ids].slice(0, MAX_PROPOSED_IDS).join('、');
  return {
    what: current ? `“#${id}”是改过的id` : `“#${id}”不在${path}上`,
    why: current ? '找到的是现在的地址，对不上' : why,
    mend: `改成${current ? `现在的：${path}#${current}` : `那一页的标题或数字的id：${proposed}`}`,
  };
}

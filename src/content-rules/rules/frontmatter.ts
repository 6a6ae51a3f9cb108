import { isMap, isScalar, parseDocument, type Document, type Node } from 'yaml';
import { isDay } from '../../site/days.ts';
import { news, page, section } from '../../collections/schema.ts';
import type { Fault } from '../../collections/fault.ts';
import { textFaults, TEXT_RULES } from './typography.ts';
import { plainLine } from '../visible-text.ts';

/** Collections of content, by the name of their folder. */
export type Collection = 'report' | 'news' | 'pages';

/** A document's frontmatter: what stands between its first two lines of `---`. */
export interface Frontmatter {
  /** Fields as written; empty where they cannot be read. */
  data: Record<string, unknown>;
  /** Where the body begins in the file. */
  bodyStart: number;
  /** Line of a field, by its path; the first line of the file where it is not written. */
  lineOf: (...path: (string | number)[]) => number;
  faults: Fault[];
}

const SCHEMAS = { report: section, news, pages: page };
const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const HANDBOOK = '字段见 content/README.md';

/** What a parser says of a line → what that means, and the mend. The first that fits. */
const ERRORS: readonly [said: RegExp, what: string, mend: string][] = [
  [/Map keys must be unique/, '同一个字段写了两次', '只留一个'],
  [/Tabs are not allowed/, '用了制表符缩进', '换成两个空格'],
  [/Missing closing/, '引号没有成对', '补上后半个引号'],
  [/Nested mappings|Implicit keys/, '值里的冒号会被当作字段', '用半角单引号包住整个值'],
  [
    /Flow (?:sequence|map)/,
    '[ 或 { 没有成对',
    '补上 ] 或 }；值本来就以它开头，用半角单引号包住整个值',
  ],
  [/alias|anchor/i, '值以 * 或 & 开头，会被当作引用', '用半角单引号包住整个值'],
  [/tag/i, '值以 ! 开头，会被当作类型', '用半角单引号包住整个值'],
];

/** Reads and checks a file's frontmatter. */
export function readFrontmatter(file: string, source: string, collection: Collection): Frontmatter {
  const start = source.startsWith('\ufeff') ? 1 : 0;
  const block = BLOCK.exec(source.slice(start));
  const faults: Fault[] = [];
  if (block?.index !== 0) {
    const opened = /^---[ \t]*\r?\n/.test(source.slice(start));
    faults.push({
      file,
      line: 1,
      what: opened
        ? 'frontmatter 只有开头的 ---，没有结尾的一行'
        : '文件开头没有 frontmatter（两行 --- 之间的字段）',
      why: '没有它，网站不知道页面的名称、摘要和来源',
      mend: opened
        ? '在最后一个字段的下一行写 ---'
        : `在第一行写 ---，写好字段，再写一行 ---；${HANDBOOK}`,
    });
    return { data: {}, bodyStart: source.length, lineOf: () => 1, faults };
  }
  const yamlStart = start + source.slice(start).indexOf('\n') + 1;
  const document = parseDocument(block[1] ?? '', { prettyErrors: false });
  const lineAt = (offset: number) => source.slice(0, yamlStart + offset).split('\n').length;
  const lineOf = (...path: (string | number)[]) => {
    for (let end = path.length; end > 0; end -= 1) {
      const range = findRange(document, path.slice(0, end));
      if (range?.[0] !== undefined) return lineAt(range[0]);
    }
    return 1;
  };
  const bodyStart = start + block[0].length;
  // The first says it: what follows is mostly of its making.
  for (const { message, pos } of [...document.errors, ...document.warnings].slice(0, 1)) {
    faults.push(unreadable(file, lineAt(pos[0]), message));
  }
  if (faults.length > 0) return { data: {}, bodyStart, lineOf, faults };
  let data: unknown;
  try {
    data = document.toJS() ?? {};
  } catch (error) {
    // An alias without an anchor is noticed only here, and without its place.
    const at = (block[1] ?? '').search(/[:-][ \t]+\*/);
    faults.push(unreadable(file, lineAt(Math.max(at, 0)), (error as Error).message));
    return { data: {}, bodyStart, lineOf, faults };
  }
  if (!isFields(data)) {
    faults.push({
      file,
      line: 2,
      what: 'frontmatter 不是一组字段',
      why: '读不出页面的名称、摘要和来源，网站就不会生成',
      mend: `每行写一个字段，例如 title: 护航；${HANDBOOK}`,
    });
    return { data: {}, bodyStart, lineOf, faults };
  }
  faults.push(...schemaFaults(file, data, collection, lineOf));
  faults.push(...wordFaults(file, source, document, yamlStart, lineOf));
  return { data, bodyStart, lineOf, faults };
}

function unreadable(file: string, line: number, message: string): Fault {
  const [said = ''] = message.split('\n');
  const [, what, mend] = ERRORS.find(([pattern]) => pattern.test(said)) ?? [];
  return {
    file,
    line,
    what: `frontmatter 写法有误：${what ?? '这一行读不懂'}（${said}）`,
    why: '读不懂这一行，网站就不会生成',
    mend: mend ?? '核对缩进、冒号后的空格和引号；值里有特殊符号时，用半角单引号包住整个值',
  };
}

function isFields(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Where a field begins: its name, or, in a list, its value. */
function findRange(
  document: Document,
  path: readonly (string | number)[],
): readonly number[] | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    return (pair?.key as Node | undefined)?.range ?? null;
  }
  return (document.getIn(path, true) as Node | undefined)?.range ?? null;
}

function schemaFaults(
  file: string,
  data: Record<string, unknown>,
  collection: Collection,
  lineOf: Frontmatter['lineOf'],
): Fault[] {
  const result = SCHEMAS[collection].safeParse(data);
  const faults = (result.error?.issues ?? []).map((issue): Fault => {
    const path = issue.path as (string | number)[];
    const name = path.join('.');
    const fault = { file, line: lineOf(...path), why: '字段不合格，网站就不会生成' };
    if (issue.code === 'unrecognized_keys') {
      const [key = ''] = issue.keys;
      return {
        ...fault,
        line: lineOf(...path, key),
        what: `没有“${issue.keys.join('、')}”这样的字段`,
        mend: `核对拼写，或删去；${HANDBOOK}`,
      };
    }
    if (name === 'summary' && (issue.code === 'too_small' || issue.code === 'too_big')) {
      const { length } = String(data['summary']);
      return {
        ...fault,
        what: `摘要有${length}个字符`,
        why: '摘要用在首页、检索结果和分享卡片里，太短说不清，太长会被截断',
        mend: '写成40到120个字符',
      };
    }
    const isMissing = valueAt(data, path) === undefined;
    return isMissing
      ? { ...fault, what: `缺少字段“${name}”`, mend: `补上 ${path.at(-1)}；${HANDBOOK}` }
      : {
          ...fault,
          what: `字段“${name}”不合格（${describe(issue)}）`,
          mend: `改成合格的值；${HANDBOOK}`,
        };
  });
  const corrections = Array.isArray(data['corrections']) ? data['corrections'] : [];
  const dates = [
    ['date'],
    ['source', 'date'],
    ...corrections.map((_, i) => ['corrections', i, 'date']),
  ];
  for (const path of dates) {
    const value = valueAt(data, path);
    if (value === undefined || isDay(String(value))) continue;
    const known = faults.findIndex(({ line }) => line === lineOf(...path));
    if (known >= 0) faults.splice(known, 1);
    faults.push({
      file,
      line: lineOf(...path),
      what: `日期写成了“${String(value)}”`,
      why: '没有这一天，或者别的写法会按时区读错一天',
      mend: '写成 2026-01-31 这样',
    });
  }
  return faults;
}

function describe(problem: { code: string }): string {
  const issue: Record<string, unknown> = { ...problem };
  if (issue['code'] === 'too_big') return `最多${issue['maximum']}`;
  if (issue['code'] === 'too_small')
    return issue['minimum'] === 1 ? '不能为空' : `至少${issue['minimum']}`;
  if (issue['code'] === 'invalid_type') {
    const names: Record<string, string> = {
      string: '文字',
      number: '数字',
      int: '整数',
      array: '列表',
      object: '一组字段',
      record: '一组字段',
      date: '日期',
    };
    return `要写${names[String(issue['expected'])] ?? issue['expected']}`;
  }
  return '值不对';
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    data,
  );
}

/** Typography of the fields that are written here and not taken from the source. */
function wordFaults(
  file: string,
  source: string,
  document: Document,
  yamlStart: number,
  lineOf: Frontmatter['lineOf'],
): Fault[] {
  return [['title'], ['summary'], ['theme']].flatMap((path) => {
    const node = document.getIn(path, true);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
    const from =
      yamlStart + node.range[0] + (/^['"]/.test(source[yamlStart + node.range[0]] ?? '') ? 1 : 0);
    const asWritten = source.startsWith(node.value, from);
    const faults = textFaults(plainLine(node.value, from, lineOf(...path)), TEXT_RULES, file);
    return asWritten ? faults : faults.map(({ fix: _fix, ...fault }) => fault);
  });
}

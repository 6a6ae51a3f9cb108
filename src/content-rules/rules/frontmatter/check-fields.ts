import type { z } from 'astro/zod';
import { formatValue, type Fault } from '../../../collections/fault.ts';
import { news, page, section } from '../../../collections/schema.ts';
import { isDay } from '../../../site/days.ts';
import { HANDBOOK, readField, type Collection, type Frontmatter } from './frontmatter.ts';
import { quote, writeRightForm } from './right-form.ts';

type Issue = z.core.$ZodIssue;
type Data = Frontmatter['data'];
type FindLine = Frontmatter['findLine'];

const SCHEMAS = { report: section, news, pages: page };

/** Type name in the schema → type name in a message. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  date: '日期',
  boolean: 'true或false',
};

/** Names that editors write for a field. */
const OTHER_NAMES: readonly (readonly [written: string, field: string])[] = Object.entries({
  ...{ 标题: 'title', 题名: 'title', 名称: 'title', 标题句: 'headline', 摘要: 'summary' },
  ...{ 主题: 'theme', 次序: 'order', 年份: 'period', 日期: 'date', 来源: 'source', 作者: 'byline' },
  ...{ author: 'byline', 体裁: 'kind', 单位: 'organisation', organization: 'organisation' },
  ...{ 刊物: 'publication', publisher: 'publication', newspaper: 'publication', 版次: 'page' },
  ...{ 更正: 'corrections', correction: 'corrections', name: 'names', alias: 'aliases' },
  ...{
    撤回: 'withdrawn',
    withdraw: 'withdrawn',
    草稿: 'draft',
    原因: 'reason',
    说明: 'text',
    内容: 'text',
  },
});
/** The fields of each group. */
const GROUP_FIELDS: Readonly<Record<string, readonly string[]>> = {
  source: 'title,byline,kind,organisation,publication,page,date,photoCredits'.split(','),
  chart: ['title', 'figures', 'after'],
  corrections: ['date', 'text'],
  questions: ['ask', 'figure'],
  glance: ['title', 'form', 'figures'],
  withdrawn: ['date', 'reason'],
};
/** Kinds of pages, as the message about a field of another kind calls them. */
const KINDS: Readonly<Record<Collection, string>> = {
  report: '年报',
  news: '新闻',
  pages: '年报和新闻以外的页面',
};
const MAX_MISSPELT_LETTERS = 2;

/**
 * Checks the fields against the schema of the collection, and each date against the calendar.
 * @param lines all lines of the file
 */
export function checkFields(
  file: string,
  data: Data,
  collection: Collection,
  findLine: FindLine,
  lines: readonly string[],
): Fault[] {
  const issues = SCHEMAS[collection].safeParse(data).error?.issues ?? [];
  // A text in place of a list may also be too long for one.
  const first = issues.filter(
    ({ path }, i) => issues.findIndex((other) => String(other.path) === String(path)) === i,
  );
  const faults = first.map((issue) =>
    reportIssue({ file, data, issue, collection, findLine, lines }),
  );
  faults.push(...checkComments(file, data, findLine, lines));
  for (const fault of checkDates(file, data, findLine)) {
    // The schema may have reported the same line in other words.
    const sameLine = faults.findIndex(({ line }) => line === fault.line);
    if (sameLine >= 0) faults.splice(sameLine, 1);
    faults.push(fault);
  }
  return faults;
}

function reportIssue({
  file,
  data,
  issue,
  collection,
  findLine,
  lines,
}: {
  file: string;
  data: Data;
  issue: Issue;
  collection: Collection;
  findLine: FindLine;
  lines: readonly string[];
}): Fault {
  const path = issue.path as (string | number)[];
  const name = path.join('.');
  const fault = { file, line: findLine(...path), why: '字段不合格，网站就不会生成' };
  if (issue.code === 'unrecognized_keys') {
    const [firstKey = ''] = issue.keys;
    return {
      ...fault,
      line: findLine(...path, firstKey),
      what: `没有“${issue.keys.join('、')}”这样的字段`,
      mend: explainUnknown(firstKey, path, collection),
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
  const value = readField(data, path);
  const expected = issue.code === 'invalid_type' ? issue.expected : '';
  const written = lines[fault.line - 1] ?? '';
  const [, sign = ''] = (value === null && /:\s+([#&])/.exec(written)) || [];
  const form = sign
    ? written.trim().replace(/:\s+([#&].*)$/, (_, text: string) => `: ${quote(text)}`)
    : writeRightForm(path, value, expected);
  if (value === undefined) {
    return {
      ...fault,
      what: `缺少字段“${name}”`,
      mend: `补上 ${path.at(-1)}，例如 ${form}；${HANDBOOK}`,
    };
  }
  const why = sign && (sign === '#' ? '，# 后面的字会被当作注释' : '，& 开头的字会被当作引用');
  return {
    ...fault,
    what: `字段“${name}”不合格（${describeIssue(issue)}${why}）`,
    mend: `写成 ${form}；${HANDBOOK}`,
  };
}

/** Says how to correct a field that its group or its kind of page does not have. */
function explainUnknown(
  name: string,
  path: readonly (string | number)[],
  collection: Collection,
): string {
  const own =
    path.length === 0
      ? Object.keys(SCHEMAS[collection].shape)
      : (GROUP_FIELDS[String(path[0])] ?? []);
  const [, field, value] = /^([^\s:：]+)[:：](.+)$/.exec(name) ?? [];
  if (field && own.includes(field)) return `冒号后面空一格：${field}: ${value}`;
  const meant =
    OTHER_NAMES.find(([written, other]) => written === name && own.includes(other))?.[1] ??
    own.find((other) => countChanges(name.toLowerCase(), other) <= MAX_MISSPELT_LETTERS);
  if (meant) return `多半是 ${meant}，改成它，或删去`;
  const others = Object.entries(SCHEMAS).filter(([, { shape }]) => Object.hasOwn(shape, name));
  if (path.length === 0 && others.length > 0)
    return `${KINDS[collection]}不用这个字段，删去；${HANDBOOK}`;
  return `核对拼写，或删去；${HANDBOOK}`;
}

/** Reports each text that YAML cuts at a hash: readers would see only the words before it. */
function checkComments(
  file: string,
  data: Data,
  findLine: FindLine,
  lines: readonly string[],
): Fault[] {
  const paths = [['title'], ['headline'], ['summary'], ['theme']].concat(
    ['source', 'withdrawn', 'chart'].flatMap((group) =>
      (GROUP_FIELDS[group] ?? []).map((name) => [group, name]),
    ),
  );
  return paths.flatMap((path): Fault[] => {
    const value = readField(data, path);
    if (typeof value !== 'string') return [];
    const line = findLine(...path);
    const written = /^\s*[^\s:]+:\s+([^'"|>{[\s].*?\s#.*)$/.exec(lines[line - 1] ?? '')?.[1];
    if (!written?.startsWith(value)) return [];
    return [
      {
        file,
        line,
        what: `字段“${path.join('.')}”里 # 后面的字会被当作注释`,
        why: '读者只看到前面的字',
        mend: `是正文就用半角单引号包住整个值：${path.at(-1)}: ${quote(written)}；是备注就另写一行`,
        mild: true,
      },
    ];
  });
}

/** Counts the letters to add, drop or replace between two words. */
function countChanges(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const last = row;
    row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, last[j]! + 1, row[j - 1]! + 1));
    }
  }
  return row[b.length]!;
}

function describeIssue(issue: Issue): string {
  if (issue.code === 'too_big') return `最多${issue.maximum}`;
  if (issue.code === 'too_small') {
    return issue.minimum === 1 ? '不能为空' : `至少${issue.minimum}`;
  }
  if (issue.code === 'invalid_value') return `要写${issue.values.join('、')}之一`;
  if (issue.code !== 'invalid_type') return '值不对';
  return `要写${TYPE_NAMES[issue.expected] ?? issue.expected}`;
}

/** Reports each date that is not written as `2026-01-31` or not in the calendar. */
function checkDates(file: string, data: Data, findLine: FindLine): Fault[] {
  const corrections = Array.isArray(data['corrections']) ? data['corrections'] : [];
  const paths = [
    ['date'],
    ['source', 'date'],
    ['withdrawn', 'date'],
    ...corrections.map((_, i) => ['corrections', i, 'date']),
  ];
  return paths.flatMap((path) => {
    const value = readField(data, path);
    if (value === undefined || value === null || isDay(formatValue(value))) return [];
    return {
      file,
      line: findLine(...path),
      what: `日期写成了“${formatValue(value)}”`,
      why: '没有这一天，或者别的写法会按时区读错一天',
      mend: `写成 ${writeRightForm(path, formatValue(value), 'date')} 这样`,
    };
  });
}

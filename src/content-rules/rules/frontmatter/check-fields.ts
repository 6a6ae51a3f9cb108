import type { z } from 'astro/zod';
import { formatValue, type Fault } from '../../../collections/fault.ts';
import { news, page, section } from '../../../collections/schema.ts';
import { isDay } from '../../../site/days.ts';
import { HANDBOOK, readField, type Collection, type Frontmatter } from './frontmatter.ts';

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
};

/** Checks the fields against the schema of the collection, and each date against the calendar. */
export function checkFields(
  file: string,
  data: Data,
  collection: Collection,
  findLine: FindLine,
): Fault[] {
  const issues = SCHEMAS[collection].safeParse(data).error?.issues ?? [];
  const faults = issues.map((issue) => reportIssue(file, data, issue, findLine));
  for (const fault of checkDates(file, data, findLine)) {
    // The schema may have reported the same line in other words.
    const sameLine = faults.findIndex(({ line }) => line === fault.line);
    if (sameLine >= 0) faults.splice(sameLine, 1);
    faults.push(fault);
  }
  return faults;
}

function reportIssue(file: string, data: Data, issue: Issue, findLine: FindLine): Fault {
  const path = issue.path as (string | number)[];
  const name = path.join('.');
  const fault = { file, line: findLine(...path), why: '字段不合格，网站就不会生成' };
  if (issue.code === 'unrecognized_keys') {
    const [firstKey = ''] = issue.keys;
    return {
      ...fault,
      line: findLine(...path, firstKey),
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
  if (readField(data, path) === undefined) {
    return { ...fault, what: `缺少字段“${name}”`, mend: `补上 ${path.at(-1)}；${HANDBOOK}` };
  }
  return {
    ...fault,
    what: `字段“${name}”不合格（${describeIssue(issue)}）`,
    mend: `改成合格的值；${HANDBOOK}`,
  };
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
    ...corrections.map((_, i) => ['corrections', i, 'date']),
  ];
  return paths.flatMap((path) => {
    const value = readField(data, path);
    if (value === undefined || isDay(formatValue(value))) return [];
    return {
      file,
      line: findLine(...path),
      what: `日期写成了“${formatValue(value)}”`,
      why: '没有这一天，或者别的写法会按时区读错一天',
      mend: '写成 2026-01-31 这样',
    };
  });
}

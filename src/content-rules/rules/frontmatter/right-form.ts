/** Writes fields of frontmatter in their right form, for the messages to editors. */
import { formatValue } from '../../../collections/fault.ts';
import { isDay } from '../../../site/days.ts';
import type { FieldPath } from './frontmatter.ts';
import { splitList } from './field-lines.ts';

/** A field in its right form, on one line. Where a field is given in two ways, the second is inside of a group. */
const EXAMPLES: Readonly<Record<string, string>> = {
  title: 'title: 护航',
  headline: 'headline: 坚守维权底线 筑牢和谐防线',
  summary: 'summary: 一两句话，40到120个字符',
  theme: 'theme: 维权服务与和谐劳动关系',
  order: 'order: 3',
  period: 'period: 2025',
  date: 'date: 2026-01-31',
  leading: 'leading: [disputes-mediated]',
  names: 'names: [全国十大维权案例]',
  aliases: 'aliases: { 旧id: 新id }',
  corrections: "corrections: [{ date: 2026-01-31, text: '原来错在哪里，现在怎样写' }]",
  draft: 'draft: true',
  withdrawn: 'withdrawn: { date: 2026-12-01, reason: 为什么撤回 }',
  'withdrawn.date': 'date: 2026-12-01',
  'withdrawn.reason': 'reason: 为什么撤回',
  chart: "chart: { title: '图题', figures: [disputes-mediated, cases-settled] }",
  questions: "questions: [{ ask: '调解了多少劳动纠纷', figure: huhang#disputes-mediated }]",
  glance: "glance: [{ title: '组名', form: number, figures: [huhang#disputes-mediated] }]",
  source: "source: { title: '来源的题名', byline: '记者 某某', kind: 消息 }",
  'source.byline': 'byline: 记者 某某',
  'source.kind': 'kind: 消息',
  'source.organisation': 'organisation: 来源所写的单位',
  'source.publication': 'publication: 滨城日报',
  'source.page': 'page: A03',
  'source.photoCredits': 'photoCredits: 某某',
  'chart.figures': 'figures: [disputes-mediated, cases-settled]',
  'chart.after': 'after: mediation',
  'corrections.date': 'date: 2026-01-31',
  'corrections.text': "text: '原来错在哪里，现在怎样写'",
  'questions.ask': 'ask: 调解了多少劳动纠纷',
  'questions.figure': 'figure: huhang#disputes-mediated',
  'glance.form': 'form: bars',
  'glance.figures': 'figures: [huhang#disputes-mediated]',
};

/** Field that a text in its place may have been meant for: the group it belongs to. */
const GROUPS: Readonly<Record<string, (text: string) => string>> = {
  source: (text) => `source: { title: ${quote(text)}, byline: '记者 某某', kind: 消息 }`,
  corrections: (text) => `corrections: [{ date: 2026-01-31, text: ${quote(text)} }]`,
  chart: (text) => `chart: { title: ${quote(text)}, figures: [disputes-mediated, cases-settled] }`,
};

/**
 * Writes a field in its right form: with the value that was written, where that can be, otherwise with an example.
 * @param expected type in the schema: `string`, `number`, `array`, `date` …; empty if the form is unknown
 * @returns `leading: [a, b]`
 */
export function writeRightForm(path: FieldPath, value: unknown, expected: string): string {
  const names = path.filter((name) => typeof name === 'string');
  const name = names.at(-1) ?? '';
  const example = EXAMPLES[names.join('.')] ?? EXAMPLES[name] ?? `${name}: …`;
  const inList = typeof path.at(-1) === 'number';
  if (
    inList &&
    name === 'names' &&
    expected === 'string' &&
    /^(?:number|boolean)$/.test(typeof value)
  )
    return `names: [${quote(formatValue(value))}]`;
  if (inList || value === null || value === undefined || value === '') return example;
  if (typeof value === 'object') {
    const [first] = Array.isArray(value) ? (value as unknown[]) : [];
    return expected === 'string' && typeof first === 'string' ? `${name}: ${first}` : example;
  }
  const text = formatValue(value);
  if (expected === 'string') return `${name}: ${quote(text)}`;
  if (expected === 'number' || expected === 'int') return writeNumber(name, text) ?? example;
  if (expected === 'date') return writeDay(name, text) ?? example;
  const group = GROUPS[name];
  if (group && names.length === 1) return group(text);
  return expected === 'array' && /^(?:leading|names|figures)$/.test(name)
    ? `${name}: [${(name === 'names' ? text.split(/\s+-\s+/) : splitList(text)).join(', ')}]`
    : example;
}

/** Puts a text into the quotation marks of YAML. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function writeNumber(name: string, text: string): string | null {
  const [digits] = /\d+/.exec(text.normalize('NFKC')) ?? [];
  return digits ? `${name}: ${Number(digits)}` : null;
}

function writeDay(name: string, text: string): string | null {
  const [, year, month = '', day = ''] =
    /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(text.normalize('NFKC')) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? `${name}: ${written}` : null;
}

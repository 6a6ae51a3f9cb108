import { z } from 'astro/zod';
import { FIRST_YEAR, ID, LAST_YEAR, PAGE_PATH } from '../site/addresses.ts';
import { writeValue, type Kind } from '../quantity/index.ts';

const KINDS = [
  'money',
  'people',
  'households',
  'occasions',
  'organisations',
  'pieces',
  'proportion',
  'multiple',
  'ratio',
  'time',
  'age',
  'length',
  'area',
  'volume',
  'mass',
  'power',
  'temperature',
  'none',
] as const satisfies readonly Kind[];

const exactValue = () => z.string().regex(/^-?\d+(\.\d+)?(\/[1-9]\d*)?$/);
const ratioPart = () => z.string().regex(/^\d+(\.\d+)?$/);

/**
 * One figure of the published data set. The names, order and descriptions of the fields in all published files come from
 * this schema.
 */
export const figureRecord = z.strictObject({
  page: z.string().regex(PAGE_PATH).describe('数字所在页面的路径，不含网站的基础路径'),
  pageTitle: z.string().min(1).describe('页面的完整标题'),
  section: z.string().min(1).describe('章或新闻的名称'),
  heading: z.string().describe('数字上方最近的小标题；第一个小标题之前为空'),
  id: z.string().regex(ID).describe('数字在本页内的标识，发布后不变'),
  label: z.string().min(1).describe('数字衡量什么'),
  metric: z.string().nullable().describe('跨年度不变的指标名；没有时为空'),
  period: z
    .number()
    .int()
    .min(FIRST_YEAR)
    .max(LAST_YEAR)
    .nullable()
    .describe('数字所属的年份；不属于某一年时为空'),
  text: z.string().min(1).describe('正文的写法，含限定词和单位'),
  value: exactValue()
    .nullable()
    .describe(
      '精确值，十进制；比没有数值；倍数是现在除以原来；任何十进制都不能精确表示的分数写作2/3',
    ),
  lower: exactValue().nullable().describe('按限定词可能的最小值；没有时为空'),
  upper: exactValue().nullable().describe('按限定词可能的最大值；没有时为空'),
  parts: z
    .array(ratioPart())
    .min(2)
    .max(3)
    .nullable()
    .describe('比的各部分，十进制，按正文的次序；不是比时为空'),
  unit: z.string().describe('单位'),
  kind: z.enum(KINDS).describe('数量的类别，多由单位决定；比例、倍数和比各是一类'),
  qualifier: z.string().describe('限定词：约、近、超、余等；精确的数字为空'),
  sentence: z.string().min(1).describe('数字所在的整句'),
  date: z.iso.date().describe('页面发布或最近修改的日期'),
  permalink: z.url().describe('数字的固定链接'),
});

export type FigureRecord = z.infer<typeof figureRecord>;

/** The fields of a record, in the order of the published files. */
export const COLUMNS = Object.keys(figureRecord.shape) as (keyof FigureRecord)[];

/** The fields whose values are exact decimals or fractions. */
export const VALUE_COLUMNS: ReadonlySet<string> = new Set<keyof FigureRecord>([
  'value',
  'lower',
  'upper',
]);

/** Stands between the parts of a ratio in `figures.csv`. */
export const PARTS_DELIMITER = ';';

/** Whether a figure has a value. Only a ratio has none. */
export function hasValue<F extends Pick<FigureRecord, 'value'>>(
  figure: F,
): figure is F & { value: string } {
  return figure.value !== null;
}

/** Groups the digits before the point by thousands: `31840000` → `31,840,000`. A sign and a denominator stay as they are. */
function groupDigits(value: string): string {
  return value.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

/**
 * Describes the exact value of a figure, without its unit: 3184万元 → 31,840,000; 482万余元 → 4,820,000至4,830,000;
 * 超12万个 → 最小120,000; 约14万名 → 约140,000; 2：1以内 → 2∶1（以内）.
 */
export function describeValue({
  value,
  parts,
  lower,
  upper,
  qualifier,
}: Pick<FigureRecord, 'value' | 'parts' | 'lower' | 'upper' | 'qualifier'>): string {
  if (value === null) return writeValue({ value, parts }) + (qualifier && `（${qualifier}）`);
  if (lower !== null && upper !== null) {
    return lower === upper ? groupDigits(value) : `${groupDigits(lower)}至${groupDigits(upper)}`;
  }
  if (lower !== null) return `最小${groupDigits(lower)}`;
  return upper === null ? qualifier + groupDigits(value) : `最大${groupDigits(upper)}`;
}

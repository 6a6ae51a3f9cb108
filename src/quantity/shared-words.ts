/** Words that several quantities of a list share: 分别超过8万元、4.5万元; 分别增长5%、6.5%左右; 分别提高3.4个、1个百分点. */
import { PREFIX, SUFFIX, toBounds } from './qualifiers.ts';
import type { Reading } from './reading.ts';

/** Words that give each item of a list its own subject, and the verb behind them. */
const EACH = '(?:分别|依次)[^\\d,。;、]{0,8}?';
const NUMBER = String.raw`\d[\d.,]{0,20}[十百千]?[万亿]{0,2}`;
const UNIT = '[^\\d,。;、和与及]{0,5}';
const JOINT = '(?:、|以?及|和|与)';
/** The items before a quantity, the first of them with a qualifier. A whole can follow it: 约为全国平均的70%、. */
const BEHIND_PREFIX = new RegExp(
  `${EACH}(${PREFIX.source})[^\\d,。;、]{0,8}(?:${NUMBER}${UNIT}${JOINT}){1,6}$`,
);
/** 高于全国3.4%、1%: the difference to another amount, and no bound. */
const DIFFERENCE = /[高低多少]于[^\d]{1,8}\d/;
const BEHIND_EACH = new RegExp(`${EACH}(?:${NUMBER}${UNIT}${JOINT}){0,6}$`);
/** The items behind a quantity, the last of them with a qualifier. */
const BEFORE_SUFFIX = new RegExp(
  `^(?:${JOINT}${NUMBER}${UNIT}){0,6}?${JOINT}${NUMBER}${UNIT}?(${SUFFIX.source})`,
);
/** The rest of a unit that begins with 个, behind a later number. Only 百分点 and its kin need no 分别 before them. */
const REST_OF_UNIT = new RegExp(`^(?:${JOINT}[\\d.]{1,9}个){1,6}([百千]分点|基点|月|小时|工作日)`);
/** How far a list can reach before and behind a quantity, in characters. */
const MAX_REACH = 60;

/**
 * Gives a quantity the words that stand only once in its list: the rest of its unit, and the qualifier of the first or
 * behind the last item. Only 分别 and 依次 make items share a qualifier.
 * @param before the folded text before the quantity
 * @param after the folded text behind it
 */
export function shareWords(reading: Reading, before: string, after: string): Reading {
  const near = before.slice(-MAX_REACH);
  const next = after.slice(0, MAX_REACH);
  const isEach = /(?:分别|依次)[^,。;]*$/.test(near);
  const rest = reading.unit === '个' ? (REST_OF_UNIT.exec(next)?.[1] ?? '') : '';
  const unit = rest && (isEach || rest.endsWith('点')) ? `个${rest}` : reading.unit;
  return isEach ? shareQualifier({ ...reading, unit }, near, next) : { ...reading, unit };
}

function shareQualifier(reading: Reading, before: string, after: string): Reading {
  const { value, parts, qualifier, fraction, lower, upper } = reading;
  const isExact = qualifier === '' && lower === value && upper === value;
  if (value === null || parts || fraction || !isExact || reading.unit === '倍') return reading;
  const [list = '', prefix = ''] = BEHIND_PREFIX.exec(before) ?? [];
  if (DIFFERENCE.test(list)) return reading;
  const isListed = prefix === '' && BEHIND_EACH.test(before);
  const suffix = isListed ? (BEFORE_SUFFIX.exec(after)?.[1] ?? '') : '';
  return prefix || suffix ? { ...reading, ...toBounds(value, null, prefix, suffix) } : reading;
}

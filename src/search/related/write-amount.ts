/** Writes amounts as readers write them. Pure. */
import { shift, toDecimal, toText } from '../../quantity/decimal.ts';

/** Powers of ten of the multipliers, the largest first. */
const MULTIPLIERS: readonly [power: number, name: string][] = [
  [8, '亿'],
  [4, '万'],
];

/** Writes a value with 万 or 亿 and its unit: 31840000 and 元 → 3184万元. @param value decimal text, or a fraction */
export function writeAmount(value: string, unit: string): string {
  if (value.includes('/')) return value + unit;
  const digits = value.replace(/^-|\..*$/g, '').length;
  const [power, name] = MULTIPLIERS.find(([least]) => digits > least) ?? [0, ''];
  return toText(shift(toDecimal(value), -power)) + name + unit;
}

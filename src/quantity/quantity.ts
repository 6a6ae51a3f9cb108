import type { Kind } from './units.ts';

/** One quantity. Values are in `unit` with the multiplier worked in: 3184万元 is 31840000 元. */
export interface Quantity {
  /** The text as written, qualifiers included. */
  text: string;
  /**
   * Exact decimal text (`126000`, `-3.5`), or a fraction (`2/3`) if no decimal equals it. The value of a range is its
   * lower end. A percentage is 95 of unit `%`, 三成 is 3 of unit 成, 半年 is 0.5 of unit 年. A multiple is the factor:
   * 翻两番 is 4 and 增长2倍 is 3 of unit 倍. Null for a ratio.
   */
  value: string | null;
  /** The two or three parts of a ratio as exact decimals: 2.21∶1 has 2.21 and 1. Null for any other quantity. */
  parts: readonly string[] | null;
  /** The counted unit: 元, 人次, %. A rate has two: 元/人. Empty if the text leaves the unit out. */
  unit: string;
  kind: Kind;
  /** 约, 近, 超, 余 … as written. Several are joined: 约左右. Empty for an exact quantity. */
  qualifier: string;
  /**
   * The least possible value, null if the text sets none (约) or is a ratio. Equals `upper` for an exact quantity.
   * The bound itself is excluded after 超, 超过, 逾, 突破, 多于, 高于, 大于 and >.
   */
  lower: string | null;
  /**
   * The greatest possible value, null if the text sets none. The bound itself is excluded after 近, 不足, 不满, 未满,
   * 不到, 少于, 低于, 小于, <, 余 and 多 (800余万 is less than 900万).
   */
  upper: string | null;
}

/** A quantity with its position in the source text: `source.slice(start, end) === text`. */
export interface FoundQuantity extends Quantity {
  start: number;
  end: number;
  /** The unit stands behind a later number of the same list: the 15 of 15、22个百分点. */
  shared?: true;
}

/** Writes the exact value of a quantity as text: its value, or the parts of a ratio: `2.21∶1`. */
export function writeValue({ value, parts }: Pick<Quantity, 'value' | 'parts'>): string {
  return value ?? parts?.join('∶') ?? '';
}

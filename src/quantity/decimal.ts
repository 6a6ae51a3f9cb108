/** An exact decimal. */
export interface Decimal {
  /** All digits, with the sign, without the point. */
  readonly digits: bigint;
  /** Count of digits behind the point, at least 0. */
  readonly scale: number;
}

const DECIMAL = /^(-?\d+)(?:\.(\d+))?$/;

/** Reads a decimal text such as `-12.60`. @throws RangeError if the text is not digits with at most one point */
export function toDecimal(text: string): Decimal {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const [, whole = '', fraction = ''] = match;
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** The shortest text of a decimal: without zeros at the end of its fraction, without a point if the fraction is empty. */
export function toText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const point = text.length - scale;
  return sign + `${text.slice(0, point)}.${text.slice(point)}`.replace(/\.?0*$/, '');
}

/** Multiplies a decimal by a power of ten. @param power a whole number, negative to divide */
export function shift({ digits, scale }: Decimal, power: number): Decimal {
  return scale >= power
    ? { digits, scale: scale - power }
    : { digits: digits * 10n ** BigInt(power - scale), scale: 0 };
}

/** The digits of two decimals at the same scale, and that scale. */
export function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  const raise = (d: Decimal) => d.digits * 10n ** BigInt(scale - d.scale);
  return [raise(a), raise(b), scale];
}

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return { digits: x + y, scale };
}

/** The exact difference `a` − `b`. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return { digits: x - y, scale };
}

/**
 * Compares two values of quantities: decimal texts or fractions (`2/3`).
 * @returns -1, 0 or 1, for `Array.prototype.sort`
 * @throws if a value is neither
 */
export function compareValues(a: string, b: string): number {
  const [an, ad = '1'] = a.split('/');
  const [bn, bd = '1'] = b.split('/');
  const multiply = (value = '', by: string) => {
    const decimal = toDecimal(value);
    return { ...decimal, digits: decimal.digits * BigInt(by) };
  };
  const [x, y] = align(multiply(an, bd), multiply(bn, ad));
  return Number(x > y) - Number(x < y);
}

/**
 * Reads a value of a quantity, a decimal text or a fraction (`2/3`), as a floating-point number. That is exact enough for
 * a place in a drawing and for a distance, not for a value that is shown.
 * @returns NaN if the value is neither
 */
export function toNumber(value: string): number {
  const [part, whole = '1'] = value.split('/');
  return Number(part) / Number(whole);
}

/**
 * `part` as a percentage of `whole`, rounded half away from zero.
 * @param places digits behind the point
 * @returns decimal text without a percent sign; null if `whole` is zero
 */
export function percentage(part: Decimal, whole: Decimal, places: number): string | null {
  const [p, w] = align(part, whole);
  if (w === 0n) return null;
  const scaled = p * 10n ** BigInt(places + 2) * 2n;
  const sign = scaled < 0n === w < 0n ? 1n : -1n;
  const abs = (n: bigint) => (n < 0n ? -n : n);
  const rounded = ((abs(scaled) / abs(w) + 1n) / 2n) * sign;
  return toText({ digits: rounded, scale: places });
}

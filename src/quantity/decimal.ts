/** Exact decimals: a bigint and how many of its digits stand behind the point. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const FORM = /^(-?\d+)(?:\.(\d+))?$/;

/** `-12.60` → its decimal. @throws RangeError where the text is not digits with at most one point */
export function toDecimal(text: string): Decimal {
  const match = FORM.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const [, whole = '', fraction = ''] = match;
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** The shortest text of a decimal: no zeros behind the last digit of a fraction, no point without one. */
export function toText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const point = text.length - scale;
  return sign + `${text.slice(0, point)}.${text.slice(point)}`.replace(/\.?0*$/, '');
}

/** A decimal times 10 to the power of a whole number, negative powers included. */
export function shift({ digits, scale }: Decimal, power: number): Decimal {
  return scale >= power
    ? { digits, scale: scale - power }
    : { digits: digits * 10n ** BigInt(power - scale), scale: 0 };
}

/** Two decimals as whole numbers of one scale. */
export function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  const raise = (d: Decimal) => d.digits * 10n ** BigInt(scale - d.scale);
  return [raise(a), raise(b), scale];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return { digits: x + y, scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return { digits: x - y, scale };
}

/**
 * How two values of quantities stand to each other: decimal texts, or fractions (`2/3`) as `parseQuantity` gives
 * where no decimal is exact.
 * @returns a negative number, 0 or a positive number, as `Array.prototype.sort` wants it
 */
export function compareValues(a: string, b: string): number {
  const [an, ad = '1'] = a.split('/');
  const [bn, bd = '1'] = b.split('/');
  const times = (value = '', by: string) => {
    const decimal = toDecimal(value);
    return { ...decimal, digits: decimal.digits * BigInt(by) };
  };
  const [x, y] = aligned(times(an, bd), times(bn, ad));
  return Number(x > y) - Number(x < y);
}

/**
 * `part` of `whole` as per cent, rounded half away from zero.
 * @param places digits behind the point
 * @returns null where `whole` is zero
 */
export function percentage(part: Decimal, whole: Decimal, places: number): string | null {
  const [p, w] = aligned(part, whole);
  if (w === 0n) return null;
  const scaled = p * 10n ** BigInt(places + 2) * 2n;
  const sign = scaled < 0n === w < 0n ? 1n : -1n;
  const abs = (n: bigint) => (n < 0n ? -n : n);
  const rounded = ((abs(scaled) / abs(w) + 1n) / 2n) * sign;
  return toText({ digits: rounded, scale: places });
}

import { readNumeral, type Numeral } from './numerals.ts';

/** A numeral and its notation. */
export interface WrittenNumeral extends Numeral {
  /** The numeral is in Han characters. */
  readonly han: boolean;
  /** The numeral is a 百, 千, 万 or 亿 without a digit before it: 近百, 上千. */
  readonly bare: boolean;
}

/** The numeral that begins at `at` of a folded text, with its notation, or null. */
export function readWrittenNumeral(text: string, at: number): WrittenNumeral | null {
  // 三十万千瓦: the 千 belongs to the unit.
  if (/[万亿]/.test(text[at - 1] ?? '') && /^千[瓦克米伏卡]/.test(text.slice(at, at + 2)))
    return null;
  const numeral = readNumeral(text, at);
  const first = text[at] ?? '';
  return numeral && { ...numeral, han: !/\d/.test(first), bare: /[百千万亿]/.test(first) };
}

/** The 半 of 半年 or 半个月, as the numeral 0.5, or null. */
export function readHalf(text: string, at: number): WrittenNumeral | null {
  if (!/^半(?:年|个月|个?小时|天)/.test(text.slice(at, at + 4))) return null;
  const value = { digits: 5n, scale: 1 };
  const none = { approximation: '', multiplier: 0, han: true, bare: false };
  return { value, step: value, ...none, end: at + 1 };
}

/** Whether a numeral as written is a year from 1000 to 2199: 2025, 二〇二五. */
export function isYear(written: string): boolean {
  return /^(?:1\d|2[01])\d\d$/.test(written) || /^[一二][零〇一二三四五六七八九]{3}$/.test(written);
}

import type { WrittenNumeral } from './written-numeral.ts';

/**
 * Rules for running text, in which characters that read like a quantity can be a word, a name or a year.
 * The grammar skips these rules if a whole text must be one quantity.
 */
export interface ProseRules {
  /** Whether the qualifier is the end of another word. @param before the characters before it: 签约200家 */
  endsWord(prefix: string, before: string): boolean;
  /** Whether an ordinal, a code, a quoted name or a set phrase stands at `at`. */
  isName(text: string, at: number): boolean;
  /**
   * Whether the unit is the beginning of another word: 三年级, 三位数.
   * @param after the characters after the unit
   * @param digit the numeral is a single Han digit
   */
  beginsWord(unit: string, after: string, digit: boolean): boolean;
  /** Whether a numeral counts something with this unit. @param written the numeral as written */
  counts(written: string, numeral: WrittenNumeral, unit: string, qualified: boolean): boolean;
}

import type { WrittenNumeral } from './written-numeral.ts';

/** The surroundings of a unit. */
export interface UnitPlace {
  /** The two characters before the numeral. */
  before: string;
  /** The characters after the unit. */
  after: string;
  /** The numeral is a single Han digit. */
  digit: boolean;
  /** The numeral is in Han characters. */
  han: boolean;
}

/**
 * Rules for running text, in which characters that read like a quantity can be a word, a name or a year.
 * The grammar skips these rules if a whole text must be one quantity.
 */
export interface ProseRules {
  /** Whether the qualifier is the end of another word. @param before the characters before it: 签约200家 */
  endsWord(prefix: string, before: string): boolean;
  /**
   * Whether the qualifier is another word in its sentence: 突破5项关键技术; 不过5家企业仍未建会.
   * @param before the character before the qualifier
   * @param after what follows the unit
   */
  isOtherWord(prefix: string, unit: string, before: string, after: string): boolean;
  /** Whether an ordinal, a code, a quoted name or a set phrase stands at `at`. */
  isName(text: string, at: number): boolean;
  /** Whether the unit is the beginning of another word: 三年级, 三位数. */
  beginsWord(unit: string, place: UnitPlace): boolean;
  /**
   * Whether a numeral before 年 counts years. 98年 is a year, 建校98年 and 98年来 are durations.
   * @param start where the numeral begins in the folded text
   * @param end where 年 ends
   */
  isDuration(text: string, start: number, written: string, end: number): boolean;
  /** Whether a numeral counts something with this unit. @param written the numeral as written */
  counts(written: string, numeral: WrittenNumeral, unit: string, qualified: boolean): boolean;
}

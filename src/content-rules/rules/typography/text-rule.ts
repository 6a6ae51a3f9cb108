import type { FaultMessage } from '../../../collections/fault.ts';

/** A rule for the characters of Chinese text. Violations of it are faults of style. */
export interface TextRule extends Omit<FaultMessage, 'what'> {
  /** Matches each violation; has the flag `g`. */
  pattern: RegExp;
  /** Says what is wrong with the matched text. */
  what: (found: string) => string;
  /** Matches the passages that the rule does not apply to; has the flag `g`. */
  except?: RegExp;
  /**
   * Returns the replacement for the matched text; null if only a person can correct it. `before` and `after` are the
   * characters beside it, empty at the ends of a line. A replacement must be right in every text, and must keep the
   * words and the structure of the document.
   */
  fix?: (found: string, before: string, after: string) => string | null;
}

/** A Han character, for use inside and outside of brackets in a pattern with the flag `u`. */
export const HAN = '\\p{Script=Han}';
/** The national standards that the rules cite. */
export const GB15834 = 'GB/T 15834（标点符号用法）';
export const GB15835 = 'GB/T 15835（出版物上数字用法）';

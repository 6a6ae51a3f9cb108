import { checkText } from '../content-rules/rules/typography/check-text.ts';
import type { TextRule } from '../content-rules/rules/typography/text-rule.ts';
import { PROSE_RULES, TEXT_RULES } from '../content-rules/rules/typography/text-rules.ts';
import { toVisibleLine } from '../content-rules/visible-text.ts';
import { findUnreadable } from '../quantity/index.ts';
import type { Paragraph } from './layout/paragraph.ts';

/** A place in the source that looks wrong. */
export interface Suspicion {
  /** Number of the first line of the paragraph. */
  line: number;
  /** Description of the fault, with the text around it, in Chinese. */
  what: string;
}

const why = '像是识别或录入的错误';
const mend = '对照原件';
const createMisreadRule = (pattern: RegExp, what: string): TextRule => ({
  pattern,
  what: () => what,
  why,
  mend,
});

/** Common faults of copying and of character recognition. */
const MISREAD: readonly TextRule[] = [
  createMisreadRule(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '有控制字符'),
  createMisreadRule(/(\p{Script=Han}{2,6})\1/gu, '词重复'),
  createMisreadRule(/\d[OoＯlI|〇○]\d?|[OoＯlI|]\d/g, '数字里混有字母，可能是0或1的误识'),
  createMisreadRule(/\d曰/g, '“曰”可能是“日”的误识'),
  createMisreadRule(/(?<=\d)[入八](?=[次，。、；])|(?<=[万千百])入/g, '“入”可能是“人”的误识'),
  createMisreadRule(/\d干|干[万亿余]/g, '“干”可能是“千”的误识'),
  createMisreadRule(/末来|末经|末能|尚末/g, '“末”可能是“未”的误识'),
  createMisreadRule(/自已|已方|己经|巳经/g, '“己、已、巳”可能混淆'),
  createMisreadRule(/\d[,，]\s\d|\d\s+\d{3}(?!\d)|\d\.\s\d/g, '数字中间有空格，数值可能读错'),
];

/** Finds the places that look wrong in a source, in the order of its paragraphs. Nothing is corrected. */
export function findSuspicions(paragraphs: readonly Paragraph[]): Suspicion[] {
  return paragraphs.flatMap(({ text: written, kind, line }) => {
    if (kind === 'chrome') return [];
    // The cells of a table are texts of their own.
    const text = kind === 'table' ? written.replace(/[\t\n]+/g, '；') : written;
    const rules = [...TEXT_RULES, ...MISREAD, ...(kind === 'prose' ? PROSE_RULES : [])];
    const faults = checkText(toVisibleLine(text, 0, line), rules, '');
    const unreadable = findUnreadable(text).map(
      ({ text: number, why: form }) => `“${number}”像一个数量，却读不出来：${form}`,
    );
    return [...faults.map(({ what }) => what), ...unreadable].map((what) => ({ line, what }));
  });
}

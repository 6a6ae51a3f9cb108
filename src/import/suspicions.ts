import { checkText } from '../content-rules/rules/typography/check-text.ts';
import type { TextRule } from '../content-rules/rules/typography/text-rule.ts';
import { PROSE_RULES, TEXT_RULES } from '../content-rules/rules/typography/text-rules.ts';
import { toVisibleLine } from '../content-rules/visible-text.ts';
import type { Paragraph } from './paragraphs.ts';

/** A place of the source that looks wrong. */
export interface Suspicion {
  line: number;
  /** What looks wrong there, in words, with its neighbours. */
  what: string;
}

const why = '像是识别或录入的错误';
const mend = '对照原件';
const misread = (pattern: RegExp, what: string): TextRule => ({
  pattern,
  what: () => what,
  why,
  mend,
});

/** What copying and character recognition get wrong more often than not. */
const MISREAD: readonly TextRule[] = [
  misread(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '有控制字符'),
  misread(/(\p{Script=Han}{2,6})\1/gu, '词重复'),
  misread(/\d[OoＯlI|〇○]\d?|[OoＯlI|]\d/g, '数字里混有字母，可能是0或1的误识'),
  misread(/\d曰/g, '“曰”可能是“日”的误识'),
  misread(/(?<=\d)[入八](?=[次，。、；])|(?<=[万千百])入/g, '“入”可能是“人”的误识'),
  misread(/\d干|干[万亿余]/g, '“干”可能是“千”的误识'),
  misread(/末来|末经|末能|尚末/g, '“末”可能是“未”的误识'),
  misread(/自已|已方|己经|巳经/g, '“己、已、巳”可能混淆'),
  misread(/\d[,，]\s\d|\d\s+\d{3}(?!\d)|\d\.\s\d/g, '数字中间有空格，数值可能读错'),
];

/** Everything that looks wrong in the source, by line. */
export function findSuspicions(paragraphs: readonly Paragraph[]): Suspicion[] {
  return paragraphs.flatMap(({ text, kind, line }) => {
    const rules = [...TEXT_RULES, ...MISREAD, ...(kind === 'prose' ? PROSE_RULES : [])];
    return checkText(toVisibleLine(text, 0, line), rules, '').map(({ what }) => ({ line, what }));
  });
}

/** Numbers that look like quantities, in a form whose reading is uncertain. */
import { CHEQUE } from './cheque-numerals.ts';
import { foldForms } from './fold-forms.ts';
import { toSourceRange } from './folded-text.ts';
import { CIRCLED, RAISED } from './note-marks.ts';
import { classifyDigits, matchDigits } from './one-by-one.ts';
import { matchUnit } from './units.ts';

/** A number that is not read. */
export interface Unreadable {
  text: string;
  start: number;
  /** Why it is not read, in Chinese, for an editor. */
  why: string;
}

/** A form that `foldForms` has not made an ordinary one. */
interface Form {
  readonly pattern: RegExp;
  readonly why: string;
  /** Whether a unit must follow the match. */
  readonly unit?: true;
  /** Whether a numeral as on a cheque must be in the match. */
  readonly cheque?: true;
}

const CHEQUE_DIGIT = '[壹贰貳叁參叄肆伍陆陸柒捌玖]';
const HAS_CHEQUE = new RegExp(`[${CHEQUE}]`);
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      `(?:(?<!大|内|登|着|水|海|北)[陆陸]|(?<!队|入|退)伍|[陆陸伍](?=[拾佰仟])|(?![陆陸伍])${CHEQUE_DIGIT})[零${CHEQUE}]{0,12}[拾佰仟万亿](?!里)[零${CHEQUE}万亿]{0,24}|\\d[拾佰仟]|拾[万亿]元`,
      'g',
    ),
    why: '大写的数字不合写法',
  },
  {
    pattern:
      /(?<![\d零一二三四五六七八九十百千万亿点])[\d零一二三四五六七八九十百千万亿点]{1,24}元零?[\d一二三四五六七八九][角分](?!之)/g,
    why: '元和角、分连在一起',
    cheque: true,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)\d{1,15}(?:[\[〔]注?\d{1,3}[\]〕]|(?:${CIRCLED}|${RAISED}|[₀-₉]){1,4})(?=[\d万亿千百多余]|\p{Script=Han})`,
      'gu',
    ),
    why: '数字后面连着注号',
  },
  { pattern: /(?<!\d)\d{1,15}\(\d{1,2}\)/g, why: '数字后面连着注号', unit: true },
  {
    pattern: /(?<!\d)\d{1,15}(?:公里|[千厘毫]?米)[²³]/g,
    why: '单位后面的小字可能是平方、立方，也可能是注号',
  },
  { pattern: /(?<!\d)\d{0,15}[¼-¾⅐-⅞↉]/g, why: '分数写成了一个字符' },
  { pattern: /(?<!\d)\d{1,15}〇\d{0,15}/g, why: '数字里混有〇' },
  { pattern: /(?:(?!\d)\p{Nd}){1,24}/gu, why: '别种文字的数字' },
  {
    pattern: new RegExp(
      `(?<=[展办行举开计共达有了约超近满增降])${CIRCLED}{1,4}(?!个[人体性别])`,
      'g',
    ),
    why: '带圈的数字可能是数量，也可能是序号',
    unit: true,
  },
  {
    pattern:
      /百分之[一二三四五六七八九][零〇一二三四五六七八九](?![\d零〇一二三四五六七八九十百千万亿点])/g,
    why: '可能是一个数，也可能是两个相邻的数',
  },
  // 扩大2倍 is twice or three times as much, and nothing declines by a multiple of itself.
  {
    pattern:
      /(?:扩大|放大|延长|加快|翻|(?<![最至提增])[高多快大贵强])了?[近约超]?(?!一倍|1倍)(?:\d{1,6}(?:\.\d{1,4})?|[两二三四五六七八九十]{1,3})倍(?![数率速])|(?:减[少小]|下降|降低?|缩[短减小]|压[减缩])了?[近约超]?(?:\d{1,6}(?:\.\d{1,4})?|[一两二三四五六七八九十]{1,3})倍/g,
    why: '这样说的倍数有两种读法',
  },
  { pattern: /翻了?[近约超]?\d{1,3}\.\d{1,3}番/g, why: '番数不是整数' },
];

/**
 * Finds the numbers of a text that no reading is certain for, in no order: 叁佰仟元, 10²亿元, 五〇二所, 300[1]5名.
 * Takes time linear in the length of the text.
 */
export function findUnreadable(source: string): Unreadable[] {
  const folded = foldForms(source);
  const { text } = folded;
  const found: Unreadable[] = [];
  const add = (from: number, length: number, why: string, cheque = false) => {
    const [start, end] = toSourceRange(folded, from, from + length);
    const written = source.slice(start, end);
    if (!cheque || HAS_CHEQUE.test(written)) found.push({ text: written, start, why });
  };
  for (const { pattern, why, unit, cheque } of FORMS) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      if (unit && !isCounted(text, index + match.length)) continue;
      add(index, match.length, why, cheque);
    }
  }
  for (const { 0: run, index } of matchDigits(text)) {
    const end = index + run.length;
    const kind = classifyDigits(
      run,
      text.slice(Math.max(0, index - 2), index),
      text.slice(end, end + 12),
    );
    if (kind === 'doubtful') add(index, run.length, '逐个读的数字可能是数量，也可能是编号');
  }
  return found;
}

/** Whether a multiplier or a unit stands at `at`. */
function isCounted(text: string, at: number): boolean {
  return /^[余多]?[万亿]/.test(text.slice(at, at + 2)) || matchUnit(text, at) !== '';
}

import { compareValues, shift, subtract, toDecimal, toText } from './decimal.ts';
import { classifyDigits } from './one-by-one.ts';
import { DIGITS, writeHan } from './write-han.ts';

/**
 * Writes a value in every notation that the grammar reads, without a unit.
 * @param value exact decimal text, at least 0 and less than 10^16
 * @returns the plainest notation first, each once. For 31840000: 31840000, 31,840,000, 3184万, 3,184万, 0.3184亿,
 * 三千一百八十四万, full-width digits, 叁仟壹佰捌拾肆万, 三千一百八十四萬, 𝟑𝟏𝟖𝟒万, 三一八四万 …
 * @throws RangeError if the value is negative, too large or no decimal
 */
export function notations(value: string): string[] {
  const decimal = toDecimal(value);
  if (decimal.digits < 0n || toText(decimal).split('.')[0]!.length > 16) {
    throw new RangeError(`no notations for ${value}`);
  }
  const plain = toText(decimal);
  const wan = toText(shift(decimal, -4));
  const yi = toText(shift(decimal, -8));
  const arabic = [plain, groupDigits(plain), `${wan}万`, `${groupDigits(wan)}万`, `${yi}亿`];
  // Nobody writes 一万万 instead of 一亿.
  const han = [writeHan(plain), `${writeHan(wan)}万`, `${writeHan(yi)}亿`].filter(
    (text) => !/[万亿]万/.test(text),
  );
  // A single 陆 is a word or a name.
  const cheque = han.filter((text) => text.length > 1).map(toCheque);
  const oneByOne = [`${writeOneByOne(wan)}万`, `${writeOneByOne(yi)}亿`].filter((text) =>
    isReadOneByOne(text),
  );
  const other = [...cheque, ...[...arabic, ...han].map(toTraditional), ...oneByOne];
  return [
    ...new Set([...arabic, ...han, ...arabic.map(toFullWidth), ...arabic.map(toStyled), ...other]),
  ];
}

/**
 * Writes a ratio in every notation that the grammar reads.
 * @param parts two or three exact decimals, more than 0 and less than 10^8
 * @returns the notation of GB/T 15835 first, each once. For 2.21 and 1: 2.21∶1, 2.21:1, 2.21：1, 2.21比1, 2.21 : 1,
 * 二点二一比一 …
 */
export function writeRatioNotations(parts: readonly string[]): string[] {
  const signs = ['∶', ':', '：', '比', ' : '];
  const plain = signs.map((sign) => parts.join(sign));
  const others = [toFullWidth(parts.join(':')), toStyled(parts.join(':'))];
  const grouped = parts.map(groupDigits).join('∶');
  return [...new Set([...plain, grouped, ...others, parts.map(writeHan).join('比')])];
}

/** Words of growth by an amount, behind which n倍 is the factor n + 1. */
const RISES = ['增长', '增加', '提高', '上升', '增长了', '增幅达'];
/** Words of decline, behind which 一半 is the factor 0.5. */
const FALLS = ['减少', '下降', '压减', '缩短', '减少了'];
const MAX_DOUBLINGS = 10;

/**
 * Writes a multiple of an earlier amount in every way that names its factor for certain.
 * @param factor exact decimal text, more than 0 and less than 10^16: the later amount divided by the earlier one
 * @returns the plainest notation first, each once. For 4: 4倍, 四倍, 增长3倍, 增长三倍, 翻两番, 翻2番, 翻了两番 …
 */
export function writeMultipleNotations(factor: string): string[] {
  const written = [factor, writeHan(factor), toFullWidth(factor), toStyled(factor)];
  const found = written.map((number) => `${number}倍`);
  if (compareValues(factor, '1') > 0) {
    const added = toText(subtract(toDecimal(factor), toDecimal('1')));
    const numbers = [added, toSpoken(added), toFullWidth(added)];
    found.push(...RISES.flatMap((rise) => numbers.map((number) => `${rise}${number}倍`)));
  }
  for (let count = 1; count <= MAX_DOUBLINGS; count += 1) {
    if (factor !== String(2 ** count)) continue;
    const numbers = [toSpoken(String(count)), String(count)];
    found.push(...numbers.flatMap((number) => [`翻${number}番`, `翻了${number}番`]));
  }
  if (factor === '2') found.push('翻番', '翻倍', '扩大一倍', '延长1倍', '快一倍');
  if (factor === '0.5') found.push(...FALLS.map((fall) => `${fall}一半`));
  return [...new Set(found)];
}

/** Multipliers of pairs by their power of ten. */
const PAIR_MULTIPLIERS = ['', '十', '百', '千', '万', '十万', '百万', '千万', '亿'];

/**
 * Writes two neighbouring numbers of one digit, times a power of ten, in every notation of an approximate amount.
 * @param lower the digit of the lower number, from 2 to 8
 * @param power from 0 to 8
 * @returns for 3 and 1: 三四十, 三、四十, 3、4十 is none. For 5 and 2: 五六百, 五、六百, 5、6百
 */
export function writePairNotations(lower: number, power: number): string[] {
  const multiplier = PAIR_MULTIPLIERS[power]!;
  const [low, high] = [DIGITS[lower]!, DIGITS[lower + 1]!];
  const han = [`${low}${high}${multiplier}`, `${low}、${high}${multiplier}`];
  // Behind digits, 十 stands only before 万.
  return multiplier.startsWith('十') ? han : [...han, `${lower}、${lower + 1}${multiplier}`];
}

/** Writes a number in Han characters as it is said before a measure word: 两, else as `writeHan`. */
function toSpoken(number: string): string {
  return number === '2' ? '两' : writeHan(number);
}

function toCheque(han: string): string {
  return han.replace(
    /[一二三四五六七八九十百千]/g,
    (c) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(c)]!,
  );
}

function toTraditional(text: string): string {
  return text.replaceAll('万', '萬').replaceAll('亿', '億');
}

/** Writes the digits of mathematics: 𝟐. */
function toStyled(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)));
}

function writeOneByOne(text: string): string {
  return text.replace('.', '点').replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
}

/** Whether digits before 万 or 亿 are read one by one for certain. */
function isReadOneByOne(text: string): boolean {
  return classifyDigits(text.slice(0, -1), '', text.slice(-1)) === 'number';
}

function groupDigits(text: string): string {
  return text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

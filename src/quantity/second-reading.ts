/**
 * A second, simple reader of marked figures. It knows digits, separators and multipliers only, and no units, names or
 * qualifiers, so that it does not share the mistakes of the grammar. A figure whose two readings differ is refused.
 */
import { shift, toDecimal, toText, add, type Decimal } from './decimal.ts';
import type { Quantity } from './quantity.ts';

/** A figure that reads differently with the characters that touch it. */
export interface Doubt {
  /** The figure with the characters that touch it. */
  text: string;
  /** The second reading, as decimal text. Empty if the second reader cannot read the text. */
  value: string;
}

/** Digits of every script and style, also ² and ₂. Circled digits number the items of a list. */
const DIGIT = String.raw`[\p{Nd}⁰¹²³⁴-⁹₀-₉]`;
/** Characters that nobody sees: soft hyphen, joiners, direction marks, variation selectors. */
export const INVISIBLE = String.raw`[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]`;
/** Characters that can stand inside a number by mistake. `，` is a comma of the sentence. */
const GLUE = String.raw`(?:${INVISIBLE}|[^\S\n]|[.．,٬])`;
/** The mark of a note. */
const NOTE = String.raw`(?: ?[\[［〔【][\^注]?\d{1,3}(?:\D\d{1,3}){0,3}[\]］〕】]|[①-⒇⓫-⓿❶-❿㉑-㊿*※†‡])`;
const HAN = '[零〇一二两三四五六七八九十廿百千万亿]';
/** Numerals on cheques and in traditional characters, each above its ordinary form. */
const OTHER = '壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟萬億兩';
const ORDINARY = '一二二三三三四五六六七八九十百千万亿两';
/** Other numerals that end no other word. 大陆, 队伍, 收拾, 放肆 and 參 end in the others. */
const SURE = '[壹贰貳叁叄柒捌玖佰仟萬億兩]';
const ANY_HAN = `(?:${HAN}|[${OTHER}])`;
/** A mark that a unit or more of the number follows. 10² is a power. */
const NOTE_INSIDE = new RegExp(
  `(?<=\\d|${ANY_HAN})(?<!(?:^|\\D)10)(?:${NOTE}|[⁰¹²³⁴-⁹]{1,3})+(?=\\S)`,
  'gu',
);
const OTHER_NUMERAL = new RegExp(`[${OTHER}]`, 'g');
/** Three and more Han digits without multipliers among them, or two with a 〇, are read one by one. */
const ONE_BY_ONE =
  /(?<![零〇一二三四五六七八九十百千万亿点])(?:[一二三四五六七八九][零〇一二三四五六七八九]{2,}|[一二三四五六七八九]〇)(?:点[零〇一二三四五六七八九]+)?(?![零〇一二三四五六七八九十百千])/g;

/** How far a number can reach beyond its figure, in characters. No number of a report is longer. */
const MAX_REACH = 24;

const BEGINS_WITH_DIGIT = new RegExp(`^${DIGIT}`, 'u');
const BEGINS_WITH_HAN = new RegExp(`^${ANY_HAN}`, 'u');
/** Digits before a figure, or the sign of a range that ends with the figure: 3~5. */
const BEFORE_DIGIT = new RegExp(
  `${DIGIT}(?:${DIGIT}|${GLUE}|${NOTE})*(?:[-－–—~～]${GLUE}*)?$`,
  'u',
);
/** A part with a multiplier, before a figure that has as many digits as it leaves open or a multiplier: 3千184万. */
const PART_BEFORE = /\d\.?\d* ?(?:[千仟](?=$)|[十百千拾佰仟]?[万亿萬億]+)[零〇]?$/;
const SMALLER_PART = /^(?:\d{3,4}(?!\d)|[\d.]+[千万仟萬])/;
/** A full stop in place of a point: 12。6万. A sentence can end in a number as well, but not before a fraction of 万. */
const STOP_BEFORE = /(?<![\d.:：∶])\d{1,4}。$/;
const FRACTION_OF_MULTIPLIER = /^\d{1,4}[万亿%‰]/;
const BEFORE_HAN = new RegExp(
  `(?:${DIGIT}(?:${DIGIT}|${GLUE}|${NOTE})*|${ANY_HAN}*(?:${HAN}|${SURE})[${OTHER}]?)$`,
  'u',
);
/** 伍拾万 is one number, also behind words that end in 伍. */
const BEGINS_WITH_MULTIPLIER = /^[拾佰仟]/;
const BEFORE_MULTIPLIER = new RegExp(`${ANY_HAN}+$`);
/** Words that end in a numeral: 统一三项标准, “五一”三天. */
const ENDS_IN_NUMERAL = /(?:[统唯第同合单逐专划归万]一|^[五六七八十]一)$/;
/** 4万亿、5万亿两个台阶: the figure counts the numbers before it. */
const COUNTS_LIST = /^[两三四五六七八九](?![十百千万亿])/;
const INVISIBLE_BEFORE = new RegExp(`${INVISIBLE}+$`, 'u');
const INVISIBLE_AFTER = new RegExp(`^${INVISIBLE}+`, 'u');
/** The rest of a number behind a figure without a unit. */
const REST = new RegExp(
  `^(?!\\d?\\d周?岁)(?:(?:(?:${GLUE}|${NOTE})*${DIGIT})+|(?:${GLUE}|${NOTE})*[余多来几]?(?:${ANY_HAN}{0,2}[十百千万亿拾佰仟萬億])+(?![分一]))`,
  'u',
);
const ENDS_IN_NUMBER = new RegExp(`(?:${DIGIT}|${ANY_HAN})$`, 'u');

/**
 * Reads a figure again with its surroundings.
 * @param source the text around the figure
 * @param start where the figure begins in it
 * @param end where the figure ends in it
 * @param quantity the value, or the parts of a ratio, that the grammar reads
 * @returns null if both readings agree and nothing that belongs to a number touches the figure
 */
export function findDoubt(
  source: string,
  start: number,
  end: number,
  { value, parts }: Pick<Quantity, 'value' | 'parts'>,
): Doubt | null {
  const text = source.slice(start, end);
  const before = source.slice(Math.max(0, start - MAX_REACH), start);
  const after = source.slice(end, end + MAX_REACH);
  const head = findHead(before, text);
  const tail = findTail(text, after);
  const whole = head + text + tail;
  const readings = parts ? readParts(whole) : readSimply(whole);
  const read = parts?.join('∶') ?? value?.replace('-', '') ?? '';
  const agrees = readings.length === 0 || readings.includes(read);
  if (head === '' && tail === '' && agrees) return null;
  return { text: whole, value: readings[0] ?? '' };
}

/** The characters before a figure that belong to its number. */
function findHead(before: string, text: string): string {
  const invisible = INVISIBLE_BEFORE.exec(before)?.[0] ?? '';
  if (BEGINS_WITH_DIGIT.test(text)) {
    const [head = invisible] =
      BEFORE_DIGIT.exec(before) ??
      (SMALLER_PART.test(text) ? PART_BEFORE.exec(before) : null) ??
      (FRACTION_OF_MULTIPLIER.test(text) ? STOP_BEFORE.exec(before) : null) ??
      [];
    return head;
  }
  if (!BEGINS_WITH_HAN.test(text)) return invisible;
  if (ENDS_IN_NUMERAL.test(before) || COUNTS_LIST.test(text)) return invisible;
  const pattern = BEGINS_WITH_MULTIPLIER.test(text) ? BEFORE_MULTIPLIER : BEFORE_HAN;
  return pattern.exec(before)?.[0] ?? invisible;
}

/** The characters behind a figure that belong to its number. */
function findTail(text: string, after: string): string {
  const rest = ENDS_IN_NUMBER.test(text) ? REST.exec(after)?.[0] : undefined;
  return rest ?? INVISIBLE_AFTER.exec(after)?.[0] ?? '';
}

/** Reads the numbers of a ratio one by one. @returns empty if this reader does not know the form of one of them */
function readParts(text: string): string[] {
  const read = text.split(/[:：∶比]/).map((part) => readSimply(part));
  const isRead = read.every((readings) => readings.length > 0);
  return isRead ? [read.map(([first]) => first).join('∶')] : [];
}

/**
 * Reads the first number of a text by its digits and multipliers alone.
 * @returns absolute values as decimal text: the likely one first, and for a range also that with the multiplier of its
 * last number (3~5万). Empty if the text has a form that this reader does not know.
 */
function readSimply(text: string): string[] {
  const plain = text
    // A mark inside a number. 10² and the mark at the end of the text stay.
    .replace(NOTE_INSIDE, '')
    .normalize('NFKC')
    .replace(/卅/g, '三十')
    .replace(OTHER_NUMERAL, (numeral) => ORDINARY[OTHER.indexOf(numeral)]!)
    .replace(ONE_BY_ONE, (run) =>
      run
        .replace('点', '.')
        .replace(/[^.]/g, (digit) => String(Math.max(0, '零一二三四五六七八九'.indexOf(digit)))),
    )
    .replace(new RegExp(INVISIBLE, 'gu'), '')
    .replace(/。/g, '.')
    .replace(/(\d)[\s,٬]+(?=\d)/g, '$1')
    .replace(/(\d)\s*\.\s*(?=\d)/g, '$1.')
    .replace(/\s+/g, '')
    // 每千人5批次: the base of a rate.
    .replace(/每[十百千万亿]+(?=\p{Script=Han})/gu, '每')
    // In 千瓦 and 千米 the 千 belongs to the unit.
    .replace(/千(?=[瓦米克伏卡])/g, '');
  // Fractions, halves and digits behind a unit.
  if (/分之|\d\/\d|半|翻|成[一二三四五六七八九]|秒\d/.test(plain)) return [];
  const digits = plain.search(/\d/);
  const han = plain.search(new RegExp(HAN));
  const readings =
    digits >= 0 && (han < 0 || digits < han || !/^[十百千万亿]/.test(plain.slice(han)))
      ? readDigits(plain.slice(digits))
      : readHan(plain.slice(han));
  // 增长2倍 is the factor 3.
  return plain.includes('倍')
    ? readings.flatMap((number) => [number, toText(add(toDecimal(number), toDecimal('1')))])
    : readings;
}

/** Adds up the parts of a number in digits: 3亿5000万. */
function readDigits(text: string): string[] {
  let value: Decimal = { digits: 0n, scale: 0 };
  const part = /[零〇]?(\d+(?:\.\d+)?)((?:[余多来几+]?[十百千万亿])*)/y;
  let [power, end] = [Infinity, 0];
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const [number, next] = [toDecimal(match[1]!), findPower(match[2]!)];
    // 2千350万: both parts count 万. 3亿5000万: the second part is smaller.
    value = next > power ? shift(add(value, number), next) : add(value, shift(number, next));
    [power, end] = [next, part.lastIndex];
  }
  // 3~5万, 5、6百: the first number takes the multiplier of the last.
  const shared = /^[-~–—至到、]+\d+(?:\.\d+)?([十百千万亿]+)/.exec(text.slice(end))?.[1] ?? '';
  const readings = [toText(value), toText(shift(value, findPower(shared)))];
  return shared ? readings.reverse() : readings.slice(0, 1);
}

function findPower(multipliers: string): number {
  let power = 0;
  for (const character of multipliers) {
    power += { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }[character] ?? 0;
  }
  return power;
}

/** Reads a number in Han characters, digit by digit. */
function readHan(text: string): string[] {
  const [run = ''] = new RegExp(`^(?:${HAN}|[余多来])*`).exec(text) ?? [];
  const numeral = run.replace(/[余多来]/g, '').replaceAll('廿', '二十');
  // 十二点六, 三五百, 三、四十: forms of their own.
  const next = text.slice(run.length);
  if (!numeral || /^[点、~至到-]/.test(next)) return [];
  if (/[一二两三四五六七八九]{2}/.test(numeral)) return [];
  let [high, low, section, digit, unit] = [0n, 0n, 0n, 0n, 0n];
  for (const character of numeral) {
    const value = '零一二三四五六七八九'.indexOf(character);
    const power = 10n ** BigInt(findPower(character));
    if (character === '万') {
      low += (section + digit || 1n) * power;
      [section, digit, unit] = [0n, 0n, power];
    } else if (character === '亿') {
      high = (high + low + section + digit || 1n) * power;
      [low, section, digit, unit] = [0n, 0n, 0n, power];
    } else if (power > 1n) {
      section += (digit || 1n) * power;
      [digit, unit] = [0n, power];
    } else if (value > 0 || character === '两') {
      // 两万五 is 25,000, 三万零五 is 30,005.
      digit = value > 0 ? BigInt(value) : 2n;
    } else {
      unit = 10n;
    }
  }
  return [String(high + low + section + digit * (unit > 10n ? unit / 10n : 1n))];
}

/**
 * The grammar of quantities in Chinese prose: qualifier, numeral, unit, qualifier; ranges, percentages, fractions.
 * Figures are written as GB/T 15835 has them (出版物上数字用法), or in Han characters.
 */
import { add, compareValues, shift, toText, type Decimal } from './decimal.ts';
import { endOfRun, hanValue, readNumeral, type Numeral } from './numerals.ts';
import { canonicalUnit, kindOf, unitAt, type Kind } from './units.ts';

/** One quantity. Values are in `unit`, multipliers worked in: 3184万元 is 31840000 元. */
export interface Quantity {
  /** As written, qualifiers included. */
  text: string;
  /** Exact decimal text (`126000`, `-3.5`); a fraction that no decimal equals is `2/3`. Of a range, its lower end. */
  value: string;
  /** What is counted: 元, 人次, %; empty where the text leaves it out. */
  unit: string;
  kind: Kind;
  /** 约, 近, 超, 余 … as written, empty for an exact quantity. */
  qualifier: string;
  /** The least that it can be; null where the text sets none. Equal to `upper` for an exact quantity. */
  lower: string | null;
  /**
   * The most that it can be; null where the text sets none. Not reached itself behind 近, 不足, 不到, 余 and 多
   * (800余万 is less than 900万).
   */
  upper: string | null;
}

/** A quantity and where it stands: `source.slice(start, end) === text`. */
export interface FoundQuantity extends Quantity {
  start: number;
  end: number;
}

type Bound = 'about' | 'above' | 'below';
const PREFIXES: Readonly<Record<string, Bound>> = {
  大约: 'about',
  约: 'about',
  约为: 'about',
  近: 'below',
  将近: 'below',
  接近: 'below',
  超过: 'above',
  超: 'above',
  逾: 'above',
  突破: 'above',
  多于: 'above',
  不少于: 'above',
  不低于: 'above',
  至少: 'above',
  不足: 'below',
  不到: 'below',
  少于: 'below',
  低于: 'below',
  至多: 'below',
  最多: 'below',
  不超过: 'below',
  上: 'above',
  过: 'above',
};
const SUFFIXES: Readonly<Record<string, Bound>> = {
  左右: 'about',
  上下: 'about',
  以上: 'above',
  以下: 'below',
  以内: 'below',
};
const PREFIX = new RegExp(
  Object.keys(PREFIXES)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'y',
);
const SUFFIX = new RegExp(Object.keys(SUFFIXES).join('|'), 'y');
const SEPARATOR = / ?(?:~|--?|–|——?|至|到) ?/y;
/** Characters whose word ends in a qualifier's character: 签约200家, 最近3年, 通过百名. */
const NOT_PREFIX: Readonly<Record<string, RegExp>> = {
  约: /[签预节公制合违履邀契隐简条]/,
  近: /[最附靠临邻亲]/,
  超: /[赶反]/,
  上: /[以线网岸马海船车会加早晚之身]/,
  过: /[通超经透不难]/,
};
/** Units that a single Han digit counts in running text; with others it is rather a word: 三部曲, 四面, 五门. */
const AFTER_HAN = new Set(
  '个 名 位 人 家 项 件 场 场次 次 人次 轮 批次 条 种 类 支 对 年 天 个月 周年 倍 成 批 户 所 座 起 例 份 套 台 辆 篇 册 处 间 岁 周岁 吨 公里 亩 小时 个小时 分钟 % 个百分点 百分点 平方米 万'.split(
    ' ',
  ),
);
/** What follows a unit's character where it is another word: 三年级, 90年代, 三位数, 三年行动. */
const NOT_UNIT: Readonly<Record<string, RegExp>> = {
  年: /^(?:级|代|龄|度|报|鉴|来?(?:行动|计划|规划|攻坚|方案|大计|专项))/,
  位: /^(?:数|一体|列|居|于)/,
  名: /^(?:单|义|称|牌|校|师|企|片|城|人|家)/,
  家: /^(?:庭|长|属|园|乡|居|电)/,
  场: /^(?:馆|所|地|景|面)/,
  人: /^(?:大代|才|民|力|员|均|生|类|格|物|行道|工)/,
  次: /^(?:数|序|要|年|日)/,
  个: /^(?:体|性|别|人所得)/,
  项: /^目/,
  条: /^(?:件|例|款)/,
  对: /^(?:接|口|标|照|外|比|象|于|策)/,
  起: /^(?:到|来|步|草|点|源|诉)/,
  成: /^(?:员|功|果|立|为|效|本|绩|长|人|品|年|分|就|熟)/,
  批: /^(?:评|准|发|改|示)/,
  元: /^(?:素|旦|宵|件|首|年)/,
  支: /^(?:持|付|部|撑|援|行|出)/,
  处: /^(?:理|置|于|级|长|罚|分|方)/,
  座: /^(?:谈|位|落)/,
  台: /^(?:湾|胞|风|商|账|北|阶|球|式)/,
  部: /^(?:门|分|署|队|长|委|曲|件)/,
  组: /^(?:织|长|成|建|合|团)/,
  种: /^(?:植|子|业|田)/,
  类: /^(?:似|型|别)/,
  分: /^./,
  只: /^(?:有|能|要|是)/,
  首: /^(?:次|届|创|家|个|批|先|都|席|要)/,
  本: /^(?:市|省|地|报|次|届|月|科|土|年|级|站|页|人)/,
  间: /^(?:接|隔)/,
  份: /^额/,
  节: /^(?:约|日|能|目|假|水|点)/,
  天: /^(?:然|津|下|气|空)/,
  户: /^(?:籍|外|口|型)/,
  单: /^(?:位|元|独|一)/,
  门: /^(?:店|诊|户|类)/,
  所: /^(?:有|以|在|得|属|需|长|谓)/,
  套: /^餐/,
  张: /^(?:贴|家|某)/,
  头: /^(?:脑|等|部|号)/,
  字: /^(?:号|体|样|母|形)/,
  轮: /^(?:岗|值|换|椅|胎|船)/,
  倍: /^(?:增|感|加)/,
};
/** Set phrases that begin like a quantity. */
const PHRASE =
  /三个(?:代表|务必|走向|结合|统一)|四个(?:意识|自信|全面|服务|伟大)|两个(?:确立|维护|一百年|结合|先锋|健康|大局|毫不动摇)|两?个百年|三位一体|五位一体|十分|百分(?!之|点)|万分|千分(?!之)|两万五千里|一个|三个臭皮匠|九个指头/y;

/**
 * The one quantity that a text is.
 * @param text any string; full-width digits and signs, thousands separators and a space before the unit are read
 * @returns null where the text is not a quantity, is more than one, or is a year, date, ordinal or name
 */
export function parseQuantity(text: string): Quantity | null {
  const folded = fold(text);
  const start = folded.length - folded.trimStart().length;
  const end = folded.trimEnd().length;
  const found = readAt(folded.slice(0, end), start, true);
  return found?.end === end ? quantityOf(text, start, found) : null;
}

/**
 * All quantities of a prose text, in order. A bare number without unit and multiplier (569, 12351), years, dates,
 * ordinals (第三, 前10名), a quoted name that begins with a Han numeral (“四个体系”) and a lone 一 with its unit
 * (一个, 一批: an article) are not quantities. Time is linear in the text's length; nothing is thrown.
 */
export function findQuantities(text: string): FoundQuantity[] {
  const folded = fold(text);
  const found: FoundQuantity[] = [];
  const begin = /[-\d零〇一二两三四五六七八九十廿百千万亿]|[大约近将接超逾突多不至少低最上过]/g;
  for (let match = begin.exec(folded); match; match = begin.exec(folded)) {
    const at = match.index;
    const quantity = readAt(folded, at, false);
    if (quantity) {
      found.push({ ...quantityOf(text, at, quantity), start: at, end: quantity.end });
      begin.lastIndex = quantity.end;
    } else {
      begin.lastIndex = Math.max(endOfRun(folded, at), at + 1);
    }
  }
  return found;
}

/** Full-width signs and digits made half-width, dashes one dash; as long as the text, so that places stay. */
function fold(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−‐‑‒]/g, '-')
    .replace(/[∼〜]/g, '~')
    .replace(/\u3000|\u00a0/g, ' ');
}

interface Reading {
  /** A fraction in words: it has no numeral and may have no unit. */
  fraction: boolean;
  value: string;
  lower: string | null;
  upper: string | null;
  unit: string;
  qualifier: string;
  end: number;
}

function quantityOf(source: string, start: number, reading: Reading): Quantity {
  const { end, unit, fraction, ...rest } = reading;
  const name = canonicalUnit(unit);
  return {
    text: source.slice(start, end),
    unit: name,
    kind: fraction ? 'ratio' : kindOf(name),
    ...rest,
  };
}

/** `alone`: the quantity is the whole text, so that what running text leaves open is settled. */
function readAt(text: string, at: number, alone: boolean): Reading | null {
  const before = text[at - 1] ?? '';
  let start = at;
  let prefix = matchAt(PREFIX, text, at);
  if (prefix) {
    if (NOT_PREFIX[prefix]?.test(before)) return null;
    start += prefix.length;
    if (text[start] === ' ') start += 1;
  }
  if (!prefix && !alone && isPartOfName(text, at)) return null;
  PHRASE.lastIndex = start;
  if (!alone && PHRASE.test(text)) return null;
  const first = readItem(text, start, alone);
  if (!first) return null;
  if (prefix === '上' || prefix === '过') {
    if (!first.numeral?.bare) return null;
    if (first.numeral.approximation) prefix = '';
    if (!prefix) return null;
  }
  if (first.numeral?.bare && !alone && !prefix && !/[余多]/.test(first.numeral.approximation))
    return null;
  const range = readRange(text, start, first, alone);
  const item = range?.last ?? first;
  if (!range && !standsAsQuantity(text, start, first, prefix, alone)) return null;
  const suffix = matchAt(SUFFIX, text, item.end);
  const end = item.end + suffix.length;
  if (range) {
    const { lower, upper } = range;
    return {
      value: lower,
      lower,
      upper,
      unit: item.unit,
      qualifier: prefix + suffix,
      end,
      fraction: !item.numeral,
    };
  }
  return { ...bounds(first, prefix, suffix), unit: first.unit, end, fraction: !first.numeral };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Ordinals, ranks, codes and quoted names, told by what stands before a numeral. */
function isPartOfName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  const numeral = text[at] === '-' ? text[at + 1] : text[at];
  if (text[at] === '-' && /[\dA-Za-z)\]]/.test(before.slice(-1))) return true;
  if (/[第前后几数A-Za-z_/:.,·#№]$/.test(before) && !/[A-Za-z][:,]$/.test(before)) {
    return !/(?:以|之|今|此|前|今年|随|然|最|午)后$|(?:之|以|此|目|日)前$|[系参次人函总分多少]数$|(?<!\d)[:,.]$/.test(
      before,
    );
  }
  if (/(?:排名|位列|名列|位居|排在|国道|省道|县道)$/.test(before)) return true;
  // A quoted name: “四个体系”, “百名培优”. Speech that begins with a number is longer, or has a comma.
  return (
    /[“‘《「『]$/.test(before) &&
    !/\d/.test(numeral ?? '') &&
    /^[^，。！？；、“”‘’]{1,10}[”’》」』]/.test(text.slice(at, at + 12))
  );
}

interface Item {
  value: string;
  numeral: Numeral | null;
  unit: string;
  negative: boolean;
  end: number;
}

/** Numeral and unit, or a fraction in words. */
function readItem(text: string, at: number, alone: boolean): Item | null {
  const fraction = readFraction(text, at);
  if (fraction) return fraction;
  const negative = text[at] === '-';
  const numeral = readNumeral(text, negative ? at + 1 : at);
  if (!numeral) return null;
  const digits = negative ? -numeral.value.digits : numeral.value.digits;
  const value = toText({ ...numeral.value, digits });
  // 3个多月: the mark stands inside the unit.
  const inside = /^个多(月|小时)/.exec(text.slice(numeral.end, numeral.end + 4));
  if (inside) {
    const marked = { ...numeral, approximation: '多' };
    return {
      value,
      numeral: marked,
      unit: `个${inside[1]}`,
      negative,
      end: numeral.end + inside[0].length,
    };
  }
  const [unit, end] = readUnit(text, numeral, alone);
  return { value, numeral, unit, negative, end };
}

const FRACTION =
  /([零〇一二两三四五六七八九十百千万亿]+|\d+)分之([零〇一二两三四五六七八九十百千点]+|\d+(?:\.\d+)?)/y;

function readFraction(text: string, at: number): Item | null {
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(text);
  if (!match || match[0].length > 40) return null;
  const [all, below = '', above = ''] = match;
  const value = (part: string): Decimal | null =>
    /^\d/.test(part) ? decimalOf(part) : hanValue(part);
  const [denominator, numerator] = [value(below), value(above)];
  if (!denominator || !numerator || denominator.digits <= 0n) return null;
  const end = at + all.length;
  const size = toText(denominator);
  if (size === '100')
    return { value: toText(numerator), numeral: null, unit: '%', negative: false, end };
  if (size === '1000')
    return { value: toText(numerator), numeral: null, unit: '‰', negative: false, end };
  return { value: quotient(numerator, denominator), numeral: null, unit: '', negative: false, end };
}

function decimalOf(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** The exact decimal of a quotient, or `a/b` in lowest terms where it has none. */
function quotient(a: Decimal, b: Decimal): string {
  let above = a.digits * 10n ** BigInt(b.scale);
  let below = b.digits * 10n ** BigInt(a.scale);
  for (let x = above, y = below; ;) {
    if (y === 0n) {
      if (x > 1n) [above, below] = [above / x, below / x];
      break;
    }
    [x, y] = [y, x % y];
  }
  let scale = 0;
  let rest = below;
  while (rest % 10n === 0n) [rest, scale] = [rest / 10n, scale + 1];
  while (rest % 2n === 0n) [rest, scale, above] = [rest / 2n, scale + 1, above * 5n];
  while (rest % 5n === 0n) [rest, scale, above] = [rest / 5n, scale + 1, above * 2n];
  return rest === 1n ? toText({ digits: above, scale }) : `${above}/${below}`;
}

function readUnit(text: string, numeral: Numeral, alone: boolean): [unit: string, end: number] {
  const at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
  let unit = unitAt(text, at);
  for (; unit; unit = unitAt(text.slice(0, at + unit.length - 1), at)) {
    const after = text.slice(at + unit.length, at + unit.length + 4);
    if (alone || !NOT_UNIT[unit]?.test(after)) break;
  }
  // 六大平台企业: the unit is left out. 二十大, 党的八大 are congresses.
  const great = /[二三四五六七八九]大(?=$|[\p{Script=Han}])(?!会|以来|精神|报告|代表|[共的]$)/uy;
  great.lastIndex = numeral.end - 1;
  if (!unit && numeral.han && great.test(text) && hanLength(text, numeral.end) === 1) {
    return ['', numeral.end + 1];
  }
  return unit ? [unit, at + unit.length] : ['', numeral.end];
}

/** How many numeral characters in Han stand before `end`. */
function hanLength(text: string, end: number): number {
  return (
    /[零〇一二两三四五六七八九十廿百千万亿点党共的]{0,3}$/.exec(
      text.slice(Math.max(0, end - 3), end),
    )?.[0].length ?? 0
  );
}

interface Range {
  lower: string;
  upper: string;
  last: Item;
}

/** `3~5万元`, `三至五万`, `20%~30%`, `3万元至5万元`: both ends of one unit. */
function readRange(text: string, start: number, first: Item, alone: boolean): Range | null {
  const separator = matchAt(SEPARATOR, text, first.end);
  if (!separator || first.numeral?.approximation) return null;
  const last = readItem(text, first.end + separator.length, alone);
  if (!last || last.negative || (first.unit && first.unit !== last.unit)) return null;
  if (!last.numeral !== !first.numeral) return null;
  const dash = separator.trim() === '-' && !first.unit;
  if (!last.unit && !(last.numeral?.multiplier || alone)) return null;
  // 2025—2026年, 0595-2258个: years and codes.
  if (isYear(text.slice(start, first.end)) && last.unit === '年') return null;
  if (dash && /^0\d/.test(text.slice(start, first.end))) return null;
  let lower = first.value;
  const shared = last.numeral?.multiplier ?? 0;
  if (first.numeral && last.numeral && shared && !first.numeral.multiplier && !first.unit) {
    const raised = toText(shift(first.numeral.value, shared));
    if (compareValues(raised, last.value) <= 0) lower = raised;
  }
  return compareValues(lower, last.value) < 0 ? { lower, upper: last.value, last } : null;
}

function isYear(text: string): boolean {
  return /^(?:1[89]|20)\d\d$/.test(text) || /^[一二][零〇一二三四五六七八九]{3}$/.test(text);
}

/** Whether running text means a quantity by what was read, and not a year, a code or a word. */
function standsAsQuantity(
  text: string,
  start: number,
  item: Item,
  prefix: string,
  alone: boolean,
): boolean {
  const { numeral, unit } = item;
  if (!numeral) return true;
  const written = text.slice(start, numeral.end);
  if (unit === '年' && (isYear(written) || /^[89]\d$/.test(written))) return false;
  if (alone) return true;
  if (!numeral.han) return unit !== '' || numeral.multiplier > 0;
  if (item.end > numeral.end && !unit) return true;
  if (!unit) return numeral.multiplier > 0 && written.length > 2 && !numeral.bare;
  if (written === '一') return prefix !== '';
  if (unit === '元' && written.length === 1) return false;
  return written.length > 1 || AFTER_HAN.has(unit);
}

function bounds(
  item: Item,
  prefix: string,
  suffix: string,
): Omit<Reading, 'unit' | 'end' | 'fraction'> {
  const { value, numeral } = item;
  const inner = numeral?.approximation ?? '';
  const bound = PREFIXES[prefix] ?? SUFFIXES[suffix];
  const qualifier = prefix + inner + suffix;
  if (bound === 'above') return { value, qualifier, lower: value, upper: null };
  if (bound === 'below') return { value, qualifier, lower: null, upper: value };
  if (bound === 'about' || inner === '来') return { value, qualifier, lower: null, upper: null };
  if (!numeral || !inner) return { value, qualifier, lower: value, upper: value };
  return { value, qualifier, lower: value, upper: toText(add(numeral.value, numeral.step)) };
}

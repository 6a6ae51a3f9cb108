import { fold, quantityOf, readAt, type FoundQuantity, type ProseRules } from './grammar.ts';
import { endOfRun } from './numerals.ts';

/** Characters whose word ends in a qualifier's character: 签约200家, 最近3年, 通过百名. */
const NOT_PREFIX: Readonly<Record<string, RegExp>> = {
  约: /[签预节公制合违履邀契隐简条]/,
  近: /[最附靠临邻亲]/,
  超: /[赶反]/,
  上: /[以线网岸马海船车会加早晚之身]/,
  过: /[通超经透不难]/,
};
/** What follows a unit's characters where they begin another word, whatever the numeral. */
const NOT_UNIT: Readonly<Record<string, RegExp>> = {
  年: /^(?:级|代|龄|度|来?(?:行动|计划|规划|攻坚|方案|大计|专项))/,
  位: /^(?:数|一体)/,
};
/** The same behind a single Han digit, which more easily begins a word. */
const NOT_UNIT_AFTER_HAN: Readonly<Record<string, RegExp>> = {
  名: /^(?:单|义|称|牌)/,
  家: /^(?:庭|长|属|园|乡)/,
  场: /^(?:馆|所|地|景|面)/,
  人: /^(?:才|民|力|生|类|格|行道)/,
  次: /^(?:数|序|要|元)/,
  条: /^(?:件|例|款)/,
  对: /^(?:接|口|标|照|外|比|象|于|策)/,
  起: /^(?:到|来|步|草|点|源|诉)/,
  成: /^(?:员|功|果|立|为|效|本|绩|长|人|品|就|熟)/,
  批: /^(?:评|准|发|改|示)/,
  支: /^(?:持|付|部|撑|援|行|出)/,
  处: /^(?:理|置|于|级|长|罚)/,
  座: /^(?:谈|位|落)/,
  台: /^(?:湾|胞|风|商|账|北|阶)/,
  种: /^(?:植|子|业|田)/,
  类: /^(?:似|型|别)/,
  天: /^(?:然|津|下|气|空)/,
  户: /^(?:籍|外|口|型)/,
};
/** Units that a single Han digit counts; with others it is rather a word: 三部曲, 四面, 五门. */
const AFTER_HAN = new Set(
  (
    '个 名 位 人 家 项 件 场 场次 次 人次 轮 批次 条 种 类 支 对 年 天 个月 周年 倍 成 批 户 所 座 起 例 份 套 台 辆 ' +
    '篇 册 处 间 岁 周岁 吨 公里 亩 小时 个小时 分钟 % 个百分点 百分点 平方米'
  ).split(' '),
);
/** Set phrases that begin like a quantity. */
const PHRASE =
  /三个(?:代表|务必|走向|结合|统一)|四个(?:意识|自信|全面|服务|伟大)|两个(?:确立|维护|一百年|结合|大局|毫不动摇)|三位一体|五位一体|十分|百分(?!之|点)|万分|千分(?!之)|一个|二元|三元/y;

const rules: ProseRules = {
  endsWord: (prefix, before) => NOT_PREFIX[prefix]?.test(before) ?? false,
  isName,
  beginsWord: (unit, after, han) =>
    Boolean(NOT_UNIT[unit]?.test(after) || (han && NOT_UNIT_AFTER_HAN[unit]?.test(after))),
  counts: (written, numeral, unit, qualified) => {
    if (!numeral.han) return unit !== '' || numeral.multiplier > 0;
    if (!unit) return numeral.multiplier > 0 && written.length > 2 && !numeral.bare;
    // 一个, 一批: an article.
    if (written === '一') return qualified;
    return written.length > 1 || AFTER_HAN.has(unit);
  },
};

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
    const quantity = readAt(folded, at, rules);
    if (quantity) {
      found.push({ ...quantityOf(text, at, quantity), start: at, end: quantity.end });
      begin.lastIndex = quantity.end;
    } else {
      begin.lastIndex = Math.max(endOfRun(folded, at), at + 1);
    }
  }
  return found;
}

/** Ordinals, ranks, codes and quoted names, told by what stands before a numeral; and set phrases. */
function isName(text: string, at: number): boolean {
  PHRASE.lastIndex = at;
  if (PHRASE.test(text)) return true;
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

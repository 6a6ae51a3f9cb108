import { fold, readQuantity, readAt, type FoundQuantity, type ProseRules } from './grammar.ts';
import { PREFIX } from './qualifiers.ts';
import { matchAt } from './words.ts';

/** Characters whose word ends in a qualifier: 签约200家, 最近3年, 通过百名, 去过3次. */
const NOT_PREFIX: Readonly<Record<string, RegExp>> = {
  约: /[签预节公制合违履邀契隐简条相特商纽如爽失守誓赴婚毁]$/,
  近: /[最附靠临邻亲新就远晋]$/,
  超: /[赶反高]$/,
  不到: /[想找得看听做意料]$/,
  超过: /[没未有]$/,
  突破: /未$/,
  破: /[突打攻侦爆识冲戳道]$/,
  上: /[以线网岸马海船车会加早晚之身千百台街路桌墙世天]$/,
};
/** 过 qualifies behind what grows alone: 已过百, 产值过亿. */
const PASSES = /[已均数额量值入]$/;
/** What follows a unit's characters where they begin another word, whatever the numeral. */
const NOT_UNIT: Readonly<Record<string, RegExp>> = {
  年: /^(?:\(\d{3,4}年?\)|级|代|龄|度|底|初(?!中)|末|薪|会|检|均|报|终|产|货|审|营|制|轻|期(?!间)|[上下]半年|来?[^,。;、的了间内来多后前以时]{0,6}(?:行动|计划|规划|攻坚|方案|大计|专项|工程)|[\d一二三四五六七八九十]{1,2}月)/,
  天: /^.{0,4}(?:行动|攻坚|会战)/,
  位: /^(?:数|一体|手机|身份|编码|密码|号码)/,
  人: /^(?:1策|制|员|工(?!作)|才|民|社(?!会|区)|大(?!部))/,
  元: /^(?:素|旦|件|老|首|气|代)/,
  升: /^(?:级|学|温|值|高|空|旗|任|职|至|到|为|降)/,
  节: /^(?:点|气|目|能|约|日|省|奏|假)/,
  单: /^(?:元|位|项|独|身|价|车|一|纯|靠|八)/,
  项: /^(?:目|链)/,
  部: /^(?:门|委|署|队|分|曲|级|长|位|属)/,
  本: /^(?:科|市|省|次|级|年|报|轮|届|季)/,
  组: /^(?:织|合|成|建|团|长)/,
  款: /^(?:项|物|待)/,
  首: /^(?:届|批|次|创|个|席|先|家|都|府|位)/,
  成: /^(?:不变|员|功|果|立|为|效|本|绩|长|人|品|就|熟)/,
  起: /^(?:到|步|草|点|源|诉)/,
  对: /^(?:接|口|标|照|外|比|象|于|策|[\d一二三四五六七八九])/,
  处: /^(?:理|置|于|级|长|罚)/,
  次: /^(?:列车|性|数|序|要|元|日|年|月)/,
  件: /^套/,
  名: /^次/,
  个: /^(?:一|[多余]?亿)/,
  米: /^(?:粉|饭|跑|短跑|接力|栏|决赛|预赛|[自蛙蝶仰混])/,
  台: /^(?:湾|胞|风|商|账|北|阶|山|河|州)/,
  栋: /^\d/,
  期: /^(?:工程|项目|货|间|限|末|盼|待|望|权|刊|学员|债)/,
  班: /^(?:组|主任|车|级|长|子|底|干|倒|制|会|线|列)/,
  队: /^(?:伍|员|长|友|列|形|里|部)/,
  列: /^(?:车|为|入|出|举|席|强|宁|表|支)/,
  分: /^(?:\d{1,2}秒|之|类|别|布|队|公司|店|工|局|厂|校|部|支|行|制|球|会|管|批|析|享|级|配|钟)/,
  度: /^(?:大|转|角|过|假|量|假)/,
  里: /^(?:程|面|边|的)/,
  周: /^(?:边|围|[一二三四五六日末]|刊|报|期|长|密|到|全)/,
  道: /^(?:路|理|德|口|具|教)/,
  把: /^(?:握|关|手|控)/,
  片: /^(?:区|段|面|长)/,
  包: /^(?:括|含|保|装|容|办)/,
  封: /^(?:闭|控|锁|建|顶)/,
  段: /^(?:落|长)/,
  票: /^(?:据|价|房)/,
  样: /^(?:本|品|板|式)/,
  卷: /^(?:烟|宗)/,
  通: /^(?:过|知|信|报|行|用|道|车|航|关|勤)/,
  吨: /^级/,
  千瓦: /^级/,
};
/** The same behind a single Han digit, which more easily begins a word. */
const NOT_UNIT_AFTER_DIGIT: Readonly<Record<string, RegExp>> = {
  名: /^(?:单|义(?!工|务)|称|牌)/,
  家: /^(?:庭|长|属|园|乡)/,
  场: /^(?:馆|所|地|景|面)/,
  人: /^(?:力|生|类|格|行道|行必)/,
  条: /^(?:件|例|款)/,
  起: /^(?:来)/,
  批: /^(?:评|准|发|改|示)/,
  支: /^(?:持|付|部|撑|援|行|出|一|队(?!伍))/,
  所: /^一/,
  座: /^(?:谈|位|落)/,
  种: /^(?:植|子|业|田)/,
  类: /^(?:似|型|别)/,
  天: /^(?:然|津|下|气|空|两)/,
  户: /^(?:籍|外|口|型)/,
  轮: /^(?:车|船|驱)/,
  次: /^(?:会议|全会|全委|全体|代表|职代|常委|党代|工代|大会|理事)/,
  小时: /^(?:[内之以]?外|内外|工作制)/,
};
/** Units that a single Han digit counts; with others it is rather a word: 四面, 五门, 三节. */
const AFTER_DIGIT = new Set(
  (
    '个 名 位 人 家 项 件 场 场次 次 人次 轮 批次 班次 条 种 类 大类 支 对 年 天 个月 周年 倍 成 折 批 户 所 座 起 例 份 套 台 辆 ' +
    '篇 部 册 处 间 岁 周岁 吨 公里 亩 小时 个小时 分钟 % 个百分点 百分点 平方米 架 艘 幅 枚 款 栋'
  ).split(' '),
);
/** Units that 两 does not count: 两头, 两面, 两把. */
const NOT_AFTER_LIANG = /^[头席床把段道分度里字样桌]$/;
/** Set phrases that begin like a quantity. */
const PHRASE =
  /三个(?:代表|务必|走向|结合|统一)|四个(?:意识|自信|全面|服务|伟大)|两个(?:确立|维护|一百年|结合|大局|毫不动摇)|[三五]位一体|十分(?![之钟])|百分(?!之|点)|万分(?!之)|千分(?!之)|一个(?![多半])|[二三四]元|八项规定|四项基本|[四五]大班子|四大名著|四大发明|三大攻坚|三大球|[七五]大洲|十天半|三天两头|两次三番|三年[五两]载|四处|[四三]周|两周岁?边|六个核桃|一百单八/y;
/** What a year, a reign or a place in a row stands before: a number behind them counts nothing. */
const ORDINAL_BEFORE =
  /(?:[初高][一二三]|排名|位列|名列|位居|排在|国道|省道|县道|公元前?|年零|最后|三番|民国|开元|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|万历|嘉靖|洪武|永乐)$/;
/** 24小时 is how long something is open, save where a time is told. */
const SERVICE = /^(?:24|二十四)小时(?![内之以后前左]|工作|连续|时间|$|[,。;、)])/;
/** Where a negative number stands: behind a mark, or a word of change. */
const NEGATIVE_BEFORE = /(?:^|[^\p{L}\p{N})\]”》-]|[损润额为是达值差至到率降长速少增跌低高温])$/u;

const rules: ProseRules = {
  endsWord: (prefix, before) =>
    prefix === '过' ? !PASSES.test(before) : (NOT_PREFIX[prefix]?.test(before) ?? false),
  isName,
  beginsWord: (unit, after, digit) =>
    Boolean(NOT_UNIT[unit]?.test(after) || (digit && NOT_UNIT_AFTER_DIGIT[unit]?.test(after))),
  counts: (written, numeral, unit, qualified) => {
    if (!numeral.han) {
      // 2025款, 2025人均: of a year.
      if (/^20\d\d$/.test(written) && /^[款级届版]$/.test(unit)) return false;
      // 2度创业: twice.
      return unit === '度' ? written.length > 1 : unit !== '' || numeral.multiplier > 0;
    }
    if (written === '半') return qualified;
    if (numeral.bare) return qualified || /[余多]/.test(numeral.approximation);
    if (!unit) return numeral.multiplier > 0 && written.length > 2;
    if (numeral.value.scale > 0) return true;
    // 一个, 一批: an article. 二次, 二人: the second, or a word.
    if (/^[一二]$/.test(written))
      return (
        unit === '成' ||
        ((qualified || numeral.approximation !== '') && (written === '一' || unit !== '次'))
      );
    if (written === '两') return !NOT_AFTER_LIANG.test(unit);
    return written.length > 1 || AFTER_DIGIT.has(unit);
  },
};

/**
 * All quantities of a prose text, in order. A bare number without unit and multiplier (569, 12351), years, dates,
 * ordinals (第三, 前10名), a quoted name that begins with a Han numeral (“四个体系”), what stands in a title (《》)
 * and a lone 一 with its unit (一个, 一批: an article) are not quantities. Time is linear in the text's length;
 * nothing is thrown.
 */
export function findQuantities(text: string): FoundQuantity[] {
  const folded = fold(text).replace(/《[^《》]*》/g, (title) => '\n'.repeat(title.length));
  const found: FoundQuantity[] = [];
  const begin = new RegExp(`${PREFIX.source}|[-+\\d负半零〇一二两三四五六七八九十廿百千万亿]`, 'g');
  for (let match = begin.exec(folded); match; match = begin.exec(folded)) {
    const at = match.index;
    const reading = readAt(folded, at, rules);
    if (reading && !isPartOfName(folded, at, reading.end)) {
      found.push({ ...readQuantity(text, at, reading), start: at, end: reading.end });
      begin.lastIndex = reading.end;
    } else {
      begin.lastIndex = Math.max(reading?.end ?? 0, endOfRun(folded, at), at + 1);
    }
  }
  return found;
}

/**
 * Where the run of numeral characters at `at` ends, whatever it means: `at` itself where there is none.
 * A reader that could not make sense of a numeral goes on from there, so that no character is read twice.
 */
function endOfRun(text: string, at: number): number {
  const run = /[\d.,]+|[零〇一二两三四五六七八九十廿百千万亿点]+/y;
  return at + matchAt(run, text, at).length;
}

/** Ordinals, ranks, codes and quoted names, told by what stands before a numeral; and set phrases. */
function isName(text: string, at: number): boolean {
  PHRASE.lastIndex = at;
  if (PHRASE.test(text)) return true;
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(at, at + 12);
  // A fraction counts; a date, a page or a house number is none.
  if (/^\d+\/\d/.test(after))
    return !/[占约近超达为的过足比]$/.test(before) && !/^\d+\/\d+(?:的|以[上下])/.test(after);
  if (/\d分$/.test(before) && /^\d{1,2}秒/.test(after)) return true;
  if (/^[-+]/.test(after)) return !NEGATIVE_BEFORE.test(before);
  if (/^一半|^半/.test(after)) return /[另这那前后上下大多小]$/.test(before);
  if (
    /^[\d零一二两三四五六七八九十百千万亿]/.test(after) &&
    /[\dA-Za-z)\]余多来] ?[-~—–至到]+ ?$/.test(before)
  )
    return true;
  if (/[第前A-Za-z_/:.,·#№×*+±]$/.test(before) && !/[A-Za-z][:,]$/.test(before)) {
    return !/(?:之|以|此|目|日)前$|(?<!\d)[:,.]$|[率长降升]\+$/.test(before);
  }
  // 3点5亿; 9时30分, a time.
  if (/\d点$/.test(before)) return true;
  // 三届五次全委会: ordinals.
  if (/届$/.test(before) && /^.{1,3}次/.test(after)) return true;
  if (/[时点]$/.test(before) && /^\d{1,2}分(?!钟)/.test(after)) return true;
  if (
    /后$/.test(before) &&
    /^.{1,2}[名位强]/.test(after) &&
    !/[以之今此最午会课赛]后$/.test(before)
  ) {
    return true;
  }
  if (/[几数\d零一二两三四五六七八九十百千万亿余多]$/.test(before) && /^[十百千万亿]/.test(after))
    return true;
  if (ORDINAL_BEFORE.test(before) || SERVICE.test(after)) return true;
  // 三、四个: three or four.
  const pair = /([\d一二三四五六七八九])、$/.exec(before);
  if (pair && !/[\d十百千万亿.]$/.test(before.slice(0, -2)) && isNext(pair[1], after)) return true;
  // A quoted name: “四个体系”, “百名培优”. Speech that begins with a number is longer, or has a comma.
  return (
    /[“‘「『]$/.test(before) && !/^\d/.test(after) && /^[^,。!?;、“”‘’]{1,10}[”’」』]/.test(after)
  );
}

const ONE_TO_NINE = '123456789一二三四五六七八九';

function isNext(digit: string | undefined, after: string): boolean {
  const place = ONE_TO_NINE.indexOf(digit ?? '') + 1;
  return after[0] === ONE_TO_NINE[place] && !/^.[\d十百千万亿.]/.test(after);
}

/** 15分钟服务圈; “8小时之外”, “1个中心+3个平台”: names that a quantity begins or is among. */
function isPartOfName(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 12);
  if (/(?:分钟|小时|公里)$/.test(text.slice(start, end)) && /^[^,。;的内]{0,8}圈/.test(after)) {
    return true;
  }
  if (/^分?之?一?决赛/.test(after)) return true;
  const before = /[“‘「『]([^“”‘’]{0,12})$/.exec(text.slice(Math.max(0, start - 13), start));
  const rest = /^([^“”‘’]{0,24})[”’」』]/.exec(text.slice(end, end + 25));
  if (!before || !rest) return false;
  const quoted = `${before[1]}${text.slice(start, end)}${rest[1]}`;
  if (/\+/.test(`${before[1]}${rest[1]}`)) return true;
  return !before[1] && rest[1] !== '' && quoted.length <= 8 && !/[,。!?;、]/.test(quoted);
}

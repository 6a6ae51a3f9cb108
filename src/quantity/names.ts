/** Names, ordinals, dates and codes of running text that read like a quantity. */

/** Set phrases that begin like a quantity. */
const PHRASE =
  /三个(?:代表|务必|走向|结合|统一)|四个(?:意识|自信|全面|服务|伟大)|两个(?:确立|维护|一百年|结合|大局|毫不动摇)|[三五]位一体|十分(?![之钟])|百分(?!之|点)|万分(?!之)|千分(?!之)|一个(?![多半])|[二三四]元|[一二三四五六七八九十]个(?:必须|有之|有利于|不摘|统一)|[八五]项(?:规定|原则)|四项基本|[四五]大班子|四大名著|四大发明|三大攻坚|三大球|[七五]大洲|十天半|三天两头|两次三番|三年[五两]载|四处|[四三]周|两周岁?边|六个核桃|一百单八/y;
/** Words before a rank, a school year, a road number or the year of a reign. */
const ORDINAL_BEFORE =
  /(?:[初高][一二三]|铁人|现代|冬季|北欧|排名|位列|名列|位居|排在|国道|省道|县道|公元前?|年零|三番|民国|开元|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|万历|嘉靖|洪武|永乐)$/;
/** Opening hours: 24小时热线. A duration is a quantity: 24小时内. */
const SERVICE = /^(?:24|二十四)小时(?![内之以后前左]|工作|连续|时间|$|[,。;、)])/;
/** What stands before a negative number: a mark, or a word of change. */
const NEGATIVE_BEFORE =
  /(?:^|[^\p{L}\p{N})\]”》-]|[损润额为是达值差至到率降长速少增跌低高温落减涨余债利入支])$/u;

/** Whether the characters at `at` of a folded text begin an ordinal, a rank, a code, a quoted name or a set phrase. */
export function isName(text: string, at: number): boolean {
  PHRASE.lastIndex = at;
  if (PHRASE.test(text)) return true;
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(at, at + 12);
  // 1/3 after 占 is a fraction. Otherwise it is a date, a page or a house number.
  if (/^\d+\/\d/.test(after))
    return (
      !/[占约近超达为的过足比]$|占.{1,3}$|(?:全[国省市球]|世界|[减缩]少|精简|压[减缩]|[下上]降|取消|缩[减短]|增[长加]|提[高升]|节[约省])$|\d\/\d{1,2}、$/.test(
        before,
      ) && !/^\d+\/\d+(?:的|以[上下])/.test(after)
    );
  // 株洲608所AES100: the number of an institute.
  if (/^\d{3}[所厂](?:[A-Za-z]|研[制发])/.test(after)) return true;
  // 3分20秒: the time of a race.
  if (/\d分$/.test(before) && /^\d{1,2}秒/.test(after)) return true;
  if (/^[-+]/.test(after)) return !NEGATIVE_BEFORE.test(before);
  // 减负500万元: 负 ends a word.
  if (/^负/.test(after)) return /[减自肩欺抱担胜辜承税背重欠赋费债包不有]$/.test(before);
  if (/^一半|^半/.test(after)) return /[另这那前后上下大多小]$/.test(before);
  // The upper end of something that is no range: 4月7-9日.
  if (
    /^[\d零一二两三四五六七八九十百千万亿]/.test(after) &&
    /[\dA-Za-z)\]余多来] ?[-~—–至到]+ ?$/.test(before)
  )
    return true;
  if (/[第前A-Za-z_/:.,·#№×*+±]$/.test(before) && !/[A-Za-z][:,]$/.test(before)) {
    return !/[之以此目日提]前$|[\d一二两三四五六七八九十百半个][年月天周]前$|(?<!\d)[:,.]$|[率长降升]\+$/.test(
      before,
    );
  }
  // 一主两副, 四级三类: a name of two parts.
  if (
    /[一二三四五六七八九两][^\d是共连举度线场一二三四五六七八九两十百千万亿、,。;]$/.test(before) &&
    /^[两二三四五六七八九][副支场类轮片台园]/.test(after)
  ) {
    return true;
  }
  // 两个一百年.
  if (/两个[“‘]?$/.test(before) && /^一百年/.test(after)) return true;
  // 5个亿元以上项目: a class of things that are counted already.
  if (/[\d万亿余多][个家项]$/.test(before) && /^[百千万亿]/.test(after)) return true;
  // 图1 200家: the number of a picture, not a group of digits.
  if (/(?:[图表]|附件)$/.test(before) && /^\d{1,3} \d/.test(after)) return true;
  // 如图1所示: 所 is no unit here.
  if (/^\d{1,3} ?所[示列]/.test(after)) return true;
  // 最后3名: a rank. 最后20多万人 are all that are left.
  if (/最后$/.test(before)) return !/^[\d.]+[余多]?[万亿]|^[\d.]+[余多]/.test(after);
  // 鼓励民间投资新36条: a list of measures.
  if (/(?:^|[^创更全最高革翻刷])新$/.test(before) && /^[\d十百]+条(?:[,。;、)"”]|等|$)/.test(after))
    return true;
  if (isRank(text, at, after)) return true;
  // 3点5亿.
  if (/\d点$/.test(before)) return true;
  // 三届五次全委会: an ordinal.
  if (/届$/.test(before) && /^.{1,3}次/.test(after)) return true;
  // 9时30分: a clock time.
  if (/[时点]$/.test(before) && /^\d{1,2}分(?!钟)/.test(after)) return true;
  // 后10名: a rank.
  if (
    /后$/.test(before) &&
    /^.{1,2}[名位强]/.test(after) &&
    !/[以之今此最午会课赛]后$/.test(before)
  ) {
    return true;
  }
  // 几十, 数百: the rest of a guess.
  if (/[几数\d零一二两三四五六七八九十百千万亿余多]$/.test(before) && /^[十百千万亿]/.test(after))
    return true;
  if (ORDINAL_BEFORE.test(before) || SERVICE.test(after)) return true;
  return isSecondGuess(text, at, before, after) || isQuotedName(before, after);
}

const RANKING = /(?:排名|排位|名次|位次)[^,。;]{0,16}$/;

/** Whether a numeral before 位 is a place in a ranking: 排名由320位上升到218位. In 排名提升4位 it counts places. */
function isRank(text: string, at: number, after: string): boolean {
  if (!/^\d{1,4}位/.test(after)) return false;
  const before = text.slice(Math.max(0, at - 22), at);
  return RANKING.test(before) && /(?:[由从自]|[^\d][到至])$/.test(before);
}

/** Whether the digit of `after` is the second of two neighbours: 三、四级. Behind 分别 both count: 分别下降5、6天. */
function isSecondGuess(text: string, at: number, before: string, after: string): boolean {
  if (/(?:分别|依次|各)[^,;。]{0,5}.、$/.test(text.slice(Math.max(0, at - 10), at))) return false;
  const pair = /([\d一二三四五六七八九])、$/.exec(before);
  return (
    pair !== null && !/[\d十百千万亿.]$/.test(before.slice(0, -2)) && isNextDigit(pair[1], after)
  );
}

const ONE_TO_NINE = '123456789一二三四五六七八九';

function isNextDigit(digit: string | undefined, after: string): boolean {
  const place = ONE_TO_NINE.indexOf(digit ?? '') + 1;
  return after[0] === ONE_TO_NINE[place] && !/^.[\d十百千万亿.]/.test(after);
}

/** “四个体系”, “百名培优”. A sentence in quotes that begins with a numeral is longer or has a comma. */
function isQuotedName(before: string, after: string): boolean {
  return (
    /[“‘「『]$/.test(before) && !/^\d/.test(after) && /^[^,。!?;、“”‘’]{1,10}[”’」』]/.test(after)
  );
}

/** Whether a quantity belongs to a name: 15分钟服务圈, “8小时之外”, “1个中心+3个平台”. */
export function isPartOfName(text: string, start: number, end: number): boolean {
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
  // “21条”, “新九条”: the name of a list of measures.
  if (/条$/.test(text.slice(start, end)) && !rest[1] && /^[^\d、]{0,9}$/.test(before[1] ?? ''))
    return true;
  // “四个中心、六个基地”, “三大结构两大难题”.
  if (isList(quoted) && /^[^\d]/.test(text.slice(start, end))) return true;
  // “3个95%”.
  if (/^[\d两三四五六七八九十]+个$/.test(before[1] ?? '') && !rest[1]) return true;
  return !before[1] && rest[1] !== '' && quoted.length <= 8 && !/[,。!?;、]/.test(quoted);
}

/** Whether each part of a quoted text begins with a single Han numeral, as in a slogan. */
function isList(quoted: string): boolean {
  if (quoted.length > 20) return false;
  return quoted.split('、').every((part) => /^[一二两三四五六七八九十][个大项类]/.test(part));
}

const SINCE =
  /(?:[建立][校厂站院所党军国会市社馆台区店业]|成立|创[办立建]|办学|从[教业军医警艺]|[党工教军]龄|连续|长达|历时|走过|历经|距今|已有|跨越|整整|持续|坚[守持]|过去|入党)[^\d,;。]?$/;
const SPAN = /^(?:来|间|以来|历史|历程|风雨|光辉|华诞|有余|的(?:历史|历程|奋斗|发展))/;

/**
 * Whether a numeral before 年 counts years: 建校98年, 98年来. Otherwise two digits from 80 to 09 are a year: 98年.
 * @param start where the numeral begins in the folded `text`
 * @param written the numeral as written
 * @param end where 年 ends
 */
export function isDuration(text: string, start: number, written: string, end: number): boolean {
  if (!/^[089]\d$/.test(written)) return true;
  return (
    SINCE.test(text.slice(Math.max(0, start - 4), start)) || SPAN.test(text.slice(end, end + 4))
  );
}

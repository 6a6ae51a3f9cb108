/** Reads a query in a reader's own words: the words with meaning, the kind of unit asked for, and the year. Pure. */
import { tokenize } from '../text.ts';
import { toPlain } from './plain-text.ts';

/** A query in a reader's own words. */
export interface Wording {
  /** Runs of tokens with meaning, in the order of the query. */
  runs: string[][];
  /** Units that the question asks for: 多少钱 asks for 元. Empty if it names no kind of unit. */
  units: readonly string[];
  /** Whether figures of other units answer as well: 几个 counts people and things. */
  isVague: boolean;
  /** Whether the query asks for a number, a day, or a place or a person. Empty for none of them. */
  asks: 'number' | 'day' | 'other' | '';
}

/** The year that a query names. */
export type AskedYear = 'last' | `${number}` | '';

const PEOPLE = ['名', '人', '位'];
/** Interrogatives of quantity, each with the units that it asks for. The more exact pattern comes first. */
const QUANTITY_WORDS: readonly [pattern: RegExp, units: readonly string[]][] = [
  [/(?:多少|几)(?:万|亿)?(?:块钱?|元钱?|钱)|花了?多少(?!\p{L})|金额|总额|款额/gu, ['元']],
  [/(?:多少|几)(?:万|亿)?人次/g, ['人次']],
  [/(?:多少|几)个?(?:名|位)|(?:多少|几)(?:万|个)?人(?![才大民员])|人数/g, PEOPLE],
  [/(?:多少|几)个?家(?![庭人长])|(?:多少|几)(?:个|家)?(?=企业|公司|单位|工厂)/g, ['家']],
  [/(?:多少|几)个?场次?|场次|场数/g, ['场', '场次']],
  [/(?:多少|几)次|次数/g, ['次', '场', '场次', '人次']],
  [/(?:多少|几)[件起宗桩]|件数/g, ['件']],
  [/百分之(?:多少|几)|(?:多大|多少|什么)比例|百分比|占比/g, ['%', '‰', '成']],
];
/** Any other measure word is itself the unit. */
const OTHER_MEASURE =
  /(?:多少|几)(对|项|条|支|间|所|处|座|台|种|类|套|篇|部|本|辆|户|批|吨|天|倍)/g;
const VAGUE_MEASURE = /(?:多少|几)个/g;
/** A number is asked for without a measure word. Nouns of people ask for people. */
const PEOPLE_BEHIND =
  /(?:多少|几)(?=(?:困难|女|新)?(?:职工|工人|员工|劳动者|学生|学子|会员|司机|骑手|师傅|工匠|干部|孩子|家长|群众|人员|老人))/g;
/** Nouns of money ask for money: 多少补助. */
const MONEY_BEHIND = /(?:多少|几)(?=\p{Script=Han}{0,3}(?:款|金|费|薪|工资|补助|补贴|损失|奖励))/gu;
const BARE_NUMBER = /多少|多大|多高|几何/g;
const OTHER_QUESTIONS =
  /哪一?天|几号|几月|几点|何时|何地|什么时候|什么时间|时间|日期|什么地方|在哪里?|哪里|哪儿|哪些|哪个|哪家|哪位|谁|为什么|为何|怎么样|怎么|怎样|如何|什么|啥/g;
/** Politeness, adverbs and particles. No answer says them, or they change nothing. */
const FILLERS =
  /请问|想问|我想|想知道|告诉我|查一下|查询|有没有|有无|是不是|是否|能不能|可不可以|可以|一共|总共|共计|合计|到底|究竟|大概|大约|左右|这一年|一年里?|全年|本年度?|年度|上一?年|数量|情况|关于|有关|相关|[了吗呢吧啊呀嘛的着被把给们]/g;
/** Reads the words of a query and the unit that it asks for. Never throws. @param query any string */
export function readWording(query: string): Wording {
  let text = toPlain(query);
  const units: string[] = [];
  const cut = (pattern: RegExp, asked: (match: string[]) => readonly string[]): boolean => {
    const before = text;
    text = text.replace(pattern, (...match: string[]) => {
      units.push(...asked(match));
      return ' ';
    });
    return text !== before;
  };
  for (const [pattern, asked] of QUANTITY_WORDS) cut(pattern, () => asked);
  cut(OTHER_MEASURE, ([, unit = '']) => [unit]);
  const isVague = cut(VAGUE_MEASURE, () => ['个']);
  if (cut(PEOPLE_BEHIND, () => PEOPLE)) units.push('人次');
  cut(MONEY_BEHIND, () => ['元']);
  const isNumber = cut(BARE_NUMBER, () => []) || units.length > 0;
  const isDay = /哪一?天|几[号月点]|何时|什么时|时间|日期/.test(text);
  const isOther = cut(OTHER_QUESTIONS, () => []);
  cut(FILLERS, () => []);
  return {
    runs: text
      .replace(/(\D|^)\.+|\.+(?!\d)/g, '$1 ')
      .split(' ')
      .map(tokenize)
      .filter(([first]) => first),
    units: [...new Set(units)],
    isVague,
    asks: isNumber ? 'number' : isDay ? 'day' : isOther ? 'other' : '',
  };
}

const YEAR = /(^|\D)((?:19|20)\d\d)(?:年度?|(?=\s|$))/;

/**
 * Takes the year out of a query.
 * @returns the year that it names, and the query without it
 */
export function readYear(text: string): [year: AskedYear, rest: string] {
  const [written = '', before = '', year = ''] = YEAR.exec(text) ?? [];
  if (year) return [year as AskedYear, text.replace(written, `${before} `)];
  const rest = text.replace(/今年度?|本年度?/g, ' ');
  return /去年|上一?年度?/.test(rest)
    ? ['last', rest.replace(/去年度?|上一?年度?/g, ' ')]
    : ['', rest];
}

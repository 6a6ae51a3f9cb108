/** Reads a query in a reader's own words: the words with meaning, the kind of unit asked for, and the year. Pure. */
import { tokenize } from '../text.ts';
import { toPlain } from './plain-text.ts';

/** A query in a reader's own words. */
export interface Wording {
  /** Runs of tokens with meaning, in the order of the query. */
  runs: string[][];
  /** Units that the question asks for: 多少钱 asks for 元. Empty if it names no kind of unit. */
  units: readonly string[];
  /** Whether the query asks for a number, or for a day, a place or a person. Empty for none of them. */
  asks: 'number' | 'other' | '';
  /** Whether it is a sentence: it has an interrogative or a particle. Other queries name a topic. */
  isSentence: boolean;
}

/** The year that a query names. */
export type AskedYear = 'last' | `${number}` | '';

/** Units that readers use for each other. The units of a group have spaces between. */
const SAME_UNITS = [
  '元 块 块钱 元钱 钱',
  '件 宗 起 桩',
  '人 名 位 个人 人次',
  '家 个 间 所 处',
  '场 次 场次',
];
/** A number that is asked for, with its measure word, or before a noun of people, money or companies. */
const COUNTED =
  /(?:多少|几)[万亿]?(?:个?(人次|[块元]?钱|人(?![才大民员])|家(?![庭人长])|场次?|[名位次件起宗桩对项条间所处座台种套辆户批天])|个?(?=.?.?(职工|工人|员工|劳动者|学生|学子|会员|司机|骑手|师傅|工匠|干部|孩子|人员))|(?=.{0,3}([款金费薪]|工资|补助|补贴|损失|奖励))|个?(?=(企业|公司|单位|工厂))|个?)/g;
/** Nouns of numbers: with a measure word, of money, and of shares. */
const NUMBERS =
  /([人件场次家对])数|(金额|总额|款额|花了?多少|报销?多少)|(占比|百分比|比例|百分之[多几]少?)|多[大高]/g;
const OTHER_QUESTIONS =
  /哪一?[天里儿些个家位]|[几何][号月点时地]|什么(?:时候|时间|地方)?|在哪里?|时间|日期|谁|为何|怎么?样?|如何|啥/g;
/** Politeness, adverbs and particles. No answer says them, or they change nothing. */
const FILLERS =
  /请问|我?想[问知]道?|告诉我|查一下|有没有|是否|能不能|可以|[一总]共|[共合]计|大[概约]|这?一年里?|[全本]年度?|年度|数量|情况|关于|[有相]关|[了吗呢吧啊呀嘛的着被把给们]/g;

/** Lists the units that readers use for a unit, and the unit itself. Only itself if they use no other. */
export function listSameUnits(unit: string): string[] {
  const groups = SAME_UNITS.map((group) => group.split(' '));
  return groups.find((group) => group.includes(unit)) ?? [unit];
}

/** Reads the words of a query and the unit that it asks for. Never throws. @param query any string */
export function readWording(query: string): Wording {
  const units: string[] = [];
  let asks: Wording['asks'] = '';
  let isSentence = false;
  const note = (unit: string | undefined) => {
    if (unit) units.push(...listSameUnits(unit));
    asks = 'number';
    return ' ';
  };
  const text = toPlain(query)
    .replace(NUMBERS, (_, measure?: string, money?: string, share?: string) =>
      note(measure ?? (money ? '元' : share && '%')),
    )
    .replace(COUNTED, (_, measure?: string, people?: string, money?: string, firms?: string) =>
      note(measure ?? (people ? '人' : money ? '元' : firms && '家')),
    )
    .replace(OTHER_QUESTIONS, () => {
      asks ||= 'other';
      return ' ';
    })
    .replace(FILLERS, () => {
      isSentence = true;
      return ' ';
    })
    .replace(/(\D|^)\.+|\.+(?!\d)/g, '$1 ');
  const runs = text.split(' ').filter(Boolean).map(tokenize);
  return { runs, units, asks, isSentence: isSentence || asks !== '' };
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

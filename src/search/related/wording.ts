/** Reads a query in a reader's own words: the words with meaning, the kind of unit asked for, and the year. Pure. */
import { tokenize } from '../text.ts';
import { toPlain } from './plain-text.ts';

/** A query in a reader's own words. */
export interface Wording {
  /** Runs of tokens with meaning, in the order of the query. */
  runs: string[][];
  /** Units that the question asks for: 多少钱 asks for 元. Empty if it names no kind of unit. */
  units: readonly string[];
  asksNumber: boolean;
  /** Whether it is a sentence: it has an interrogative or a particle. Other queries name a topic. */
  isSentence: boolean;
}

/** Units that readers use for each other. The groups have commas between, the units of a group spaces. */
const SAME_UNITS = '元 块 块钱 元钱 钱,件 宗 起 桩,人 名 位 个人 人次,家 个 间 所 处,场 次 场次';
/** What asks for a number: nouns, with a measure word, of money, of shares; or an interrogative with a measure word. */
const NUMBERS =
  /([人件场次家对])数|(金额|总额|款额|花了?多少|报销?多少)|(占比|百分比|比例|百分之[多几]少?)|多[大高]|(?:多少|几)[万亿]?个?(人次|[块元]?钱|人(?![才大民员])|家(?![庭人长])|场次?|[名位次件起宗桩对项条间所处座台种套辆户批天])?/g;
/** The unit that each group of `NUMBERS` asks for; empty if the group is that unit. */
const GROUP_UNITS = ['', '元', '%', ''];
/** Other interrogatives; then politeness, adverbs and particles. No answer says them, or they change nothing. */
const FILLERS =
  /哪一?[天里儿些个家位]|[几何][号月点时地]|什么(?:时候|时间|地方)?|在哪里?|时间|日期|谁|为何|怎么?样?|如何|啥|请问|我?想[问知]道?|告诉我|查一下|有没有|是否|能不能|可以|[一总]共|[共合]计|大[概约]|这?一年里?|[全本]年度?|年度|数量|情况|关于|[有相]关|[了吗呢吧啊呀嘛的着被把给们]/g;
const YEAR = /(^|\D)((?:19|20)\d\d)(?:年度?|(?=\s|$))/;

/** Lists the units that readers use for a unit, and the unit itself. Only itself if they use no other. */
export function listSameUnits(unit: string): string[] {
  const groups = SAME_UNITS.split(',').map((group) => group.split(' '));
  return groups.find((group) => group.includes(unit)) ?? [unit];
}

/** Reads the words of a query and the unit that it asks for. Never throws. @param query any string */
export function readWording(query: string): Wording {
  const units: string[] = [];
  const text = toPlain(query).replace(/(\D|^)\.+|\.+(?!\d)/g, '$1 ');
  const unasked = text.replace(NUMBERS, (_, ...groups: string[]) => {
    const unit = GROUP_UNITS.map((name, i) => groups[i] && (name || groups[i])).find(Boolean);
    if (unit) units.push(...listSameUnits(unit));
    return ' ';
  });
  const words = unasked.replace(FILLERS, ' ');
  return {
    runs: words.split(' ').filter(Boolean).map(tokenize),
    units,
    asksNumber: unasked !== text,
    isSentence: words !== text,
  };
}

/**
 * Takes the year out of a query.
 * @param ownYear the reader's own, for 去年
 * @returns the year that it names, empty for none, and the query without it
 */
export function readYear(text: string, ownYear: number): [year: string, rest: string] {
  const [written = '', before = '', year = ''] = YEAR.exec(text) ?? [];
  if (year) return [year, text.replace(written, `${before} `)];
  const others = text.replace(/[今本]年度?/g, ' ');
  const rest = others.replace(/去年度?|上一?年度?/g, ' ');
  return [rest === others ? '' : String(ownYear - 1), rest];
}

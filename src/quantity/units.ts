import { matchAnyWord, matchAt, indexWords } from './words.ts';

/** The kind of thing that a unit counts. Two figures can be compared only if their units are equal as well. */
export type Kind =
  | 'money'
  | 'people'
  | 'households'
  | 'occasions'
  | 'organisations'
  | 'pieces'
  | 'proportion'
  | 'multiple'
  | 'ratio'
  | 'time'
  | 'age'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'power'
  | 'temperature'
  | 'none';

/** The units of each kind, separated by spaces. A ratio has none. */
const LEXICON: Readonly<Record<Exclude<Kind, 'ratio'>, string>> = {
  money: '元 块钱 毛钱 美元 欧元 港元 港币 日元 韩元 澳元 加元 英镑 卢布',
  people: '人 人口 名 位',
  households: '户 家庭',
  occasions:
    '人次 场 场次 次 轮 批次 期 班 班次 趟 车次 户次 件次 卷次 册次 家次 架次 艘次 辆次 台次 例次 课次 节次 篇次 站次 项次 单次 亩次 航次 届 回',
  organisations: '家 个 所 支 队 座 处 县 市 乡 镇 村 县区 区县 县市 市县 乡镇 部门',
  pieces:
    '件 项 对 条 份 篇 本 册 部 台 套 辆 架 艘 张 枚 株 棵 头 只 箱 幅 首 起 例 宗 笔 批 组 类 大类 大项 小类 小项 种 款 门 堂 节 间 栋 幢 页 字 桩 盏 单 颗 块 床 席 ' +
    '双 副 匹 尾 朵 束 把 袋 包 盒 瓶 杯 桶 罐 列 根 扇 片 粒 封 桌 票 道 卷 段 句 羽 样 通 顿 课时 学时 学分 标箱 标准箱 重量箱 档 方面 车道 金 银 铜 发 群',
  proportion: '% ‰ 成 折 百分点 个百分点 千分点 个千分点 基点 个基点',
  multiple: '倍',
  time: '年 个月 个小时 天 周 周年 小时 分钟 秒 毫秒 个工作日 工作日',
  age: '岁 周岁',
  length: '米 千米 公里 里 华里 厘米 毫米 微米 纳米 海里 英里 英寸 km cm mm',
  area: '平方米 平米 平方公里 平方千米 平方厘米 亩 公顷 ㎡ m² m2 km² km2',
  volume: '立方米 立方 方 升 毫升 m³ m3',
  mass: '吨 公斤 千克 克 毫克 微克 斤 磅 kg',
  power: '千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 吉瓦时 太瓦时 瓦 瓦时 千卡 大卡 kW kWh MW MWh GW GWh TWh',
  temperature: '℃ 摄氏度',
  none: '分 度 级 千伏 伏 千伏安 兆伏安 分贝 像素 字节 MB GB TB PB EB 吨公里 人公里 车公里 吨海里 人海里 P PF PFlops PFLOPS EFlops Eflops EFLOPS ',
};

const KIND_BY_UNIT: ReadonlyMap<string, Kind> = indexWords(LEXICON);
const ANY_UNIT = matchAnyWord(KIND_BY_UNIT.keys());
/** A letter or a digit behind a unit that ends in one belongs to another word: 5PM, 120m20. */
const CONTINUES_UNIT = /[A-Za-z\d](?=[A-Za-z\d])/y;

/** The kind of a unit. An empty unit, an unknown unit and a rate (元/人) are `none`. */
export function findKind(unit: string): Kind {
  return KIND_BY_UNIT.get(unit) ?? 'none';
}

/**
 * Whether quantities of a kind are durations: 五年, 24小时, 70周年. A duration needs no mark and leads no page. An age
 * (60周岁) is none: it says whom a figure counts.
 */
export function isDurationKind(kind: Kind): boolean {
  return kind === 'time';
}

/** Whether the lexicon has a unit. */
export function isUnit(unit: string): boolean {
  return KIND_BY_UNIT.has(unit);
}

/** The longest unit of the lexicon at `at` in `text`, or an empty string. */
export function matchUnit(text: string, at: number): string {
  const unit = matchAt(ANY_UNIT, text, at);
  return unit && matchAt(CONTINUES_UNIT, text, at + unit.length - 1) ? '' : unit;
}

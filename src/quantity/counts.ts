import type { WrittenNumeral } from './written-numeral.ts';

/** Units that a single Han digit counts. With any other unit the digit begins a word: 四面, 五门, 三节. */
const AFTER_DIGIT = new Set(
  (
    '个 名 位 人 家 项 件 场 场次 次 人次 轮 批次 班次 条 种 类 大类 支 对 年 天 个月 周年 倍 成 折 批 户 所 座 起 例 份 套 台 辆 ' +
    '篇 部 册 处 档 间 岁 周岁 吨 公里 亩 小时 个小时 分钟 % 个百分点 百分点 平方米 架 艘 幅 枚 款 栋'
  ).split(' '),
);
/** Units that 两 does not count: 两头, 两面, 两把. */
const NOT_AFTER_LIANG = /^(?:[头席床把段道分度里字样桌副方回县市乡镇村]|方面|县市|市县|乡镇)$/;
/** Units that a numeral in Han characters does not count: 十八届 is an ordinal, 三县 a name. */
const NOT_AFTER_HAN = /^(?:[届回县市乡镇村金银铜方群发]|县市|市县|乡镇)$/;
/** Nobody uses 亿亿 in a word. */
const SPEED_POWER = 16;
/** Lines of a picture: 1080P. */
const RESOLUTION = /^(?:240|360|480|540|720|1080|1440|2160|4320)$/;

/**
 * Whether a numeral in running text counts something.
 * @param written the numeral as written, without its sign
 * @param unit empty if there is none
 * @param qualified whether a qualifier stands before the numeral or behind the unit
 */
export function counts(
  written: string,
  numeral: WrittenNumeral,
  unit: string,
  qualified: boolean,
): boolean {
  // 3级, 7.2级地震, 两万亿级城市: a rank, a magnitude, a class.
  if (unit === '级') return false;
  if (!numeral.han) {
    // 2025款, 2025届: a year.
    if (/^20\d\d$/.test(written) && /^(?:[款级届版回县市乡镇村]|部门)$/.test(unit)) return false;
    if (unit === 'P' && RESOLUTION.test(written)) return false;
    // 2度创业: for the second time.
    return unit === '度' ? written.length > 1 : unit !== '' || numeral.multiplier > 0;
  }
  if (written === '半') return qualified;
  // 零件, 零部件, 零次方.
  if (/^[零〇]$/.test(written)) return false;
  // 百亿亿次/秒 is a speed.
  if (numeral.bare)
    return qualified || /[余多]/.test(numeral.approximation) || numeral.multiplier >= SPEED_POWER;
  if (!unit) return numeral.multiplier > 0 && written.length > 2;
  if (numeral.value.scale > 0) return true;
  if (written !== '两' && NOT_AFTER_HAN.test(unit)) return false;
  // 一个 and 一批 are articles. 二次 and 二人 are ordinals or words.
  if (/^[一二]$/.test(written))
    return (
      unit === '成' ||
      unit === '倍' ||
      ((qualified || numeral.approximation !== '') && (written === '一' || unit !== '次'))
    );
  if (written === '两') return !NOT_AFTER_LIANG.test(unit);
  return written.length > 1 || AFTER_DIGIT.has(unit);
}

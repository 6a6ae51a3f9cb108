/** Units that are written in more than one way → the one way that a quantity reports. */
const SAME: Readonly<Record<string, string>> = {
  个小时: '小时',
  个百分点: '百分点',
  个基点: '基点',
  千米: '公里',
  平米: '平方米',
  平方千米: '平方公里',
  个工作日: '工作日',
  立方: '立方米',
  块钱: '元',
  '人/次': '人次',
  '人(次)': '人次',
};

/** The one way in which a unit is reported: 个小时 → 小时. */
export function canonicalUnit(unit: string): string {
  return SAME[unit] ?? unit;
}

/** Every way in which a unit as it is reported is written, that way first: 小时 → 小时, 个小时. */
export function namesOfUnit(unit: string): string[] {
  return [unit, ...Object.keys(SAME).filter((name) => SAME[name] === unit)];
}

/** Other names of a unit → the name that a quantity reports. */
const REPORTED_NAME: Readonly<Record<string, string>> = {
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
  人口: '人',
  个千分点: '千分点',
  '㎡': '平方米',
  'm²': '平方米',
  m2: '平方米',
  'km²': '平方公里',
  km2: '平方公里',
  'm³': '立方米',
  m3: '立方米',
};

/** Names that readers type for a unit. Reports do not use them. */
const READERS_NAMES: Readonly<Record<string, readonly string[] | undefined>> = {
  元: ['块'],
  件: ['宗', '起'],
};

/** The name under which a unit is reported: 个小时 → 小时. */
export function canonicalUnit(unit: string): string {
  return REPORTED_NAME[unit] ?? unit;
}

/** All names of a unit, the reported name first: 小时 → 小时, 个小时; 件 → 件, 宗, 起. @param unit the reported name */
export function namesOfUnit(unit: string): string[] {
  const others = Object.keys(REPORTED_NAME).filter((name) => REPORTED_NAME[name] === unit);
  return [unit, ...others, ...(READERS_NAMES[unit] ?? [])];
}

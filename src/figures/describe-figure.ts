/** Describes a figure for its sheet. Runs in the build. */
import type { Kind } from '../quantity/index.ts';
import { describeQualifier } from './bars.ts';
import type { FigureDetails } from './details.ts';
import { describeValue, type FigureRecord } from './record.ts';

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  money: '金额',
  people: '人数',
  households: '户数',
  occasions: '次数',
  organisations: '数目',
  pieces: '数目',
  proportion: '比例',
  multiple: '倍数',
  ratio: '比',
  time: '时间',
  age: '年龄',
  length: '长度',
  area: '面积',
  volume: '体积',
  mass: '重量',
  power: '功率',
  temperature: '温度',
  none: '',
};

/** Describes a figure by itself. */
export function describeFigure(
  figure: FigureRecord,
): Pick<FigureDetails, 'exact' | 'meaning' | 'counted'> {
  const { unit, kind } = figure;
  return {
    exact: describeValue(figure) + unit,
    meaning: describeQualifier(figure) || describeFactor(figure),
    counted: [KIND_NAMES[kind], unit && `以${unit}计`].filter(Boolean).join('，'),
  };
}

/** Explains an exact multiple that does not state its factor: 增长2倍 and 翻两番, but not 3倍. Empty for others. */
function describeFactor({ kind, value, text }: FigureRecord): string {
  const isStated = text.startsWith(value ?? '') || /^[一二两三四五六七八九十百]+倍$/.test(text);
  return kind === 'multiple' && !isStated ? `是原来的${value}倍` : '';
}

/** Returns the id of a figure's row in the table of all figures. */
export function rowId({ page, id }: Pick<FigureRecord, 'page' | 'id'>): string {
  return ['row', ...page.split('/'), id].filter(Boolean).join('-');
}

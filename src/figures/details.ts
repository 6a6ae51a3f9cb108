/** What the sheet of a figure says beyond the page itself. The build writes it, one file a page; the browser reads it. */
import type { Kind } from '../quantity/index.ts';
import { describeQualifier } from './bars.ts';
import type { QuotedPage } from './quotation.ts';
import { describeValue, type FigureRecord } from './record.ts';

/** A link to another place. */
export interface Place {
  label: string;
  /** Path without the base, perhaps with an id. */
  path: string;
}

/** The details of one figure. */
export interface FigureDetails {
  /** Exact value with its unit: 4,820,000至4,830,000元. */
  exact: string;
  /** What the qualifier means: “余”：比482万元多，不到483万元. Empty for an exact figure. */
  meaning: string;
  /** What is counted: 金额，以元计. Empty without a unit. */
  counted: string;
  /** The year of the figure, if it differs from that of its page: 2024年. */
  when?: string;
  /** The change since an earlier year: 比2024年的600件增加66件，增长11%. */
  change?: string;
  /** Where else the metric stands. */
  places: Place[];
  /** The row of the figure in the table of all figures. */
  row: string;
}

/** The details of a page and its figures. */
export interface PageDetails extends QuotedPage {
  /** Full title. */
  title: string;
  /** Day of publication or of the last change, `2026-11-24`. */
  date: string;
  /** Permanent link of the page. */
  url: string;
  /** By id. */
  figures: Record<string, FigureDetails>;
}

/** Name of the file below the path of its page. */
export const DETAILS_FILE = 'figures.json';

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  money: '金额',
  people: '人数',
  households: '户数',
  occasions: '次数',
  organisations: '数目',
  pieces: '数目',
  ratio: '比例',
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
    meaning: describeQualifier(figure),
    counted: [KIND_NAMES[kind], unit && `以${unit}计`].filter(Boolean).join('，'),
  };
}

/** Returns the id of a figure's row in the table of all figures. */
export function rowId({ page, id }: Pick<FigureRecord, 'page' | 'id'>): string {
  return ['row', ...page.split('/'), id].filter(Boolean).join('-');
}

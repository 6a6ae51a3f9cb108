/** The parts of an index record that results show. The build writes them, the browser reads them. */
import type { FigureRecord } from '../figures/record.ts';

/** The text of one block of a page, and the heading above it. Both heading fields are empty above the first heading. */
export type Block = [headingId: string, heading: string, text: string];

/** Ids of the headings that every page of content has. */
export const COMMON_HEADING_IDS: readonly string[] = ['source', 'corrections'];
/** Id of a page's chart, whose caption is the heading of its text. */
export const CHART_ID = 'chart';

/** A figure as results show it. */
export type Figure = Pick<
  FigureRecord,
  'label' | 'text' | 'sentence' | 'section' | 'heading' | 'unit'
> & {
  /** Exact value. Empty for a ratio. */
  value: string;
  /** Path of the page without the base, then `#` and the figure's id. */
  url: string;
  /** Year of the report. Empty if the figure belongs to no report. */
  period: string;
};

/** A page as results show it. */
export interface Page {
  /** Short title: 护航. */
  name: string;
  /** The kind as readers know it: 年报, 新闻 or 本站. */
  kind: string;
  /** Year of the report. Empty if the page belongs to no report. */
  period: string;
  blocks: Block[];
  figures: Figure[];
}

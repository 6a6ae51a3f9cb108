/** What is put into the index: a record a page, and one a figure. Read out of built HTML; pure. */
import type { FigureRecord } from '../figures/record.ts';
import { fold, tokensOf } from './text.ts';
import { valueToken } from './query.ts';

/** A run of text between two block edges, under a heading. */
export type Block = [headingId: string, heading: string, text: string];

/** A record as the engine takes it. */
export interface IndexRecord {
  url: string;
  /** What is searched: tokens joined by spaces. */
  content: string;
  /** What is shown, as it stands on the page. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** A page's text, by blocks, as a reader has it before them. */
export interface PageText {
  /** Path without the base. */
  path: string;
  title: string;
  kind: string;
  section: string;
  period: string;
  blocks: Block[];
}

export function pageRecord(page: PageText): IndexRecord {
  const text = page.blocks.map(([, , block]) => block).join('');
  return {
    url: page.path,
    content: tokensOf(fold(text).text).join(' '),
    meta: { title: page.title, kind: page.kind, blocks: JSON.stringify(page.blocks) },
    filters: filtersOf(page.kind, page.section, page.period),
  };
}

/** A figure is found by its value and by what it measures. */
export function figureRecord(figure: FigureRecord): IndexRecord {
  const {
    page,
    id,
    label,
    text,
    sentence,
    section,
    heading,
    pageTitle: title,
    value,
    unit,
    period,
  } = figure;
  return {
    url: `${page}#${id}`,
    content: [valueToken(value), ...tokensOf(fold(label).text)].join(' '),
    meta: { title, kind: 'figure', label, text, sentence, section, heading, value, unit },
    filters: filtersOf('figure', section, String(period ?? '')),
  };
}

function filtersOf(kind: string, section: string, period: string): Record<string, string[]> {
  return {
    kind: [kind],
    ...(section && { section: [section] }),
    ...(period && { period: [period] }),
  };
}

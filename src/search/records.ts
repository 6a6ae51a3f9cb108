/** What is put into the index: a record a page, with its figures. Pure. */
import type { FigureRecord } from '../figures/record.ts';
import { fold, pairsOf, tokensOf } from './text.ts';

/** A run of text between two block edges, under a heading. */
export type Block = [headingId: string, heading: string, text: string];

/** A figure as results show it. */
export type Figure = Pick<
  FigureRecord,
  'label' | 'text' | 'sentence' | 'section' | 'heading' | 'value' | 'unit'
> & {
  /** Path without the base, with the figure's id. */
  url: string;
  /** Empty where it belongs to no year. */
  period: string;
};

/** A page as results show it. */
export interface Page {
  title: string;
  kind: string;
  blocks: Block[];
  figures: Figure[];
}

/** A record as the engine takes it. */
export interface IndexRecord {
  url: string;
  /** What is searched: tokens joined by spaces. */
  content: string;
  /** What is shown, as it stands on the page: it is not searched. */
  page: Page;
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

/** @param figures those of this page: it is found by their labels too, so that they can be offered */
export function pageRecord(text: PageText, figures: readonly Figure[]): IndexRecord {
  const { path: url, title, kind, section, period, blocks } = text;
  const runs = [
    blocks.map(([, , block]) => block).join(''),
    ...figures.map(({ label }) => label),
  ].map((run) => tokensOf(fold(run).text));
  const single = [...new Set(runs.flat())].sort().flatMap((token) => pairsOf([token]));
  return {
    url,
    content: [...runs.flatMap(pairsOf), ...single].join(' '),
    page: { title, kind, blocks, figures: [...figures] },
    filters: {
      kind: [kind],
      ...(section && { section: [section] }),
      ...(period && { period: [period] }),
    },
  };
}

export function figureOf(record: FigureRecord): Figure {
  const { page, id, label, text, sentence, section, heading, value, unit, period } = record;
  const url = `${page}#${id}`;
  return {
    url,
    label,
    text,
    sentence,
    section,
    heading,
    value,
    unit,
    period: String(period ?? ''),
  };
}

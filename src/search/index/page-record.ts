/** One record of the index for each page. Pure, build time only. */
import type { FigureRecord } from '../../figures/record.ts';
import type { Figure, Page } from '../records.ts';
import { fold, tokenize } from '../text.ts';
import { indexWords, type Field } from '../words.ts';
import type { PageText } from './page-text.ts';

/** A page as the index stores it. */
export interface IndexRecord {
  /** Path without the base. */
  url: string;
  /** The words that searches look up. The index of a word is its position. */
  words: string[];
  /** The content of results. It is not searched. */
  page: Page;
  filters: Record<string, string[]>;
}

const KIND_NAMES: Readonly<Record<string, string>> = { report: '年报', news: '新闻', page: '本站' };
/** Stands between two runs of text, so that no phrase reaches from one into the next. */
const BORDER = 'y';

/**
 * Writes the record of a page.
 * @param figures the figures of this page
 */
export function createPageRecord(text: PageText, figures: readonly Figure[]): IndexRecord {
  const { path: url, title, name, kind, section, period, blocks } = text;
  const headings = new Set(blocks.map(([, heading]) => heading).filter(Boolean));
  const fields: [Field, string][] = [
    // The text comes first: a position in it then shows how early on the page a word stands.
    ...blocks.map(([, , block]): [Field, string] => ['text', block]),
    ['title', title],
    ...[...headings].map((heading): [Field, string] => ['heading', heading]),
    ...figures.flatMap((figure): [Field, string][] => [
      ['figure', figure.label],
      ['figure', figure.text],
    ]),
  ];
  const runs = fields.map(([field, run]) => [field, tokenize(fold(run).text)] as const);
  const words = runs.flatMap(([field, tokens]) => [...indexWords(tokens, field), BORDER]);
  // A query of one character asks for a single token: each token once in each field.
  const singles = runs.flatMap(([field, tokens]) =>
    [...new Set(tokens)].flatMap((token) => indexWords([token], field)),
  );
  return {
    url,
    words: [...words, ...[...new Set(singles)].sort()],
    page: { name, kind: KIND_NAMES[kind] ?? '', period, blocks, figures: [...figures] },
    filters: {
      kind: [kind],
      ...(section && { section: [section] }),
      ...(period && { period: [period] }),
    },
  };
}

/** Picks the parts of a figure that results show. */
export function toFigure(record: FigureRecord): Figure {
  const { page, id, label, text, sentence, section, heading, value, unit, period } = record;
  return {
    url: `${page}#${id}`,
    label,
    text,
    sentence,
    section,
    heading,
    value: value ?? '',
    unit,
    period: String(period ?? ''),
  };
}

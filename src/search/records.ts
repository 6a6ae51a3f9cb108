/** What is put into the index: a record a page, with its figures. Pure. */
import type { FigureRecord } from '../figures/record.ts';
import { fold, toPairs, tokenize } from './text.ts';

/**
 * Where on a page a run stands: anywhere in its text, in its title, in one of its headings, or in what one of its
 * figures is called or written as, which the text may not say.
 */
export type Field = 'text' | 'title' | 'heading' | 'figure';

const KINDS: Readonly<Record<string, string>> = { report: '年报', news: '新闻', page: '本站' };
/** Between two runs, so that the end of one and the beginning of the next are no run. */
const BREAK = 'y';

/**
 * The words of the index that stand for a run of tokens in a field, one after the other. Those of a field but the
 * text end in its first letter: they lie beside those of the text, in the same file of the index.
 */
export function indexWords(tokens: readonly string[], field: Field): string[] {
  return toPairs(tokens).map((pair) => pair + (field === 'text' ? '' : field[0]));
}

/** The word that stands where another does, but once a page: the index has it of words that are in many places. */
export function oncePerPageWord(word: string): string {
  return `${word}o`;
}

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
  /** What a reader calls it: 年报, 新闻, 本站. */
  kind: string;
  blocks: Block[];
  figures: Figure[];
}

/** What the index has of a page. */
export interface IndexRecord {
  url: string;
  /** What is searched, one after the other. */
  words: string[];
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

/** @param figures those of this page */
export function pageRecord(text: PageText, figures: readonly Figure[]): IndexRecord {
  const { path: url, title, kind, section, period, blocks } = text;
  const headings = new Set(blocks.map(([, heading]) => heading).filter(Boolean));
  const fields: [Field, string][] = [
    // The text first: where a word stands in it tells how early a page says it.
    ['text', blocks.map(([, , block]) => block).join('')],
    ['title', title],
    ...[...headings].map((heading): [Field, string] => ['heading', heading]),
    ...figures.flatMap((one): [Field, string][] => [
      ['figure', one.label],
      ['figure', one.text],
    ]),
  ];
  const runs = fields.map(([field, run]) => [field, tokenize(fold(run).text)] as const);
  const words = runs.flatMap(([field, tokens]) => [...indexWords(tokens, field), BREAK]);
  // What a single character asks for: each once a field.
  const single = runs.flatMap(([field, tokens]) =>
    [...new Set(tokens)].flatMap((token) => indexWords([token], field)),
  );
  return {
    url,
    words: [...words, ...[...new Set(single)].sort()],
    page: { title, kind: KINDS[kind] ?? '', blocks, figures: [...figures] },
    filters: {
      kind: [kind],
      ...(section && { section: [section] }),
      ...(period && { period: [period] }),
    },
  };
}

export function toFigure(record: FigureRecord): Figure {
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

import type { Kind } from '../quantity/index.ts';

/** A figure on its page, as the Markdown processor collects it. */
export interface FigureOnPage {
  id: string;
  /** The thing that it measures. */
  label: string;
  /** Name of the metric, the same in all years. Missing if the editor gave none. */
  metric?: string;
  /** Year of the figure, if it differs from that of the page. */
  period?: number;
  /** The text as written, qualifiers included. */
  text: string;
  /** Exact value, parts of a ratio, bounds, unit and kind: see `Quantity`. */
  value: string | null;
  parts: readonly string[] | null;
  lower: string | null;
  upper: string | null;
  unit: string;
  kind: Kind;
  qualifier: string;
  /** The whole sentence around it; in a table, the cell behind the headings of its row and column: 欠薪，受理数：310件. */
  sentence: string;
  /** Offset of the text in the sentence. */
  offset: number;
  /** The heading above it; empty above the first heading. */
  heading: string;
  headingId: string;
}

/** A `<Figure same="…">`: a figure of another place, written once more. */
export interface RepeatedFigure {
  /** Address of the original, without the base: `/2025/huhang/#loss-recovered`. */
  same: string;
  /** The text as written. The other fields: see `FigureOnPage`. */
  text: string;
  value: string | null;
  parts: readonly string[] | null;
  lower: string | null;
  upper: string | null;
  unit: string;
  /** Line in the file, from 1. */
  line: number;
}

/** The attributes of a `<Figure>`. */
export interface FigureProps {
  /** Address of the figure on its page: lower-case ASCII words joined by hyphens. Permanent. */
  id: string;
  /** The thing that the figure measures. */
  label: string;
  /** Unit, if the text leaves it out. */
  unit?: string;
  /** Name of the metric, the same in all years. */
  metric?: string;
  /** Year of the figure, four digits, if it differs from that of the page. */
  period?: string;
  /** Day and reason, if the figure was withdrawn: see `parseWithdrawal`. */
  withdrawn?: string;
  /** Address of the figure that this one repeats. Then only `unit` may stand beside it. */
  same?: string;
}

const TEXT_FIELDS = [
  ...['id', 'label', 'text', 'unit', 'kind', 'qualifier', 'sentence', 'heading'],
  'headingId',
] as const;

/** A ratio has no value, and no bounds. */
const NUMBER_FIELDS = ['value', 'lower', 'upper'] as const;

/**
 * Reads the figures that the Markdown processor put into the frontmatter of a document. Astro passes the frontmatter on
 * without types.
 * @returns the figures in the order of the text, none if the processor did not run
 * @throws if `figures` contains anything else, because an editor or another plugin wrote the field
 */
export function figuresInFrontmatter(
  frontmatter: Readonly<Record<string, unknown>> | undefined,
): FigureOnPage[] {
  const figures = frontmatter?.['figures'] ?? [];
  if (!Array.isArray(figures) || !figures.every(isFigureOnPage)) {
    throw new Error('frontmatter 的 figures 由网站自己生成，文稿里不能写这个字段。');
  }
  return figures;
}

function isFigureOnPage(value: unknown): value is FigureOnPage {
  if (typeof value !== 'object' || value === null) return false;
  const figure = value as Record<string, unknown>;
  return (
    TEXT_FIELDS.every((field) => typeof figure[field] === 'string') &&
    typeof figure['offset'] === 'number' &&
    NUMBER_FIELDS.every((field) => figure[field] === null || typeof figure[field] === 'string') &&
    (figure['parts'] === null || Array.isArray(figure['parts']))
  );
}

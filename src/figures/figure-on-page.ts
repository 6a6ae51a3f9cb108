import type { Kind } from '../quantity/index.ts';

/** A figure as it stands on its page: what the Markdown processor takes down while it goes through the prose. */
export interface FigureOnPage {
  id: string;
  /** What it measures. */
  label: string;
  /** Given name of the measure that stays the same over the years. */
  metric?: string;
  /** Given period, where it is not the page's. */
  period?: number;
  /** As written, qualifiers included. */
  text: string;
  /** Exact value, bounds, unit and kind: see `Quantity`. */
  value: string;
  lower: string | null;
  upper: string | null;
  unit: string;
  kind: Kind;
  qualifier: string;
  /** The whole sentence that it stands in. */
  sentence: string;
  /** Heading above it; empty above the first. */
  heading: string;
  headingId: string;
}

/** What an editor may write on a `<Figure>`. */
export interface FigureProps {
  /** Address of the figure on its page: lower-case ASCII words joined by hyphens. Stays for good. */
  id: string;
  /** What the figure measures. */
  label: string;
  /** Unit, where the text leaves it out. */
  unit?: string;
  /** Name of the measure that stays the same over the years. */
  metric?: string;
  /** Period of the figure, where it is not the page's. */
  period?: string;
}

const TEXT_FIELDS = [
  ...['id', 'label', 'text', 'value', 'unit', 'kind', 'qualifier', 'sentence', 'heading'],
  'headingId',
] as const;

/**
 * The figures that the Markdown processor has put into a document's frontmatter, which Astro hands on untyped.
 * @returns the figures in the order of the prose; none where the processor has not run
 * @throws where the field holds anything but figures: another plugin or an editor has written it
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
    [figure['lower'], figure['upper']].every((bound) => bound === null || typeof bound === 'string')
  );
}

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

/**
 * Facts for the sheets of figures that their page does not show. The build writes a file for each page. The browser
 * reads this module too: it must not import the schema of figures.
 */
import type { QuotedPage } from './quotation.ts';

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

/** The facts of a page that quotations, citations and pictures need. */
export interface PageFacts extends QuotedPage {
  /** Full title. */
  title: string;
  /** Day of publication or of the last change, `2026-11-24`. */
  date: string;
}

/** The details of a page and its figures. */
export interface PageDetails extends PageFacts {
  /** Permanent link of the page. */
  url: string;
  /** By id. */
  figures: Record<string, FigureDetails>;
}

/** Name of the file below the path of its page. */
export const DETAILS_FILE = 'figures.json';

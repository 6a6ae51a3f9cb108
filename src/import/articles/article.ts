import type { Paragraph } from '../layout/paragraph.ts';

/** A section of an article. */
export interface ArticleSection {
  /** Short name without the marks around it: 铸魂. */
  title: string;
  /** The line below the name. The name itself if there is no such line. */
  headline: string;
  /** The paragraphs that hold name and headline. */
  headings: Paragraph[];
  /** The text of the section, headings of parts included. */
  paragraphs: Paragraph[];
}

/** An article of the source. Every paragraph of the article is in exactly one of its lists. */
export interface Article {
  /** The main headline. Empty if the source has none. */
  headline: string;
  /** All lines of the headline: kicker, main line and the line below. */
  headings: Paragraph[];
  bylines: Paragraph[];
  /** The text before the first section. */
  lead: Paragraph[];
  sections: ArticleSection[];
}

/** Lists the paragraphs of an article below its headline, without the names of sections. */
export function listParagraphs({ lead, sections }: Article): Paragraph[] {
  return [lead, ...sections.map(({ paragraphs }) => paragraphs)].flat();
}

/** Whether readers see a paragraph below a heading: it is no comment. */
export function hasText({ kind }: Paragraph): boolean {
  return !/^(?:chrome|contents|heading|notice|numbered|page)$/.test(kind);
}

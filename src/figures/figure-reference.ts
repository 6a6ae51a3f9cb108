/** References to figures in the frontmatter of a report: `loss-recovered` or `huhang#loss-recovered`. Pure. */

/** A figure of a report. */
export interface FigureReference {
  /** File name of its page, without extension: `huhang`, `overview`. */
  slug: string;
  id: string;
}

/**
 * Parses a reference. Without `#` it is the id of a figure of the own page.
 * @param ownSlug file name of the page that has the reference, without extension
 */
export function parseReference(reference: string, ownSlug: string): FigureReference {
  const mark = reference.indexOf('#');
  if (mark < 0) return { slug: ownSlug, id: reference };
  return { slug: reference.slice(0, mark), id: reference.slice(mark + 1) };
}

import { isDurationKind, type Kind } from '../quantity/index.ts';

const MAX_CHOSEN_FIGURES = 3;

/**
 * Chooses the figures that lead a page whose editor chose none, or that stand on the card of a news item or of a heading:
 * the first three that are no durations.
 * @param figures all figures of the page or below the heading, in the order of the text
 */
export function chooseLeading<Figure extends { readonly kind: Kind }>(
  figures: readonly Figure[],
): Figure[] {
  return figures.filter(({ kind }) => !isDurationKind(kind)).slice(0, MAX_CHOSEN_FIGURES);
}

import { findQuantities, parseQuantity, type FoundQuantity } from '../quantity/index.ts';

/** A part of a paragraph that must be marked in MDX. */
export interface Mark extends FoundQuantity {
  /** Whether the text is a figure. Otherwise it only looks like one by itself and is wrapped as a name. */
  isFigure: boolean;
}

/** Finds every part of a paragraph that must be marked so that the site builds, in order. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let rest = text;
  // Without the marked text, its neighbours may become quantities. Search until there are none.
  for (let found = findQuantities(rest); found.length > 0; found = findQuantities(rest)) {
    for (const quantity of found) {
      const { start, end } = quantity;
      const alone = parseQuantity(quantity.text);
      const isFigure =
        alone?.value === quantity.value &&
        alone.unit === quantity.unit &&
        quantity.text === quantity.text.trim();
      marks.push({ ...quantity, isFigure });
      rest = rest.slice(0, start) + '\n'.repeat(end - start) + rest.slice(end);
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

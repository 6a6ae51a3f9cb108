import {
  findDoubt,
  findQuantities,
  isDurationKind,
  parseQuantity,
  writeValue,
  type Doubt,
  type FoundQuantity,
  type Quantity,
} from '../quantity/index.ts';

/** A part of a paragraph that must be marked in MDX. */
export interface Mark extends FoundQuantity {
  /** Whether the text is a figure. Otherwise it only looks like one by itself and is wrapped as a name. */
  isFigure: boolean;
  /** Set if the text reads differently with the characters around it: 2 4 6场. It gets no mark. */
  doubt: Doubt | null;
}

/**
 * Finds every part of a paragraph that must be marked so that the site builds, in order. The site does not build with a
 * part in doubt: an editor must correct the text first. Durations need no mark.
 * @param unmarked the text, with line feeds in place of what is marked already
 * @param known quantities of the text that must be marked and cannot be found in `unmarked`
 */
export function findMarks(
  text: string,
  unmarked = text,
  known: readonly FoundQuantity[] = [],
): Mark[] {
  const marks: Mark[] = [];
  let rest = unmarked;
  let found = [...known, ...find(rest, text)];
  // Without the marked text, its neighbours may become quantities. Search until there are none.
  for (; found.length > 0; found = find(rest, text)) {
    rest = blankOut(
      rest,
      found.toSorted((a, b) => a.start - b.start),
    );
    for (const quantity of found) {
      const after = text.slice(quantity.end);
      const alone = parseQuantity(quantity.text, text.slice(0, quantity.start), after);
      // The unit and the multiplier of a number in a list stand behind a later one.
      const read = quantity.shared && alone?.unit === '' ? alone : quantity;
      const doubt = readAgain(text, quantity, read);
      const isFigure =
        !doubt &&
        alone !== null &&
        writeValue(alone) === writeValue(read) &&
        alone.unit === read.unit &&
        quantity.text === quantity.text.trim();
      marks.push({ ...quantity, isFigure, doubt });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** Finds the quantities of `rest` that need a mark: all but durations, and durations in doubt. @param text the paragraph */
function find(rest: string, text: string): FoundQuantity[] {
  return findQuantities(rest).filter(
    (quantity) => !isDurationKind(quantity.kind) || readAgain(text, quantity) !== null,
  );
}

/** @param read the quantity as its text alone reads, if that differs */
function readAgain(text: string, found: FoundQuantity, read: Quantity = found): Doubt | null {
  return findDoubt(text, found.start, found.end, read);
}

/** Replaces quantities by line feeds, which keep the places of the others. @param found in their order, apart */
function blankOut(text: string, found: readonly FoundQuantity[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of found) {
    parts.push(text.slice(done, start), '\n'.repeat(end - start));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

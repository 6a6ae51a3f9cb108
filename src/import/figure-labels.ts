import { labelPlace } from './label-kinds.ts';
import {
  cleanLabel,
  findClauseStart,
  readEarlierClause,
  readSurroundings,
  readWordsAfter,
  type Place,
} from './label-place.ts';
import type { Mark } from './marks.ts';
import type { Passage } from './passage.ts';

/** How many figures before a change are read for its subject. */
const MAX_FIGURES_BACK = 3;

/**
 * Proposes a label for a figure from the words around it in its clause.
 * @param passage the text
 * @param mark the figure, one of the `marks` of the passage
 * @returns 1 to 30 characters that can stand in an attribute
 */
export function proposeLabel(passage: Passage, mark: Mark): string {
  return labelPlace(createPlace(passage, mark));
}

/** Labels of a page, each with the number of the last figure that was to have it. */
export type Labels = Map<string, number>;

/**
 * Proposes a label that no other figure of the page has: with the words of the clause before, with the words behind,
 * with the unit, or with a number.
 * @param taken labels of the page; the new one is added
 */
export function proposeOwnLabel(passage: Passage, mark: Mark, taken: Labels): string {
  const place = createPlace(passage, mark);
  const { text } = place;
  // A row of a table that is called by a year counts something of that year.
  const isOfYear = /^(?:19|20)\d\d年./.test(passage.context);
  const label = isOfYear ? cleanLabel(passage.context) : labelPlace(place);
  const clause = findClauseStart(text, place.mark.start);
  const { last, before, after } = readSurroundings(place);
  const isSameThing = last !== undefined && before === '' && after === '';
  const longer = [
    // 课程74门、1520课时 count one thing in two units.
    () => (isSameThing ? `${label}（${mark.unit}）` : ''),
    () => joinEarlier(readEarlierClause(text, clause), label),
    () => label + readWordsAfter(place),
    () => `${label}（${mark.unit}）`,
  ];
  const isFree = (one: string) => one !== '' && !taken.has(one);
  let own = isFree(label) ? label : '';
  for (const write of longer) own ||= [cleanLabel(write())].find(isFree) ?? '';
  own ||= label;
  // The count of a label says where to go on: a page may have thousands of the same figure.
  let number = taken.get(label) ?? 1;
  while (taken.has(own)) own = cleanLabel(`${label}（第${(number += 1)}处）`);
  taken.set(label, number);
  taken.set(own, 1);
  return own;
}

/** Puts the clause before in front of a label, unless the label is from it. */
function joinEarlier(clause: string, label: string): string {
  return clause.endsWith(label) ? clause : clause + label;
}

/** Puts the context of a passage before its text. */
function createPlace({ text, context, all }: Passage, mark: Mark): Place {
  const shift = (one: Mark): Mark => ({
    ...one,
    start: one.start + context.length,
    end: one.end + context.length,
  });
  const marks = context ? all.map(shift) : all;
  return {
    text: context + text,
    marks,
    mark: marks[all.indexOf(mark)]!,
    figuresBack: MAX_FIGURES_BACK,
  };
}

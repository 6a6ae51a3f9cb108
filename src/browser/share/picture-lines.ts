/** Lines of a text in a picture. */

/** Characters in a row that look alike. */
export interface Run {
  text: string;
  /** Whether it is a figure, which stands out. */
  isFigure: boolean;
}

/**
 * A piece of text that no line break may divide: a numeral with its qualifier, multiplier and unit (超12万人次), a word
 * in Latin letters, or one character. Marks that open before it and close behind it belong to it. Of a unit, only the
 * first character counts, except in 人次.
 */
const PIECE =
  /[“‘（《〈「『【]*(?:[约近超逾]?[\dA-Za-z][\dA-Za-z.,:/%‰+\-–—~]*[多余]?[十百千万亿]*[多余]?(?:人次|\p{Script=Han})?|.)[”’）》〉」』】，。、；：！？…—％]*/gsu;
/** Han characters beside Latin letters or digits have a gap between them, as on the site. */
const GAP_PLACE = /\p{Script=Han}(?=[\dA-Za-z])|[\dA-Za-z%](?=\p{Script=Han})/gu;

/** Divides a text into its parts before and behind a figure, and the figure. The whole text has none if it is not in it. */
export function emphasise(text: string, figure: string): Run[] {
  const at = figure ? text.indexOf(figure) : -1;
  if (at < 0) return [{ text, isFigure: false }];
  return [
    { text: text.slice(0, at), isFigure: false },
    { text: figure, isFigure: true },
    { text: text.slice(at + figure.length), isFigure: false },
  ].filter((run) => run.text);
}

/** Counts the places in a text that have a gap between Han characters and Latin letters or digits. */
export function countGaps(text: string): number {
  return text.match(GAP_PLACE)?.length ?? 0;
}

/** Splits a text at its gaps. */
export function splitAtGaps(text: string): string[] {
  return text.replace(GAP_PLACE, '$&\0').split('\0');
}

/**
 * Breaks runs into lines that are no wider than `width`. No closing mark begins a line, no opening mark ends one, and
 * no numeral is torn from its unit. A text in parts that a space separates is broken at the spaces if each part fits into
 * a line. A piece that is wider than a line is broken behind its slashes, or else between its characters. The last line
 * of several has more than one character.
 * @param measure the width of a run, in the unit of `width`
 */
export function breakLines(
  runs: readonly Run[],
  width: number,
  measure: (run: Run) => number,
): Run[][] {
  const fits = createFit(width, measure);
  const parts = breakAtSpaces(runs, fits);
  if (parts) return parts;
  const divide = (piece: Run[]): Run[][] => {
    if (fits(piece)) return [piece];
    const divided = split(piece, /[^/]+\/*|\/+/g);
    return divided.length > 1 ? divided.flatMap(divide) : split(piece, /./gsu);
  };
  const lines: Run[][][] = [[]];
  for (const piece of split(runs, PIECE).flatMap(divide)) {
    const line = lines[lines.length - 1]!;
    if (line.length === 0 || fits(join([...line, piece]))) line.push(piece);
    else lines.push([piece]);
  }
  const [before, last] = lines.slice(-2);
  const isAlone = last?.length === 1 && countCharacters(last[0]!) === 1;
  if (isAlone && before!.length > 2) last.unshift(before!.pop()!);
  return lines.map(join);
}

/**
 * Breaks a short text as `breakLines` does, into lines about as long as each other. A text that is broken at its spaces
 * stays so.
 */
export function balanceLines(
  runs: readonly Run[],
  width: number,
  measure: (run: Run) => number,
): Run[][] {
  const parts = breakAtSpaces(runs, createFit(width, measure));
  if (parts) return parts;
  let lines = breakLines(runs, width, measure);
  const step = width / 100;
  for (let narrower = width - step; narrower > width / 2; narrower -= step) {
    const balanced = breakLines(runs, narrower, measure);
    if (balanced.length > lines.length) break;
    lines = balanced;
  }
  return lines;
}

/** Creates the check whether runs fit into a line. */
function createFit(width: number, measure: (run: Run) => number) {
  return (runs: readonly Run[]): boolean =>
    runs.reduce((sum, run) => sum + measure(run), 0) <= width;
}

/** Breaks runs at their spaces. @returns undefined if all of the text fits into a line, or a part of it does not */
function breakAtSpaces(
  runs: readonly Run[],
  fits: (part: readonly Run[]) => boolean,
): Run[][] | undefined {
  if (fits(runs)) return undefined;
  const parts = split(runs, /[^ ]+/g);
  return parts.length > 1 && parts.every(fits) ? parts : undefined;
}

/** Counts the characters that are no marks. */
function countCharacters(runs: readonly Run[]): number {
  const text = runs.map((run) => run.text).join('');
  return [...text].filter((character) => /[\p{L}\p{N}]/u.test(character)).length;
}

/** The parts of runs that a pattern matches. A part can cross the border of two runs. */
function split(runs: readonly Run[], pattern: RegExp): Run[][] {
  const text = runs.map((run) => run.text).join('');
  return [...text.matchAll(pattern)].map(({ index, 0: part }) =>
    cutRuns(runs, index, index + part.length),
  );
}

/** The part of runs between two offsets of their text. */
export function cutRuns(runs: readonly Run[], start: number, end: number): Run[] {
  let offset = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    offset += run.text.length;
    return text ? [{ ...run, text }] : [];
  });
}

/** Joins pieces to the runs of a line. Neighbours that look alike become one. */
function join(pieces: readonly (readonly Run[])[]): Run[] {
  const runs: Run[] = [];
  for (const { text, isFigure } of pieces.flat()) {
    const before = runs[runs.length - 1];
    if (before?.isFigure === isFigure) before.text += text;
    else runs.push({ text, isFigure });
  }
  return runs;
}

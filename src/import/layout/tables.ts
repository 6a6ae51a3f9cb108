import type { Line } from './lines.ts';
import type { Paragraph } from './paragraph.ts';

/** Fewest rows of a table. A single line with tabs may be a heading or a signature. */
const MIN_ROWS = 2;

/** Fewest cells of a row that is set with spaces. Two could be a slogan, or a signature and its day. */
const MIN_SPACED_CELLS = 3;
/** The gap between two cells that are set with spaces. */
const GAP = /[ \u3000]{2,}/g;

/** A number without a unit, alone or behind a name: 46, 东城区17. */
const BARE_CELL = /^(?:[\p{Script=Han}（()）]{1,8}\s?)?\d[\d.,%\s]*$/u;

/** A row of a table. */
interface Row {
  /** Its cells, parted by tabs. */
  text: string;
  /** Whether it stands apart from the row above, so that a table may begin with it. */
  apart: boolean;
}

/** A cell that holds a number, or a dash for none. */
const NUMBER_CELL = /^(?:[+\-−]?\d[\d,.]*(?:万|亿)?[%％‰]?|[-—–]+)$/;

/**
 * Finds the lines that are rows of tables: office programs part the cells by tabs, people by several spaces, and
 * programs that read PDF files by one space or more.
 */
export function findTableRows(lines: readonly Line[]): ReadonlyMap<Line, Row> {
  return new Map([...findParted(lines), ...findNumbered(lines)]);
}

/** Finds rows of numbers, each behind its name, with the row of headings above. Blank lines may stand between them. */
function findNumbered(lines: readonly Line[]): Map<Line, Row> {
  const rows = new Map<Line, Row>();
  const cells = lines.map(({ form, text }) => (form ? [] : text.split(/\s+/)));
  const isRow = (at: number) => {
    const [name = '', ...rest] = cells[at] ?? [];
    return (
      rest.length + 1 >= MIN_SPACED_CELLS &&
      /^[^，。；：]*\p{Script=Han}/u.test(name) &&
      rest.every((cell) => NUMBER_CELL.test(cell))
    );
  };
  const isAlike = (at: number, other: number) => cells[at]?.length === cells[other]?.length;
  for (let at = 0; at < lines.length; at += 1) {
    if (!isRow(at)) continue;
    let end = at;
    while (isRow(end) && isAlike(end, at)) end += 1;
    if (end - at >= MIN_ROWS) {
      const isHeaded = isAlike(at - 1, at) && !/[，。；：]/.test(lines[at - 1]?.text ?? '。');
      const first = isHeaded ? at - 1 : at;
      for (let row = first; row < end; row += 1)
        rows.set(lines[row]!, { text: cells[row]!.join('\t'), apart: row === first });
    }
    at = end - 1;
  }
  return rows;
}

/** Finds rows whose cells are parted by tabs, or by several spaces. */
function findParted(lines: readonly Line[]): Map<Line, Row> {
  const rows = new Map<Line, Row>();
  let run: [Line, string][] = [];
  const endRun = () => {
    if (run.length >= MIN_ROWS)
      for (const [line, text] of run) rows.set(line, { text, apart: line.apart });
    run = [];
  };
  for (const line of lines) {
    const text = readRow(line);
    const last = run.at(-1);
    if (line.apart || text === undefined || (last && isSpaced(last[0]) !== isSpaced(line)))
      endRun();
    // Spaces show a table only if each row has as many of them.
    else if (last && isSpaced(line) && countCells(last[1]) !== countCells(text)) endRun();
    if (text !== undefined) run.push([line, text]);
  }
  endRun();
  return rows;
}

/** Reads a line as a row. @returns undefined if the line is none */
function readRow({ form, text }: Line): string | undefined {
  if (form || text.includes('。')) return undefined;
  if (text.includes('\t')) return text;
  const row = text.replace(GAP, '\t');
  return countCells(row) >= MIN_SPACED_CELLS ? row : undefined;
}

function isSpaced({ text }: Line): boolean {
  return !text.includes('\t');
}

function countCells(row: string): number {
  return row.split('\t').length;
}

/** Reads the cells of a table, row by row. All rows get the same number of cells. */
export function readCells(text: string): string[][] {
  const rows = text.split('\n').map((row) => row.split('\t').map((cell) => cell.trim()));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** Whether a paragraph is a cell of a table that fell apart: a number, or a name with one. */
export function isBareCell({ text }: Pick<Paragraph, 'text'>): boolean {
  return BARE_CELL.test(text);
}

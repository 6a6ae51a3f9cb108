import type { Line } from './lines.ts';

/** Fewest rows of a table. A single line with tabs may be a heading or a signature. */
const MIN_ROWS = 2;

/** Fewest cells of a row that is set with spaces. Two could be a slogan, or a signature and its day. */
const MIN_SPACED_CELLS = 3;
/** The gap between two cells that are set with spaces. */
const GAP = /[ \u3000]{2,}/g;

/**
 * Finds the lines that are rows of tables: office programs part the cells by tabs, people by several spaces.
 * @returns the text of each row, with its cells parted by tabs
 */
export function findTableRows(lines: readonly Line[]): ReadonlyMap<Line, string> {
  const rows = new Map<Line, string>();
  let run: [Line, string][] = [];
  const endRun = () => {
    if (run.length >= MIN_ROWS) for (const [line, text] of run) rows.set(line, text);
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

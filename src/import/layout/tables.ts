import type { Line } from './lines.ts';

/** Fewest rows of a table. A single line with tabs may be a heading or a signature. */
const MIN_ROWS = 2;

/** Finds the lines that are rows of tables: office programs part the cells by tabs. */
export function findTableRows(lines: readonly Line[]): ReadonlySet<Line> {
  const rows = new Set<Line>();
  let run: Line[] = [];
  const endRun = () => {
    if (run.length >= MIN_ROWS) for (const line of run) rows.add(line);
    run = [];
  };
  for (const line of lines) {
    if (line.apart || line.form) endRun();
    if (!line.form && line.text.includes('\t') && !line.text.includes('。')) run.push(line);
    else endRun();
  }
  endRun();
  return rows;
}

/** Reads the cells of a table, row by row. All rows get the same number of cells. */
export function readCells(text: string): string[][] {
  const rows = text.split('\n').map((row) => row.split('\t').map((cell) => cell.trim()));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

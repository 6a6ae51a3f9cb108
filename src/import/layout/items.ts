import { classifyLine } from './line-kinds.ts';
import type { Form, Line } from './lines.ts';
import { fillsColumn } from './place.ts';
import { endsSentence } from './sentences.ts';

/** An item that a person typed as a line of text. */
interface TypedItem {
  form: Extract<Form, { kind: 'item' }>;
  /** The line without its sign or number. */
  text: string;
}

/** The sign or the number at the start of a line. */
interface Sign {
  /** The sign, or an empty text for a number. */
  bullet: string;
  number: number;
  text: string;
}

/** Fewest items of a list. A single sign may mark a heading or a byline. */
const MIN_ITEMS = 2;
/** Signs that web pages and office programs write before the items of a list. */
const BULLET = /^([•·●○◦▪▫‣⁃➢➤✓✔√☆★※◆◇■□▶►✅☑⭐✦❖👉📌📍💡🔹🔸🔺])\s*(?=\S)/u;
/** A number with a point or a comma, or on a key (1️⃣). Full-width digits count too. */
const NUMBER = /^([0-9０-９]{1,2})(?:[.．、]|\u20e3)\s*(?![0-9０-９])(?=\S)/u;

/**
 * Finds the lines that are items of lists: at least two in a row with the same sign, or with numbers in their order.
 * A line that the source gives a form is none.
 * @param columns width of the column around each line, in character columns; none if no column cut the lines
 */
export function findTypedItems(
  lines: readonly Line[],
  columns: readonly number[],
): ReadonlyMap<Line, TypedItem> {
  const items = new Map<Line, TypedItem>();
  let run: [Line, Sign][] = [];
  const endRun = () => {
    if (run.length >= MIN_ITEMS && isList(run.map(([, sign]) => sign)))
      for (const [line, sign] of run) items.set(line, createItem(sign));
    run = [];
  };
  for (const [i, line] of lines.entries()) {
    const sign = line.form ? undefined : readSign(line.text);
    const last = run.at(-1)?.[1];
    if (last && !sign && continuesItem(line, lines[i - 1], columns[i - 1])) continue;
    if (last && !(sign && follows(sign, last))) endRun();
    if (sign) run.push([line, sign]);
  }
  endRun();
  return items;
}

/** Whether the column cut an item in front of a line. */
function continuesItem(line: Line, above: Line | undefined, column = Infinity): boolean {
  return (
    above !== undefined && !line.apart && !endsSentence(above.text) && fillsColumn(above, column)
  );
}

function readSign(text: string): Sign | undefined {
  const found = BULLET.exec(text) ?? NUMBER.exec(text);
  if (!found) return undefined;
  const [whole, sign = ''] = found;
  const number = Number(sign.normalize('NFKC'));
  const rest = text.slice(whole.length);
  // ●本报记者 names an author.
  if (classifyLine(rest) !== 'text') return undefined;
  return Number.isNaN(number)
    ? { bullet: sign, number: 0, text: rest }
    : { bullet: '', number, text: rest };
}

function follows(sign: Sign, last: Sign): boolean {
  if (sign.bullet !== last.bullet) return false;
  return sign.bullet !== '' || sign.number === last.number + 1;
}

/** Whether the lines are a list. Short numbered lines without a mark at their ends may be headings of pages. */
function isList(signs: readonly Sign[]): boolean {
  const [first] = signs;
  if (first?.bullet) return true;
  return (
    first?.number === 1 || signs.every(({ text }) => /[；;]$/.test(text) || endsSentence(text))
  );
}

function createItem({ bullet, number, text }: Sign): TypedItem {
  return { form: { kind: 'item', marker: bullet ? '-' : `${number}.`, depth: 0 }, text };
}

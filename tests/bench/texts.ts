/** Measures how the time of the content check and of the import grows with the length of one text. */
import { checkDocument } from '../../src/content-rules/check-document.ts';
import { importText } from '../../src/import/import-text.ts';

/** In characters. The longest is just below the limit of both commands. */
const LENGTHS = [24_000, 48_000, 96_000];
/** The fastest of so many runs counts: others are held up by the machine. */
const RUNS = 3;

/** Names of shapes → how a text of a length is made. */
export type Shapes = Readonly<Record<string, (length: number) => string>>;
type Work = Readonly<Record<string, (text: string) => unknown>>;

/** Makes a text of any length from one part. */
export const repeat = (part: string) => (length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Most were slow once. */
const SHAPES: Shapes = {
  prose: repeat('全年走访企业，服务职工，成效明显。\n\n'),
  'one character a line': repeat('字\n'),
  'one line': repeat('全年走访企业，服务职工。'),
  '{': repeat('{'),
  '“': repeat('“'),
  digits: repeat('1'),
  quantities: repeat('调解劳动纠纷666件。\n\n'),
  headings: repeat('## 标题\n\n'),
};

const WORK: Work = {
  check: (text) =>
    checkDocument({
      file: 'content/news/a.mdx',
      path: 'news/a.mdx',
      source: `---\ntitle: 长文\n---\n\n${text}`,
    }),
  import: (text) =>
    importText(text, {
      target: { report: 2032 },
      today: '2032-01-31',
      subject: '某市总工会',
      earlier: [],
    }),
};

/** Measures the check and the import. @returns a table in Markdown */
export function measureTexts(): Promise<string> {
  return measureGrowth({ work: WORK, shapes: SHAPES });
}

/** Measures each kind of work on each shape. @returns a table in Markdown */
export async function measureGrowth(of: { work: Work; shapes: Shapes }): Promise<string> {
  const rows: string[] = [];
  for (const [name, work] of Object.entries(of.work)) {
    for (const [shape, make] of Object.entries(of.shapes)) {
      const times: number[] = [];
      for (const length of LENGTHS) times.push(await time(work, make(length)));
      const cells = times.map((milliseconds) => `${milliseconds.toFixed(0)} ms`);
      const growth = (times.at(-1)! / times[0]!) ** (1 / (LENGTHS.length - 1));
      rows.push(`| ${name}, ${shape} | ${cells.join(' | ')} | ${growth.toFixed(1)} |`);
    }
  }
  const head = LENGTHS.map((length) => `${length.toLocaleString('en')} characters`).join(' | ');
  return [
    `| | ${head} | growth when doubled |`,
    `| --- |${' ---: |'.repeat(LENGTHS.length + 1)}`,
    ...rows,
  ].join('\n');
}

/** @returns processor time of the fastest run, in milliseconds */
async function time(work: (text: string) => unknown, text: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = process.cpuUsage();
    await work(text);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}

// Writes the file of a new section, news item or report; asks for what no flag says.
import '../site/project-folder.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseDocument, stringify } from 'yaml';
import { isSlug, isYear, OVERVIEW } from '../site/addresses.ts';
import { contentDir } from '../collections/folder-path.ts';
import { todayInChina } from '../site/days.ts';
import { proposeSlug } from '../import/ids.ts';
import { readArguments } from './arguments.ts';
import { newPage, type NewPage } from './new-page.ts';
import { writeAll } from './write-files.ts';

const USAGE = `用法：npm run new -- section --year 2026 --title 护航 --slug huhang
      npm run new -- news --title 标题 --slug spring-fair
      npm run new -- report --year 2026 --title 全年的标题句
没有写的，会逐项询问。`;
const terminal = process.stdin.isTTY
  ? createInterface({ input: process.stdin, output: process.stdout })
  : null;

try {
  await run();
} catch (error) {
  console.error(`没有写入任何文件：${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  terminal?.close();
}

async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(
    { options: { year: text, title: text, slug: text } },
    USAGE,
  );
  const [kind] = positionals;
  if (kind !== 'section' && kind !== 'news' && kind !== 'report') throw new Error(USAGE);
  const years = listYears();
  const year =
    kind === 'news'
      ? 0
      : Number(
          await answer(
            values.year,
            '年份',
            String((years.at(-1) ?? 2025) + (kind === 'report' ? 1 : 0)),
            (text) => (isYear(text) ? '' : '年份要写四位数字，例如 2026'),
          ),
        );
  const label =
    kind === 'report'
      ? '全年的标题句'
      : kind === 'news'
        ? '标题（不超过30个字符）'
        : '章的短名，例如 护航';
  const title = await answer(values.title, label, '', (text) =>
    text.length > 0 && (kind === 'report' || text.length <= 30) ? '' : '要写，且不超过30个字符',
  );
  const slug =
    kind === 'report'
      ? OVERVIEW
      : await answer(values.slug, '文件名，也就是网址', proposeSlug(title), (text) =>
          isSlug(text) && text !== OVERVIEW
            ? ''
            : '文件名用小写英文或拼音，词间加连字符，例如 huhang',
        );
  const page: NewPage = {
    kind,
    year,
    slug,
    title,
    order: nextOrder(year),
    today: todayInChina(),
    source: readSource(year),
  };
  const file = newPage(page);
  const path = join(contentDir, file.path);
  if (existsSync(path)) throw new Error(`${path} 已经存在，不会覆盖它。`);
  if (kind === 'section' && !existsSync(join(contentDir, `report/${year}/${OVERVIEW}.mdx`))) {
    throw new Error(`${year}年还没有综述，请先运行 npm run new -- report --year ${year}`);
  }
  await writeAll(contentDir, [file]);
  console.log(`已写入 ${path}。按里面的注释写，再运行 npm run check:content。`);
}

/** What a flag says, or else what the editor answers; asked again while it is wrong. */
async function answer(
  given: string | undefined,
  label: string,
  proposed: string,
  faultOf: (text: string) => string,
): Promise<string> {
  if (given !== undefined || !terminal) {
    const text = given?.trim() || proposed;
    const fault = faultOf(text);
    if (fault) throw new Error(`${label}：${fault}。\n${USAGE}`);
    return text;
  }
  for (;;) {
    const typed = await terminal.question(
      `${label}${proposed ? `（直接回车用 ${proposed}）` : ''}：`,
    );
    const text = typed.trim() || proposed;
    const fault = faultOf(text);
    if (!fault) return text;
    console.log(`  ${fault}。`);
  }
}

function listYears(): number[] {
  const folder = join(contentDir, 'report');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter(isYear)
    .map(Number)
    .sort((a, b) => a - b);
}

/** Frontmatter of all pages of a year's report. */
function readPages(year: number): { order?: unknown; source?: unknown }[] {
  const folder = join(contentDir, `report/${year}`);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const [, head = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
      return (parseDocument(head).toJS() ?? {}) as { order?: unknown; source?: unknown };
    });
}

function nextOrder(year: number): number {
  return Math.max(0, ...readPages(year).map(({ order }) => Number(order) || 0)) + 1;
}

/** The source that the year's other pages name: sections of one report share it. */
function readSource(year: number): string[] {
  const source = readPages(year).find((page) => page.source)?.source;
  return source ? stringify({ source }, { lineWidth: 0 }).trimEnd().split('\n') : [];
}

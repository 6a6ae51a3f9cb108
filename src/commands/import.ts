// Makes drafts of pages out of a newspaper's plain text.
import { userFolder } from '../site/project-folder.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isSlug, isYear } from '../site/addresses.ts';
import { contentDir } from '../collections/folder-path.ts';
import { checkDocument } from '../content-rules/check-document.ts';
import { todayInChina } from '../site/days.ts';
import { decodeText } from '../import/decode.ts';
import type { EarlierPage } from '../import/earlier.ts';
import { importText, type Import } from '../import/import-text.ts';
import { writeReport } from '../import/report-text.ts';
import { readArguments } from './arguments.ts';
import { writeAll } from './write-files.ts';
import { site } from '../site/settings.ts';

const USAGE = `用法：npm run import -- 文章.txt --report 2026     导入成一年的年报
      npm run import -- 文章.txt --news spring-fair  导入成一条新闻
  --dry-run  只看结果，什么也不写
  --force    覆盖已有的同名文件`;

try {
  await run();
} catch (error) {
  console.error(`没有写入任何文件：${(error as Error).message}`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments(
    {
      options: {
        report: { type: 'string' },
        news: { type: 'string' },
        'dry-run': { type: 'boolean' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    },
    USAGE,
  );
  const [file] = positionals;
  if (values.help) return console.log(USAGE);
  if (!file || positionals.length > 1) throw new Error(`请给出一个文件。\n${USAGE}`);
  const target = readTarget(values.report, values.news);
  const { text, encoding } = decodeText(readSource(file));
  const earlier = 'report' in target ? await earlierPages(target.report) : [];
  const imported = importText(text, {
    target,
    today: todayInChina(),
    subject: site.subject,
    earlier,
  });
  const existing = new Set(
    imported.drafts.map(({ path }) => path).filter((path) => existsSync(join(contentDir, path))),
  );
  console.log(writeReport(imported, encoding, existing));
  if (values['dry-run']) return console.log('（--dry-run：没有写入任何文件。）');
  refuseCollisions(imported, existing, values.force ?? false);
  await writeAll(contentDir, imported.drafts);
  const count = imported.drafts.length;
  console.log(
    `已写入 ${contentDir}/ 下的${count}个文件。下一步：npm run check:content，再 npm run dev 看页面。`,
  );
}

function readTarget(report: string | undefined, news: string | undefined) {
  if ((report === undefined) === (news === undefined)) {
    throw new Error(`请在 --report 和 --news 里选一个。\n${USAGE}`);
  }
  if (report !== undefined) {
    if (!isYear(report)) {
      throw new Error(`--report 要写四位数字的年份，例如 2026，而不是“${report}”。`);
    }
    return { report: Number(report) };
  }
  if (!isSlug(news ?? '')) {
    throw new Error(
      `--news 要写小写英文或拼音，词间加连字符，例如 archives-2026，而不是“${news}”。`,
    );
  }
  return { news: news ?? '' };
}

/** The pages of the latest report before a year's, with their figures. */
async function earlierPages(before: number): Promise<EarlierPage[]> {
  const folder = join(contentDir, 'report');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const years = names.filter((name) => isYear(name) && Number(name) < before).sort();
  const year = years.at(-1);
  if (!year) return [];
  const files = readdirSync(join(folder, year)).filter((name) => name.endsWith('.mdx'));
  return Promise.all(
    files.map(async (name) => {
      const path = `report/${year}/${name}`;
      const file = join(contentDir, path);
      const source = readFileSync(file, 'utf8');
      const { figures, data } = await checkDocument({ file, path, source });
      const title = String(data['title'] ?? '');
      return { year: Number(year), slug: name.replace(/\.mdx$/, ''), title, figures };
    }),
  );
}

function readSource(file: string): Uint8Array {
  try {
    return readFileSync(resolve(userFolder, file));
  } catch (error) {
    const isFolder = (error as { code?: string }).code === 'EISDIR';
    const what = isFolder
      ? `“${file}”是文件夹，请给出里面的 .txt 文件。`
      : `读不到文件“${file}”，请核对路径。`;
    throw new Error(what, { cause: error });
  }
}

/** @throws where a draft would replace a file, or stand beside one of another import in the same report */
function refuseCollisions({ drafts }: Import, existing: ReadonlySet<string>, force: boolean): void {
  if (existing.size > 0 && !force) {
    throw new Error(
      `这些文件已经存在：\n${[...existing].map((path) => `  ${contentDir}/${path}`).join('\n')}\n要覆盖它们，请加 --force。`,
    );
  }
  const paths = new Set(drafts.map(({ path }) => path));
  const folders = new Set(drafts.map(({ path }) => dirname(path)).filter((one) => one !== 'news'));
  for (const folder of folders) {
    if (!existsSync(join(contentDir, folder))) continue;
    const others = readdirSync(join(contentDir, folder))
      .filter((name) => name.endsWith('.mdx') && !paths.has(`${folder}/${name}`))
      .map((name) => `  ${contentDir}/${folder}/${name}`);
    if (others.length > 0) {
      throw new Error(
        `同一年里还有这次导入不写的文件，章节的次序会冲突：\n${others.join('\n')}\n请先移走或删去它们。`,
      );
    }
  }
}

// `npm run new`: writes the file of a new section, news item or report. Asks for the facts that the options lack.
import '../site/project-folder.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { contentDir } from '../collections/folder-path.ts';
import { OVERVIEW } from '../site/addresses.ts';
import { todayInChina } from '../site/days.ts';
import { HELP, readArguments } from './arguments.ts';
import { createPage } from './new/new-page.ts';
import { askForPage, USAGE } from './new/questions.ts';
import { nextOrder, readSource } from './new/report-pages.ts';
import { nameLeftovers } from './name-leftovers.ts';
import { runWriter, writeAll } from './write-files.ts';

const terminal = process.stdin.isTTY
  ? createInterface({ input: process.stdin, output: process.stdout })
  : null;

await runWriter(run);
terminal?.close();

async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(
    { options: { ...HELP, year: text, title: text, slug: text } },
    USAGE,
  );
  if (values.help) return console.log(USAGE);
  nameLeftovers();
  const [kind] = positionals;
  if (kind !== 'section' && kind !== 'news' && kind !== 'report') throw new Error(USAGE);
  const { year, title, slug } = await askForPage(kind, values, terminal);
  const file = createPage({
    kind,
    year,
    slug,
    title,
    order: nextOrder(year),
    today: todayInChina(),
    source: readSource(year),
  });
  const path = join(contentDir, file.path);
  if (existsSync(path)) throw new Error(`${path} 已经存在，不会覆盖它。`);
  if (kind === 'section' && !existsSync(join(contentDir, `report/${year}/${OVERVIEW}.mdx`))) {
    throw new Error(`${year}年还没有综述，请先运行 npm run new -- report --year ${year}`);
  }
  writeAll(contentDir, [file]);
  console.log(`已写入 ${path}。按里面的注释写，再运行 npm run finish。`);
}

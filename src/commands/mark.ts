// `npm run mark`: marks the quantities of a page that was written by hand.
import '../site/project-folder.ts';
import { join } from 'node:path';
import { contentDir } from '../collections/folder-path.ts';
import { checkDocument } from '../content-rules/check-document.ts';
import { markPage } from '../import/mark-page.ts';
import { writeMarkReport } from '../import/mark-report.ts';
import { readArguments } from './arguments.ts';
import { checkDrafts } from './import/doubtful-figures.ts';
import { addMetrics } from './import/earlier-pages.ts';
import { preparePage } from './mark/prepare-page.ts';
import { findContentPath, USAGE } from './mark/target.ts';
import { nameLeftovers } from './name-leftovers.ts';
import { writeAll } from './write-files.ts';

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

try {
  await run();
} catch (error) {
  console.error(`没有写入任何文件：${(error as Error).message}`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments({ options: OPTIONS }, USAGE);
  const [file] = positionals;
  if (values.help) return console.log(USAGE);
  if (!file || positionals.length > 1) throw new Error(`请给出一个文件。\n${USAGE}`);
  nameLeftovers();
  const path = findContentPath(file);
  const { content, page, documents } = await preparePage(path);
  const marked = markPage(page);
  const changed = { path, text: marked.text };
  const withMetrics = addMetrics(marked.newMetrics);
  const { faults } = await checkDocument({ ...content, source: marked.text });
  const doubtful = await checkDrafts([changed], documents, withMetrics);
  console.log(writeMarkReport(join(contentDir, path), marked, [...faults, ...doubtful]));
  if (marked.text === content.source) return console.log('没有改动这个文件。');
  if (values['dry-run']) return console.log('（--dry-run：没有写入任何文件。）');
  writeAll(contentDir, [changed, ...withMetrics]);
  for (const other of withMetrics) console.log(`已在 ${contentDir}/${other.path} 里补上 metric。`);
  console.log(
    `已写入 ${contentDir}/${path}。下一步：npm run dev 看页面，改好 id 和 label，再 npm run check:content。`,
  );
}

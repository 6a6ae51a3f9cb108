// `npm run mark`: marks the quantities of a page that was written by hand.
import '../site/project-folder.ts';
import { join } from 'node:path';
import { contentDir } from '../collections/folder-path.ts';
import { checkDocument } from '../content-rules/check-document.ts';
import { markPage } from '../import/mark-page.ts';
import { writeMarkReport } from '../import/mark-report.ts';
import { HELP, readArguments, requireOneFile } from './arguments.ts';
import { checkDrafts } from './import/doubtful-figures.ts';
import { addMetrics, writeWithMetrics } from './import/earlier-pages.ts';
import { preparePage } from './mark/prepare-page.ts';
import { findContentPath, USAGE } from './mark/target.ts';
import { nameLeftovers } from './name-leftovers.ts';
import { runWriter } from './write-files.ts';

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  ...HELP,
} as const;

await runWriter(run);

async function run(): Promise<void> {
  const { values, positionals } = readArguments({ options: OPTIONS }, USAGE);
  if (values.help) return console.log(USAGE);
  const file = requireOneFile(positionals, USAGE);
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
  writeWithMetrics([changed], withMetrics);
  console.log(
    `已写入 ${contentDir}/${path}。下一步：npm run dev 看页面，改好 id 和 label，再 npm run finish。`,
  );
}

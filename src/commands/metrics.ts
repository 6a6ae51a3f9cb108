// `npm run metrics`: lists the figures that are compared over the years, and those that could be.
import '../site/project-folder.ts';
import { contentDir } from '../collections/folder-path.ts';
import { checkDocument } from '../content-rules/check-document.ts';
import { readPageFiles } from '../content-rules/read-content.ts';
import { findComparable, groupByMetric } from '../import/comparable.ts';
import { writeMetricsReport } from '../import/metrics-report.ts';
import { HELP, readOptions } from './arguments.ts';
import { listReportPages } from './import/earlier-pages.ts';
import { forEachFile } from './progress.ts';
import { runCommand } from './run-command.ts';

const USAGE = `用法：npm run metrics
列出各年年报里在比较的数字、只有一年有的 metric，和像是同一件事、还没有 metric 的数字；什么也不写。`;

await runCommand(run);

async function run(): Promise<void> {
  if (readOptions({ options: HELP }, USAGE).help) return console.log(USAGE);
  const files = readPageFiles(contentDir).filter(({ path }) => path.startsWith('report/'));
  const documents = await forEachFile('读取', files, (file) => checkDocument(file));
  const unreadable = documents.filter(({ rendered }) => !rendered).map(({ file }) => file);
  const pages = listReportPages(documents.filter(({ rendered }) => rendered));
  const report = writeMetricsReport(pages, groupByMetric(pages), findComparable(pages));
  console.log(report);
  if (unreadable.length === 0) return;
  console.error(
    `这几页读不出来，没有比较，请先运行 npm run check:content：\n${unreadable.map((file) => `  ${file}`).join('\n')}`,
  );
  process.exitCode = 1;
}

// `npm run share-preview`: writes a report with its drafts as one HTML file, for the one who has to approve it.
import '../site/project-folder.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from '../collections/folder-path.ts';
import { todayInChina } from '../site/days.ts';
import { HELP, readArguments, UsageError } from './arguments.ts';
import { buildWithDrafts, DRAFTS_FOLDER } from './astro.ts';
import { chooseReport } from './share-preview/report-pages.ts';
import { joinPages } from './share-preview/single-file.ts';
import { runWriter, writeAll } from './write-files.ts';

const USAGE = `用法：npm run share-preview，或写明年份：npm run share-preview -- 2026
把一年的年报（连同草稿）做成一个 HTML 文件，发给审阅的人；图片和样式都在里面，不用联网。
文件写在“送审”文件夹里。`;
/** Where the file goes. Git ignores it. */
const FOLDER = '送审';
const STYLE = 'src/styles/single-file.css';

await runWriter(run);

async function run(): Promise<void> {
  const { values, positionals } = readArguments({ options: HELP }, USAGE);
  if (values.help) return console.log(USAGE);
  if (positionals.length > 1) throw new UsageError('只写一个年份。', USAGE);
  const report = chooseReport(contentDir, positionals[0]?.replace(/年$/, ''));
  process.env['BASE_PATH'] = '/';
  if (!(await buildWithDrafts())) throw new Error('网站没有生成，原因写在上面。');
  const read = (path: string) => readFileSync(join(DRAFTS_FOLDER, path));
  const pages = report.pages.map((page) => ({
    ...page,
    html: read(`${page.path}index.html`).toString('utf8'),
  }));
  const [year, month, day] = todayInChina().split('-').map(Number);
  const text = joinPages(pages, {
    title: `${report.year}年送审稿`,
    notice: `${year}年${month}月${day}日生成，供审阅。`,
    style: readFileSync(STYLE, 'utf8'),
    read,
  });
  const path = `${report.year}年送审稿.html`;
  writeAll(FOLDER, [{ path, text }]);
  console.log(
    `已写入 ${FOLDER}/${path}（${pages.length}页，${formatSize(Buffer.byteLength(text))}）。把这个文件发给审阅的人，在手机或电脑上打开就能看。`,
  );
}

/** @param bytes the size of a file */
function formatSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

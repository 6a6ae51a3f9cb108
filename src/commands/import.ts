// `npm run import`: writes drafts of pages from a plain text or a Word file.
import '../site/project-folder.ts';
import { contentDir } from '../collections/folder-path.ts';
import { importSource } from '../import/import-text.ts';
import { writeReport } from '../import/report-text.ts';
import { todayInChina } from '../site/days.ts';
import { site } from '../site/settings.ts';
import { HELP, readArguments, requireOneFile } from './arguments.ts';
import { findExisting, refuseCollisions } from './import/collisions.ts';
import { checkDrafts } from './import/doubtful-figures.ts';
import {
  addMetrics,
  listReportPages,
  readEarlierDocuments,
  writeWithMetrics,
} from './import/earlier-pages.ts';
import { readSource } from './import/read-source.ts';
import { readTarget, USAGE } from './import/target.ts';
import { nameLeftovers } from './name-leftovers.ts';
import { runWriter } from './write-files.ts';

const OPTIONS = {
  report: { type: 'string' },
  news: { type: 'string' },
  'dry-run': { type: 'boolean' },
  force: { type: 'boolean' },
  ...HELP,
} as const;

await runWriter(run);

async function run(): Promise<void> {
  const { values, positionals } = readArguments({ options: OPTIONS }, USAGE);
  if (values.help) return console.log(USAGE);
  const file = requireOneFile(positionals, USAGE);
  nameLeftovers();
  const target = readTarget(values.report, values.news);
  const { source, format } = await readSource(file);
  const earlier = 'report' in target ? await readEarlierDocuments(target.report) : [];
  const imported = importSource(source, {
    target,
    today: todayInChina(),
    subject: site.subject,
    earlier: listReportPages(earlier),
  });
  const pictures = imported.drafts.flatMap((draft) => draft.pictures);
  const paths = [...imported.drafts, ...pictures].map(({ path }) => path);
  const existing = findExisting(paths);
  const withMetrics = addMetrics(imported.newMetrics);
  const doubtful = await checkDrafts(imported.drafts, earlier, withMetrics);
  console.log(writeReport(imported, format, existing, doubtful));
  if (values['dry-run']) return console.log('（--dry-run：没有写入任何文件。）');
  refuseCollisions(paths, existing, values.force ?? false);
  writeWithMetrics([...imported.drafts, ...pictures], withMetrics);
  console.log(
    `已写入 ${contentDir}/ 下的${paths.length}个文件。下一步：npm run dev 看页面，照上面写的改好，再 npm run finish。`,
  );
}

// `npm run check:content`: applies all rules to all content. `--fix` makes the safe corrections.
import '../site/project-folder.ts';
import { join } from 'node:path';
import { formatFault } from '../collections/fault.ts';
import { contentDir } from '../collections/folder-path.ts';
import { summarizeFaults } from '../content-rules/summarize-faults.ts';
import { HELP, readOptions } from './arguments.ts';
import { checkAllContent, mendContent } from './content-folder.ts';
import { runCommand } from './run-command.ts';

const USAGE = '用法：npm run check:content，加 -- --fix 改正不会改错的。';

await runCommand(run);

async function run(): Promise<void> {
  const values = readOptions({ options: { ...HELP, fix: { type: 'boolean' } } }, USAGE);
  if (values.help) return console.log(USAGE);
  const mended = values.fix ? await mendContent() : [];
  for (const path of mended) console.log(`已修正 ${join(contentDir, path)}`);
  const { documents, faults, warnings } = await checkAllContent();
  for (const warning of warnings) console.log(`请核对：${formatFault(warning)}`);
  for (const line of summarizeFaults(faults)) console.error(line);
  if (faults.length === 0) return console.log(`${documents.length}个文件，没有发现问题。`);
  const fixable = faults.filter(({ fix }) => fix).length;
  const hint = fixable > 0 ? `，其中${fixable}处可以自动修正：npm run check:content -- --fix` : '';
  console.error(`\n${documents.length}个文件，${faults.length}处要改${hint}。`);
  process.exitCode = 1;
}

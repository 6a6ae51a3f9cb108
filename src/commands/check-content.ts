// `npm run check:content`: applies all rules to all content. `--fix` makes the safe corrections.
import '../site/project-folder.ts';
import { join } from 'node:path';
import { ContentError, formatFault, type Fault } from '../collections/fault.ts';
import { contentDir } from '../collections/folder-path.ts';
import { mendDocument, type CheckFiles } from '../content-rules/check-content.ts';
import { checkDocument } from '../content-rules/check-document.ts';
import { checkFolder } from '../content-rules/check-folder.ts';
import { readPageFiles } from '../content-rules/read-content.ts';
import { summarizeFaults } from '../content-rules/summarize-faults.ts';
import { readArguments } from './arguments.ts';
import { forEachFile } from './progress.ts';
import { writeAll } from './write-files.ts';

const USAGE = '用法：npm run check:content，加 -- --fix 改正不会改错的。';

try {
  await run();
} catch (error) {
  // Another error is a fault of the program, and its place helps to find it.
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = readArguments({ options: { fix: { type: 'boolean' } } }, USAGE);
  if (values.fix) await fixAll();
  const checked = await checkFolder(contentDir, checkAll);
  const { documents } = checked;
  const [warnings, faults] = [true, false].map((isWarning) =>
    checked.faults.filter(({ warning = false }) => warning === isWarning),
  ) as [Fault[], Fault[]];
  for (const warning of warnings) console.log(`请核对：${formatFault(warning)}`);
  for (const line of summarizeFaults(faults)) console.error(line);
  if (faults.length === 0) return console.log(`${documents.length}个文件，没有发现问题。`);
  const fixable = faults.filter(({ fix }) => fix).length;
  const hint = fixable > 0 ? `，其中${fixable}处可以自动修正：npm run check:content -- --fix` : '';
  console.error(`\n${documents.length}个文件，${faults.length}处要改${hint}。`);
  process.exitCode = 1;
}

async function fixAll(): Promise<void> {
  const files = readPageFiles(contentDir);
  const mended = await forEachFile('修正', files, mendDocument);
  const changed = files.flatMap(({ path, source }, i) => {
    const text = mended[i] ?? source;
    return text === source ? [] : [{ path, text }];
  });
  if (changed.length > 0) writeAll(contentDir, changed);
  for (const { path } of changed) console.log(`已修正 ${join(contentDir, path)}`);
}

function checkAll(files: Parameters<CheckFiles>[0]): ReturnType<CheckFiles> {
  return forEachFile('检查', files, (file) => checkDocument(file));
}

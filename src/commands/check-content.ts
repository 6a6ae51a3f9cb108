// `npm run check:content`: applies all rules to all content. `--fix` makes the safe corrections.
import '../site/project-folder.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFault } from '../collections/fault.ts';
import { contentDir } from '../collections/folder-path.ts';
import { mendDocument } from '../content-rules/check-content.ts';
import { checkFolder } from '../content-rules/check-folder.ts';
import { readPageFiles } from '../content-rules/read-content.ts';
import { writeAll } from './write-files.ts';

const { values } = parseArgs({ options: { fix: { type: 'boolean' } } });
if (!existsSync(contentDir)) {
  console.error(
    `没有文件夹 ${contentDir}：用 CONTENT_DIR 指明内容在哪里，相对的路径从项目的根目录算起。`,
  );
  process.exit(1);
}
if (values.fix) {
  const files = readPageFiles(contentDir);
  const mended = await Promise.all(files.map(mendDocument));
  const changed = files.flatMap(({ path, source }, i) => {
    const text = mended[i] ?? source;
    return text === source ? [] : [{ path, text }];
  });
  await writeAll(contentDir, changed);
  for (const { path } of changed) console.log(`已修正 ${join(contentDir, path)}`);
}
const { documents, faults } = await checkFolder(contentDir);
for (const fault of faults) console.error(formatFault(fault));
if (faults.length > 0) {
  const fixable = faults.filter(({ fix }) => fix).length;
  const hint = fixable > 0 ? `，其中${fixable}处可以自动修正：npm run check:content -- --fix` : '';
  console.error(`\n${documents.length}个文件，${faults.length}处要改${hint}。`);
  process.exitCode = 1;
} else {
  console.log(`${documents.length}个文件，没有发现问题。`);
}

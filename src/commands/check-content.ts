// Checks all content by all rules; --fix mends what is safe to mend.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../content-dir.ts';
import { checkContent, mendDocument, messageOf, type ContentFile } from '../content-rules/index.ts';
import { writeAll } from './write-files.ts';

const { values } = parseArgs({ options: { fix: { type: 'boolean' } } });
if (values.fix) {
  const files = contentFiles();
  const mended = await Promise.all(files.map(mendDocument));
  const changed = files.flatMap(({ path, source }, i) => {
    const text = mended[i] ?? source;
    return text === source ? [] : [{ path, text }];
  });
  await writeAll(contentDir, changed);
  for (const { path } of changed) console.log(`已修正 ${join(contentDir, path)}`);
}
const files = contentFiles();
const faults = await checkContent(files);
for (const fault of faults) console.error(messageOf(fault));
if (faults.length > 0) {
  const safe = faults.filter(({ fix }) => fix).length;
  const hint = safe > 0 ? `，其中${safe}处可以自动修正：npm run check:content -- --fix` : '';
  console.error(`\n${files.length}个文件，${faults.length}处要改${hint}。`);
  process.exitCode = 1;
} else {
  console.log(`${files.length}个文件，没有发现问题。`);
}

function contentFiles(): ContentFile[] {
  return readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(?:report|news|pages)\/.*\.mdx$/.test(path))
    .sort()
    .map((path) => {
      const file = join(contentDir, path);
      return { file, path, source: readFileSync(file, 'utf8') };
    });
}

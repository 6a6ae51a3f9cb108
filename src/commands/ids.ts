// `npm run ids`: adds the paths of pages and the ids of headings and figures to the published addresses.
import '../site/project-folder.ts';
import { join } from 'node:path';
import { contentDir } from '../collections/folder-path.ts';
import { PUBLISHED_FILE } from '../content-rules/read-content.ts';
import { addAddresses } from '../integrations/published.ts';
import { HELP, readOptions } from './arguments.ts';
import { buildQuietly } from './astro.ts';
import { runWriter, writeAll } from './write-files.ts';

const USAGE = `用法：npm run ids
把新的网址、标题和数字的 id 记进 ${PUBLISHED_FILE}；草稿的不记。批准以后才运行：记下的以后不能再改。`;
const FOLDER = '.cache/ids';

await runWriter(run);

async function run(): Promise<void> {
  if (readOptions({ options: HELP }, USAGE).help) return console.log(USAGE);
  process.env['BASE_PATH'] = '/';
  if (!(await buildQuietly(FOLDER))) throw new Error('网站没有生成，原因写在上面。');
  const path = PUBLISHED_FILE;
  const file = join(contentDir, path);
  const { text, added } = addAddresses(file, FOLDER);
  if (added > 0) writeAll(contentDir, [{ path, text }]);
  console.log(added > 0 ? `已把${added}个新地址写入${file}。` : `${file}里没有缺少的地址。`);
}

// `npm run ids`: adds the paths of pages and the ids of headings and figures to the published addresses.
import '../site/project-folder.ts';
import { join } from 'node:path';
import { contentDir } from '../collections/folder-path.ts';
import { PUBLISHED_FILE } from '../content-rules/read-content.ts';
import { addAddresses } from '../integrations/published.ts';
import { runAstro } from './astro.ts';
import { writeAll } from './write-files.ts';

const outDir = '.cache/ids';
process.env['BASE_PATH'] = '/';
const status = await runAstro('build', '--outDir', outDir);
if (status === 0) {
  const path = PUBLISHED_FILE;
  const file = join(contentDir, path);
  const { text, added } = addAddresses(file, outDir);
  if (added > 0) writeAll(contentDir, [{ path, text }]);
  console.log(added > 0 ? `已把${added}个新地址写入${file}。` : `${file}里没有缺少的地址。`);
}
process.exitCode = status;

// `npm run ids`: adds the paths of pages and the ids of headings and figures to the published addresses.
import '../site/project-folder.ts';
import { join } from 'node:path';
import { contentDir } from '../collections/folder-path.ts';
import { addAddresses } from '../integrations/published.ts';
import { runAstro } from './astro.ts';

const outDir = '.cache/ids';
process.env['BASE_PATH'] = '/';
const status = await runAstro('build', '--outDir', outDir);
if (status === 0) {
  const file = join(contentDir, 'published.json');
  console.log(`${addAddresses(file, outDir)} addresses added to ${file}.`);
}
process.exitCode = status;

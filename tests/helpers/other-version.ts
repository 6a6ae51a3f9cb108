import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWorker } from '../../src/integrations/offline.ts';
import { indexSite } from '../../src/integrations/search-index.ts';
import { addPageChecksum } from '../../src/search/checksum.ts';
import { fileAddress } from '../../src/site/addresses.ts';

/**
 * Makes another version of a built site, in which one text is replaced wherever it stands, in the search index too.
 * @param name of the new folder below `.cache/site/`
 * @returns the folder
 */
export async function makeVersion(
  dir: string,
  name: string,
  [before, after]: readonly [string, string],
): Promise<string> {
  const version = resolve('.cache/site', name);
  rmSync(version, { recursive: true, force: true });
  cpSync(dir, version, { recursive: true });
  for (const file of globSync('**/*.{html,json,csv}', { cwd: version })) {
    const path = join(version, file);
    const text = readFileSync(path, 'utf8').replaceAll(before, after);
    writeFileSync(path, file.endsWith('.html') ? addPageChecksum(fileAddress(file), text) : text);
  }
  await indexSite(version);
  writeFileSync(join(version, 'offline.js'), await writeWorker(version, '/', true));
  return version;
}

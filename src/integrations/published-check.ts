import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { ContentError } from '../collections/fault.ts';
import type { PageReader } from './page-reader.ts';
import { countNewAddresses, listLostAddresses, readAddresses } from './published.ts';

/**
 * Fails a build that loses a published address, and says how to keep it.
 * @param file list of published addresses, written by `npm run ids`; nothing is checked if it does not exist
 */
export function publishedAddresses(
  file: string,
  reader: Pick<PageReader, 'read'>,
): AstroIntegration {
  let base = '/';
  return {
    name: 'published-addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ logger }) => {
        if (!existsSync(file)) return;
        const published = readAddresses(file);
        const pages = await reader.read();
        const lost = listLostAddresses(published, pages, base);
        if (lost.length > 0) {
          throw new ContentError(`${file} 里的地址在这次构建中不见了：\n${lost.join('\n')}`);
        }
        const added = countNewAddresses(published, pages);
        if (added > 0) logger.warn(`${added}个新地址还不在${file}里：请运行npm run ids。`);
      },
    },
  };
}

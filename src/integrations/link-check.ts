import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { ContentError } from '../collections/fault.ts';
import { findBrokenLinks } from './links.ts';
import type { PageReader } from './page-reader.ts';

/** Fails a build if a link within the site leads to no file, or to no place on its page. */
export function linkCheck(reader: Pick<PageReader, 'read'>): AstroIntegration {
  let home = '';
  return {
    name: 'link-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(config.base, config.site).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await reader.read();
        const broken = findBrokenLinks(fileURLToPath(dir), home, pages);
        if (broken.length > 0) {
          const list = broken.map(({ file, link, fault }) => `  ${file}：${link} ${fault}`);
          throw new ContentError(
            `有${broken.length}个站内链接打不开，请在相应的内容里改正：\n${list.join('\n')}`,
          );
        }
        logger.info('every link of the site leads somewhere');
      },
    },
  };
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError, formatFault } from '../collections/fault.ts';
import { readText } from '../collections/read-file.ts';
import type { PageReader } from './page-reader.ts';
import { listWrongRedirects } from './redirects.ts';

/**
 * Fails a build if a redirect leads a page of the site away, or leads nowhere. The check of the content knows the
 * pages of content; only a built site has all addresses.
 * @param file the list of redirects; nothing is checked if it does not exist
 */
export function redirectCheck(file: string, reader: Pick<PageReader, 'read'>): AstroIntegration {
  return {
    name: 'redirect-check',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (!existsSync(file)) return;
        const hasFile = (path: string) =>
          !path.endsWith('/') && existsSync(fileURLToPath(new URL(path.slice(1), dir)));
        const site = { pages: await reader.read(), hasFile };
        const faults = listWrongRedirects(file, readText(file), site);
        if (faults.length === 0) return;
        const list = faults.map((fault) => `  ${formatFault(fault)}`).join('\n');
        throw new ContentError(`有${faults.length}条转址不对：\n${list}`);
      },
    },
  };
}

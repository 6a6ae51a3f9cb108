import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addPageChecksum } from '../search/checksum.ts';
import { fileAddress } from '../site/addresses.ts';
import { walkPages } from './built-pages.ts';

/**
 * Writes the checksum of each built page into a comment before it. The service worker keeps no page without its
 * checksum: a damaged page, or the login page of a network. Must come before the integrations that read the pages.
 */
export function pageChecksums(): AstroIntegration {
  return {
    name: 'page-checksums',
    hooks: {
      'astro:build:generated': ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const { file, html } of walkPages(dist)) {
          writeFileSync(join(dist, file), addPageChecksum(fileAddress(file), html));
        }
      },
    },
  };
}

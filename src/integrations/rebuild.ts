import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { currentReading } from '../current-reading.ts';
import { digestOfCode } from '../digests.ts';

/**
 * Lets a build take pages of the last one as they were (`cacheKeyOf` says which), where that can be relied on: not
 * when any code has changed, and not after a build that did not come to its end and may have kept some pages of
 * other content.
 */
export function rebuild(): AstroIntegration {
  let list: URL;
  return {
    name: 'rebuild',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          experimental: { incrementalBuild: true },
          // Nothing reads it: Astro gives up what it has kept where a constant is another one.
          vite: { define: { CODE_DIGEST: JSON.stringify(digestOfCode()) } },
        });
      },
      'astro:config:done': ({ config }) => {
        list = new URL('incremental-build.json', config.cacheDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            await currentReading()?.folder;
            // Astro has read the list of what it has kept, and writes the new one when all pages are there.
            rmSync(list, { force: true });
            return prerenderer.getStaticPaths();
          },
        }));
      },
    },
  };
}

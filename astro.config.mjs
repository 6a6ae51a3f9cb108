import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentDir } from './src/content-dir.ts';
import { contentFaults } from './src/integrations/content-faults.ts';
import { linkCheck } from './src/integrations/link-check.ts';
import { offlineWorker } from './src/integrations/offline.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { publishedAddresses } from './src/integrations/published.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { siteUrlWarning } from './src/integrations/site-url.ts';
import { markdownProcessor } from './src/markdown/processor.ts';

const { SITE_URL, BASE_PATH = '/' } = process.env;
const base = `/${BASE_PATH}/`.replace(/\/{2,}/g, '/');

export default defineConfig({
  site: SITE_URL ?? 'http://localhost:4321',
  base,
  // Builds of other content must not meet in one cache.
  cacheDir: `.cache/astro/${contentDir.replaceAll(/[^a-z0-9]+/gi, '-')}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: 'jsx',
  // An inlined script would need a hash of its own in the content security policy.
  vite: {
    plugins: [plainImports()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks its MDX modules with a directive that the bundler does not know and warns of on each page.
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
  devToolbar: { enabled: false },
  markdown: { processor: markdownProcessor({ base }), syntaxHighlight: false },
  integrations: [
    siteUrlWarning(),
    contentFaults({ base }),
    mdx(),
    siteMap(),
    searchIndex(),
    offlineWorker(),
    publishedAddresses(`${contentDir}/published.json`),
    linkCheck(),
  ],
});

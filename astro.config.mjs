import './src/site/project-folder.ts';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { buildsDrafts } from './src/collections/drafts.ts';
import { contentDir } from './src/collections/folder-path.ts';
import { buildLock } from './src/integrations/build-lock.ts';
import { contentModules } from './src/integrations/vite/content-modules.ts';
import { contentNotes } from './src/integrations/content-notes.ts';
import { errorsToWarning } from './src/integrations/errors-to-warning.ts';
import { linkCheck } from './src/integrations/link-check.ts';
import { offlineWorker } from './src/integrations/offline.ts';
import { pageChecksums } from './src/integrations/page-checksums.ts';
import { pageReader } from './src/integrations/page-reader.ts';
import { ownCopies } from './src/integrations/vite/own-copies.ts';
import { plainImports } from './src/integrations/vite/plain-imports.ts';
import { publishedAddresses } from './src/integrations/published-check.ts';
import { redirectCheck } from './src/integrations/redirect-check.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { requireSiteAddress } from './src/integrations/site-address.ts';
import { siteMap } from './src/integrations/sitemap.ts';
import { typesetting } from './src/integrations/typesetting.ts';
import { siteUrlWarning } from './src/integrations/site-url-warning.ts';
import { site as settings } from './src/site/settings.ts';
import { markdownProcessor } from './src/markdown/processor.ts';

// Nothing is sent to anybody, also where Astro is run without the project's commands.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// `npm run dev` would ask the registry for Astro's newest version.
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
const { site, base } = requireSiteAddress(process.env);

/** Reads each built page once for the integrations below it. */
const reader = pageReader();

/** While pictures are drawn, beside the rest, pages go on. */
const PAGES_AT_ONCE = 100;

export default defineConfig({
  site,
  base,
  // Builds of other content, with drafts, or for another address, may run at the same time. Each needs its own data store.
  cacheDir: `.cache/astro/${[contentDir, site, base, buildsDrafts ? 'drafts' : ''].join(' ').replaceAll(/[^a-z0-9]+/gi, '-')}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: PAGES_AT_ONCE },
  compressHTML: 'jsx',
  logger: { entrypoint: './src/integrations/build-log.js' },
  // An inlined script would need a hash of its own in the content security policy.
  vite: {
    plugins: [
      contentModules(),
      plainImports(),
      ownCopies('/browser/search/site-search.ts', [
        '/answer-writer.ts',
        '/card-actions.ts',
        '/other-readings.ts',
        '/related-results.ts',
        // One instance keeps the history for all that opens.
        '/page/back.ts',
      ]),
      ownCopies('/browser/search/search-engine.ts'),
      ownCopies('/browser/search/answer-writer.ts'),
      ownCopies('/search/other-readings.ts'),
      ownCopies('/browser/search/related-results.ts', ['/related-writings.ts']),
      ownCopies('/browser/figures/figures-table.ts', ['/figure-sheet.ts']),
      ownCopies('/browser/offline/keep-all.ts'),
      ownCopies('/browser/speech/player.ts'),
      ownCopies('/browser/page/settings-panel.ts', ['/keep-all.ts']),
      // It shares the loader of styles with every page, which would need one more request for it.
      ownCopies('/browser/page/dialog.ts', ['/page/back.ts']),
    ],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // A `const` at the top of a file is put where it is used, a `var` is not.
          topLevelVar: false,
          // Not every host keeps other letters, or spaces, in the names of files.
          assetFileNames: ({ names }) =>
            `_astro/${/^[\w.-]+$/.test(names[0] ?? '') ? '[name].' : ''}[hash][extname]`,
        },
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
    buildLock(),
    siteUrlWarning(),
    errorsToWarning(settings.errorsTo),
    contentNotes({ base }),
    mdx(),
    typesetting(),
    pageChecksums(),
    reader,
    searchIndex(),
    offlineWorker(),
    siteMap(reader),
    redirectCheck(`${contentDir}/redirects.json`, reader),
    publishedAddresses(`${contentDir}/published.json`, reader),
    linkCheck(reader),
  ],
});

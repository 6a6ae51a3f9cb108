import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { siteUrlWarning } from './src/integrations/site-url.ts';
import { markdownProcessor } from './src/markdown/processor.ts';

const { SITE_URL, BASE_PATH = '/' } = process.env;
const base = `/${BASE_PATH}/`.replace(/\/{2,}/g, '/');

export default defineConfig({
  site: SITE_URL ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { processor: markdownProcessor({ base }), syntaxHighlight: false },
  integrations: [siteUrlWarning(), mdx(), sitemap()],
});

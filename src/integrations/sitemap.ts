import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { BuiltPage } from './built-pages.ts';
import type { PageReader } from './page-reader.ts';

/**
 * Writes the sitemap. It leaves out pages with `noindex`, and gives for each other page the day on which its content
 * last changed. The dates of files are those of the build or of the clone.
 */
export function siteMap(reader: Pick<PageReader, 'read'>): AstroIntegration {
  let base = '/';
  let pages: ReadonlyMap<string, BuiltPage> = new Map();
  const requirePage = (address: string) => {
    const path = `/${decodeURI(new URL(address).pathname).slice(base.length)}`;
    const page = pages.get(path);
    if (!page) throw new Error(`${path} has no built page`);
    return page;
  };
  const { hooks } = sitemap({
    filter: (address) => requirePage(address).isListed,
    serialize(item) {
      const lastmod = requirePage(item.url).updatedDay;
      if (!lastmod) throw new Error(`${item.url} does not state when it last changed`);
      return { ...item, lastmod };
    },
  });
  return {
    name: 'site-map',
    hooks: {
      ...hooks,
      'astro:config:done': (options) => {
        base = options.config.base;
        return hooks['astro:config:done']?.(options);
      },
      'astro:build:done': async (options) => {
        pages = await reader.read();
        await hooks['astro:build:done']?.(options);
      },
    },
  };
}

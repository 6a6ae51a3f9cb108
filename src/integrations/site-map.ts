import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/**
 * The sitemap, with what the built pages say of themselves: those that ask not to be listed are left out, and each
 * comes with the day on which its content last changed. A clone's or a build's own dates would say nothing.
 */
export function siteMap(): AstroIntegration {
  let base = '/';
  let dist: URL | undefined;
  const page = (address: string) => {
    const path = decodeURI(new URL(address).pathname).slice(base.length);
    return readFileSync(new URL(encodeURI(`${path}index.html`), dist), 'utf8');
  };
  const { hooks } = sitemap({
    filter: (address) => !/<meta name="robots" content="noindex"/.test(page(address)),
    serialize(item) {
      const day = /<meta property="og:updated_time" content="([^"]*)"/.exec(page(item.url))?.[1];
      if (!day) throw new Error(`${item.url} does not say when it last changed`);
      return { ...item, lastmod: day };
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
      'astro:build:done': (options) => {
        dist = options.dir;
        return hooks['astro:build:done']?.(options);
      },
    },
  };
}

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
  /** The day of each page that is listed. */
  const days = new Map<string, string>();
  const { hooks } = sitemap({
    filter(address) {
      const path = decodeURI(new URL(address).pathname).slice(base.length);
      const html = readFileSync(new URL(encodeURI(`${path}index.html`), dist), 'utf8');
      const day = /<meta property="og:updated_time" content="([^"]*)"/.exec(html)?.[1];
      if (day) days.set(address, day);
      return !/<meta name="robots" content="noindex"/.test(html);
    },
    serialize(item) {
      const lastmod = days.get(item.url);
      if (!lastmod) throw new Error(`${item.url} does not say when it last changed`);
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
      'astro:build:done': (options) => {
        dist = options.dir;
        return hooks['astro:build:done']?.(options);
      },
    },
  };
}

import type { MdastPluginDefinition } from 'satteri';
import { withBase } from '../site/addresses.ts';

/**
 * Puts the base path before links within the site, which content writes from the root: `/2025/huhang/`.
 * @param base path that the site is served at, `/` or `/quangong/`
 */
export function siteLinks(base: string): MdastPluginDefinition {
  return {
    name: 'site-links',
    link(node, ctx) {
      if (node.url.startsWith('/')) ctx.setProperty(node, 'url', withBase(node.url, base));
    },
  };
}

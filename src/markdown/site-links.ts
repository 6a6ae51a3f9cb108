import type { MdastPluginDefinition } from 'satteri';
import { withBase } from '../site/addresses.ts';

/** Puts the base path before links that content writes from the site's root: `/2025/huhang/`. */
export function siteLinks(base: string): MdastPluginDefinition {
  return {
    name: 'site-links',
    link(node, ctx) {
      if (node.url.startsWith('/')) ctx.setProperty(node, 'url', withBase(node.url, base));
    },
  };
}

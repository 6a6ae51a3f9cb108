import { satteri } from '@astrojs/markdown-satteri';
import type { MdastPluginDefinition } from 'satteri';
import { aliases } from './aliases.ts';
import { figures } from './figures.ts';
import { headingIds } from './heading-ids.ts';
import { siteLinks } from './site-links.ts';

/** What the site does with Markdown, in order. @param base path that the site is served at, `/` or `/quangong/` */
export function mdastPlugins(base: string): MdastPluginDefinition[] {
  return [headingIds, siteLinks(base), aliases, figures];
}

/** The Markdown processor of `.md` and `.mdx` content. */
export function markdownProcessor({ base }: { base: string }) {
  return satteri({
    // Smart punctuation would turn Chinese quotes' neighbours and dashes into Latin ones.
    features: { smartPunctuation: false },
    mdastPlugins: mdastPlugins(base),
  });
}

import { satteri } from '@astrojs/markdown-satteri';
import type { MdastPluginDefinition } from 'satteri';
import { aliases } from './aliases.ts';
import { toHtmlElements } from './to-html-elements.ts';
import { collectFigures } from './collect-figures.ts';
import { headingIds } from './heading-ids.ts';
import { siteLinks } from './site-links.ts';

/** Smart punctuation would turn Chinese quotes' neighbours and dashes into Latin ones. */
export const FEATURES = { gfm: true, smartPunctuation: false } as const;

/** What the site does with Markdown, in order. @param base path that the site is served at, `/` or `/quangong/` */
export function mdastPlugins(base: string): MdastPluginDefinition[] {
  return [headingIds, siteLinks(base), aliases, collectFigures, toHtmlElements];
}

/** Has faults collected, where they would stop the compilation: see `refuse`. */
const tolerate: MdastPluginDefinition = {
  name: 'tolerate',
  after: (_root, ctx) => {
    (ctx.data as { faults?: unknown[] }).faults = [];
  },
};

/**
 * The Markdown processor of `.md` and `.mdx` content.
 * @param options.tolerant whether to compile in spite of faults in content
 */
export function markdownProcessor({ base, tolerant }: { base: string; tolerant?: boolean }) {
  return satteri({
    features: FEATURES,
    mdastPlugins: [...(tolerant ? [tolerate] : []), ...mdastPlugins(base)],
  });
}

import { satteri } from '@astrojs/markdown-satteri';
import type { MdastPluginDefinition } from 'satteri';
import { aliases } from './aliases.ts';
import { tables } from './tables.ts';
import { toHtmlElements } from './to-html-elements.ts';
import { collectFigures } from './collect-figures.ts';
import { headingIds, headingLinks } from './heading-ids.ts';
import { markWithdrawn } from './mark-withdrawn.ts';
import { collectOpenings } from './openings.ts';
import { pictures } from './pictures.ts';
import { siteLinks } from './site-links.ts';

/** Features of the Markdown parser. Smart punctuation would replace Chinese quotes and dashes by Latin ones. */
export const FEATURES = { gfm: true, smartPunctuation: false } as const;

/** The site's own Markdown plugins, in order. @param base path that the site is served at, `/` or `/quangong/` */
export function mdastPlugins(base: string): MdastPluginDefinition[] {
  return [
    markWithdrawn,
    headingIds,
    collectOpenings,
    siteLinks(base),
    aliases,
    collectFigures,
    pictures,
    toHtmlElements(base),
    headingLinks,
  ];
}

/** The site's own plugins for the HTML that the Markdown becomes. */
export const HAST_PLUGINS = [tables];

/** Makes `refuse` collect faults instead of throwing the first. */
const tolerate: MdastPluginDefinition = {
  name: 'tolerate',
  after: (_root, ctx) => {
    (ctx.data as { faults?: unknown[] }).faults = [];
  },
};

/**
 * The Markdown processor for `.md` and `.mdx` content.
 * @param options.base path that the site is served at, `/` or `/quangong/`
 * @param options.tolerant whether to compile documents that have faults
 */
export function markdownProcessor({ base, tolerant }: { base: string; tolerant?: boolean }) {
  return satteri({
    features: FEATURES,
    mdastPlugins: [...(tolerant ? [tolerate] : []), ...mdastPlugins(base)],
    hastPlugins: HAST_PLUGINS,
  });
}

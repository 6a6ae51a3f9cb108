import { satteri } from '@astrojs/markdown-satteri';
import { headingIds } from './heading-ids.ts';
import { siteLinks } from './site-links.ts';

/**
 * The Markdown processor of `.md` and `.mdx` content.
 * @param base path that the site is served at, `/` or `/quangong/`
 */
export function markdownProcessor({ base }: { base: string }) {
  return satteri({
    // Smart punctuation would turn Chinese quotes' neighbours and dashes into Latin ones.
    features: { smartPunctuation: false },
    mdastPlugins: [headingIds, siteLinks(base)],
  });
}

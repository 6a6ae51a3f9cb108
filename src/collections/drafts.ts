/** Drafts: pages with `draft: true` in their frontmatter, which no build contains unless it is asked to. */

/**
 * Whether a build contains the drafts: the environment variable `DRAFTS` is `1`. `npm run dev` shows them always. For
 * commands, loaders and integrations: pages see only the entries that were loaded.
 */
export const buildsDrafts = process.env['DRAFTS'] === '1';

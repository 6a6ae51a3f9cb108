/** The details of a page's figures, for their sheets: `/2025/huhang/figures.json`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getEntries, pagePath, type Entry } from '../../collections/entries.ts';
import { getPageDetails } from '../../figures/dataset.ts';
import { getPageFigures } from '../../figures/page-figures.ts';

export const getStaticPaths = (async () => {
  const entries = await getEntries();
  const counts = await Promise.all(entries.map(async (one) => (await getPageFigures(one)).length));
  return entries
    .filter((_, i) => counts[i])
    .map((entry) => ({ params: { page: pagePath(entry).slice(1, -1) }, props: { entry } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry }> = async ({ props }) =>
  new Response(JSON.stringify(await getPageDetails(props.entry)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute } from '../../site/addresses.ts';
import { getDataFiles } from '../../figures/dataset.ts';
import { figuresJson } from '../../figures/figures-json.ts';
import { indexDataFiles } from '../../figures/data-files.ts';

export const getStaticPaths = (async () => {
  const shards = await getDataFiles();
  const names = shards.map(({ name }) => name);
  return (names.length > 0 ? ['index', ...names] : []).map((shard) => ({ params: { shard } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const shards = await getDataFiles();
  const shard = shards.find(({ name }) => name === params['shard']);
  const text = shard
    ? figuresJson(shard.figures, absolute('/figures.schema.json'))
    : `${JSON.stringify(indexDataFiles(shards), null, 2)}\n`;
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { getGlancePictures } from '../../cards/glance.ts';
import { pngs } from '../../cards/image.ts';

export const getStaticPaths = (async () => {
  const pictures = await getGlancePictures();
  const files = pngs(pictures.map(({ svg }) => svg));
  return pictures.map(({ period }, i) => ({
    params: { period: String(period) },
    props: { picture: files[i] },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Promise<Uint8Array<ArrayBuffer>> }> = async ({ props }) =>
  new Response(await props.picture, { headers: { 'content-type': 'image/png' } });

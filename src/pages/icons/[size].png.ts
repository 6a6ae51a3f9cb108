import type { APIRoute, GetStaticPaths } from 'astro';
import { pngs } from '../../cards/image.ts';
import { iconSvg } from '../../cards/seal.ts';
import { iconSizes, site } from '../../site/settings.ts';

export const getStaticPaths = (() => {
  const pictures = pngs(iconSizes.map((size) => iconSvg(site.seal, size)));
  return iconSizes.map((size, i) => ({
    params: { size: String(size) },
    props: { picture: pictures[i] },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Promise<Uint8Array<ArrayBuffer>> }> = async ({ props }) =>
  new Response(await props.picture, { headers: { 'content-type': 'image/png' } });

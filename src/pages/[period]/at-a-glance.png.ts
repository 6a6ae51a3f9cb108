import type { APIRoute, GetStaticPaths } from 'astro';
import { getPicturedReports, readGlanceTexts } from '../../cards/glance.ts';
import { drawGlance } from '../../cards/glance-svg.ts';
import { pngs } from '../../cards/image.ts';

export const getStaticPaths = (async () => {
  const reports = await getPicturedReports();
  const texts = await Promise.all(reports.map(readGlanceTexts));
  const pictures = pngs(texts.map((text) => drawGlance(text).svg));
  return reports.map(({ period }, i) => ({
    params: { period: String(period) },
    props: { picture: pictures[i] },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Promise<Uint8Array<ArrayBuffer>> }> = async ({ props }) =>
  new Response(await props.picture, { headers: { 'content-type': 'image/png' } });

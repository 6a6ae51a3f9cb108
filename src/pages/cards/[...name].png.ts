import type { APIRoute, GetStaticPaths } from 'astro';
import { getPictures } from '../../cards/cards.ts';
import { pngs } from '../../cards/image.ts';
import { cardSvg, placeCardSvg, squareSvg } from '../../cards/card-svg.ts';
import { getPlacePictures } from '../../cards/place-cards.ts';

export const getStaticPaths = (async () => {
  const cards = await getPictures();
  const places = [...(await getPlacePictures()).values()];
  const paths = [
    ...cards.flatMap(({ wide, square }) => [wide, square]),
    ...places.map(({ wide }) => wide),
  ];
  // All pictures start at once and are drawn in parallel. Each route awaits its own picture.
  const pictures = pngs([
    ...cards.flatMap(({ card }) => [cardSvg(card), squareSvg(card.seal, card.site)]),
    ...places.map(({ card }) => placeCardSvg(card)),
  ]);
  return paths.map((path, i) => ({
    params: { name: /^\/cards\/(.*)\.png$/.exec(path)?.[1] },
    props: { picture: pictures[i] },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Promise<Uint8Array<ArrayBuffer>> }> = async ({ props }) =>
  new Response(await props.picture, { headers: { 'content-type': 'image/png' } });

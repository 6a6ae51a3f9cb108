/** Files that tell a host how to serve the site. Their names begin with a line, which a page of Astro's may not. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../addresses.ts';
import { getEntries, pathOf } from '../collections.ts';
import { headersFile, redirectsFile, redirectsMap } from '../hosting.ts';
import { getForwards } from '../forwarding.ts';
import { navigation } from '../site.ts';

const files: Record<string, () => Promise<string>> = {
  _headers: async () => headersFile(href('/')),
  _redirects: async () => redirectsFile(await getForwards(), href('/')),
  'redirects.map': async () => {
    const pages = (await getEntries()).map(pathOf);
    const lists = [...navigation.map(({ path }) => path), '/search/'];
    return redirectsMap(await getForwards(), [...pages, ...lists], href('/'));
  },
};

export const getStaticPaths = (() =>
  Object.keys(files).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await files[params['file'] ?? '']?.());

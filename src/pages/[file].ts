/** Files that tell a host how to serve the site. Their names begin with a line, which a page of Astro's may not. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../site/addresses.ts';
import { getEntries, pathOf } from '../collections/entries.ts';
import { headersFile, redirectsFile, redirectsMap } from '../metadata/host-files.ts';
import { getForwards } from '../collections/redirects.ts';
import { navigation } from '../site/settings.ts';

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

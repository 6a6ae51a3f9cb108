/** Files that tell a host how to serve the site. Their names begin with a line, which a page of Astro's may not. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../site/addresses.ts';
import { getEntries, pagePath } from '../collections/entries.ts';
import { headersFile, redirectsFile, redirectsMap } from '../metadata/host-files.ts';
import { getRedirects } from '../collections/redirects.ts';
import { navigation } from '../site/settings.ts';

const files: Record<string, () => Promise<string>> = {
  _headers: async () => headersFile(href('/')),
  _redirects: async () => redirectsFile(await getRedirects(), href('/')),
  'redirects.map': async () => {
    const pages = (await getEntries()).map(pagePath);
    const lists = [...navigation.map(({ path }) => path), '/search/'];
    return redirectsMap(await getRedirects(), [...pages, ...lists], href('/'));
  },
};

export const getStaticPaths = (() =>
  Object.keys(files).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await files[params['file'] ?? '']?.());

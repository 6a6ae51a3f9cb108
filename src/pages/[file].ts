/** Configuration files for hosts. Astro ignores pages whose names begin with an underscore, so one route makes all. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { href, listOwnPages } from '../site/addresses.ts';
import { getAddressed, pagePath } from '../collections/entries.ts';
import { headersFile, redirectsFile, redirectsMap } from '../metadata/host-files.ts';
import { getRedirects } from '../collections/redirects.ts';

const files: Record<string, () => Promise<string>> = {
  _headers: async () => headersFile(href('/')),
  _redirects: async () => redirectsFile(await getRedirects(), href('/')),
  'redirects.map': async () => {
    const pages = (await getAddressed()).map(pagePath);
    const redirects = await getRedirects();
    const others = listOwnPages().filter((path) => redirects.every(({ from }) => from !== path));
    return redirectsMap(redirects, [...pages, ...others], href('/'));
  },
};

export const getStaticPaths = (() =>
  Object.keys(files).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await files[params['file'] ?? '']?.());

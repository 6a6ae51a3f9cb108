import { defineMiddleware } from 'astro:middleware';
import { typesetPage } from './typeset-page.ts';

/** Sets the text of the pages that Astro writes. Other files stay as they are. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(typesetPage(await response.text()), response);
});

/** Says on a page from the cache that it may be old. */

/** A link with this parameter waits for the network, however long it takes. */
export const FRESH = 'fresh';
const NOTICE = `<p class="kept-notice" role="status">这是存在本机的一页，可能不是最新的。<a href="?${FRESH}">打开最新的</a></p>`;

/** Writes the notice at the top of a page. The page itself stays as it was cached. */
export async function addNotice(page: Response): Promise<Response> {
  const html = (await page.text()).replace(/<body[^>]*>/, (tag) => tag + NOTICE);
  const { status, statusText, headers } = page;
  return new Response(html, { status, statusText, headers });
}

/**
 * Guesses the path that a reader most likely meant: without the text that a chat appended, in lower case, with a
 * slash at its end.
 * @param path decoded, as it arrived
 * @param base path that the site is served at, `/` or `/quangong/`; its case is kept
 */
export function guessPath(path: string, base: string): string {
  const page = path
    .replace(/[^\p{L}\p{N}/._~-].*$/u, '')
    .toLowerCase()
    .replace(/\/index\.html?$/, '/')
    .replace(/(\/|\/[^/.]+)$/, '$1/')
    .replace(/\/{2,}/g, '/');
  return page.startsWith(base.toLowerCase()) ? base + page.slice(base.length) : page;
}

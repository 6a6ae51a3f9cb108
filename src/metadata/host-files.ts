/** Files that hosts read: how to serve the site. Pure: paths and headers in, text out. */
import { withBase } from '../site/addresses.ts';
import type { Redirect } from '../collections/redirects.ts';
import { IMMUTABLE, immutableFolders, openFiles, securityHeaders } from '../site/security.ts';

/**
 * `_headers`, which Cloudflare Pages and Netlify read. What is not named here revalidates: that is what both do of
 * themselves, and a rule for everything would be added to the ones below, not replaced by them.
 */
export function headersFile(base: string): string {
  const rules = [
    [withBase('/*', base), securityHeaders],
    ...immutableFolders.map((folder) => [
      withBase(`${folder}*`, base),
      { 'Cache-Control': IMMUTABLE },
    ]),
    ...openFiles.map((file) => [withBase(file, base), { 'Access-Control-Allow-Origin': '*' }]),
  ] as [string, Record<string, string>][];
  return rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/**
 * `_redirects`, which Cloudflare Pages and Netlify read: with and without the last slash.
 * What a name leads to changes with the years, so that no browser may keep it for good.
 */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  return redirects
    .flatMap(({ from, to }) =>
      [from, from.slice(0, -1)].map(
        (path) => `${encodeURI(withBase(path, base))} ${withBase(to, base)} 302`,
      ),
    )
    .join('\n')
    .concat('\n');
}

/**
 * `redirects.map`, for nginx: what each address should be. nginx compares the keys of a map without regard to
 * case, so that the line of a page leads there from its address in capitals.
 * @param pages paths of pages, without the base
 */
export function redirectsMap(
  redirects: readonly Redirect[],
  pages: readonly string[],
  base: string,
): string {
  const lines = new Map<string, string>();
  const targets = [...pages.map((path) => ({ from: path, to: path })), ...redirects];
  for (const { from, to } of targets) {
    for (const path of [from, from.slice(0, -1)]) {
      const key = withBase(path, base).toLowerCase();
      if (path && !lines.has(key)) lines.set(key, withBase(to, base));
    }
  }
  return [...lines].map(([key, to]) => `"${key}" "${to}";\n`).join('');
}

/** Writes the files that configure hosts. Pure. */
import { withBase } from '../site/addresses.ts';
import type { Redirect } from '../collections/redirects.ts';
import { IMMUTABLE, immutableFolders, openFiles, securityHeaders } from '../site/security.ts';

/**
 * Writes `_headers` for Cloudflare Pages and Netlify. Files without a rule are revalidated, which is the default of
 * both. A `Cache-Control` rule for all files would be added to the rules below, not replaced by them.
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
 * Writes `_redirects` for Cloudflare Pages and Netlify: each path with and without its last slash. Redirects are
 * temporary (302), because the target of a name may change with a new report.
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
 * Writes `redirects.map` for nginx: the correct address for each path, with and without its last slash. nginx ignores
 * the case of keys, so the line of a page also redirects its address in capitals.
 * @param pages paths of all pages, without the base
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

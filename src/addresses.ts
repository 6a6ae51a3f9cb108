/** Addresses of the site's pages. Paths begin and end with a slash and carry no base. */

/** A path of this site (`/2025/huhang/#mediation`) → the same under the base path that it is served at. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}

/** A path and a base (`/` or `/quangong/`, a missing last slash is added) → base and path joined by one slash. */
export function withBase(path: string, base: string): string {
  return base.replace(/\/*$/, '/') + path.replace(/^\/+/, '');
}

/** A file of a built site (`2025/huhang/index.html`) → what its address is below the base: `2025/huhang/`. */
export function addressOfFile(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** A path of this site → its absolute address, for canonical links and everything that leaves the site. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

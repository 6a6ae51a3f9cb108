/** Addresses of the site's pages. Paths begin and end with a slash and carry no base. */

/** Lower-case ASCII words and numbers joined by hyphens: the name of a content file, which is its address. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A slug that begins with a letter: the address of a figure or a heading on its page. */
export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** A path of a page of content. */
export const PAGE_PATH = /^\/([a-z0-9-]+\/)*$/;
/** Years that a report can have. */
export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2999;

/** Name of the file of a report's own page; the other files of the report are its sections. */
export const OVERVIEW = 'overview';

/** Pages that the site makes itself, by the first part of their path. `latest` leads to the newest report. */
const OWN_PAGES = ['figures', 'corrections', 'news', 'search', 'latest'];
/** Name of the page of content that every page links to. */
export const ABOUT = 'about';
/** Files and folders that the site writes beside its pages. */
const OWN_FILES = ['404', 'cards', 'icons', 'index', 'offline', 'pagefind'];
/** Ids that the frame of a page has, or that its dialogs get in the browser. */
export const FRAME_IDS: readonly string[] = [
  ...['top', 'main', 'sections', 'contents', 'contents-title', 'source', 'corrections'],
  ...['site-search', 'page-search', 'search-results', 'settings', 'share-title', 'citation-title'],
];

/** Whether a text can be the name of a content file. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** Whether a text can be the id of a figure or a heading. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** Whether a text is a path of a page of content: `/2025/huhang/`. */
export function isPagePath(text: string): boolean {
  return PAGE_PATH.test(text);
}

/** Whether a text is a year that a report can have, 1949 to 2999. */
export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;
}

/** Whether the frame of every page has an id, so that content may not use it. */
export function isFrameId(id: string): boolean {
  return FRAME_IDS.includes(id) || /^correction-\d+$/.test(id);
}

/** Whether a name in the first part of a path belongs to the site, so that no page of content may have it. */
export function isReservedName(slug: string): boolean {
  return /^\d+$/.test(slug) || OWN_PAGES.includes(slug) || OWN_FILES.includes(slug);
}

/** Whether a path, query included, leads to something that every site has, whatever its content: the home page, a list, a file. */
export function isOwnPath(path: string): boolean {
  const [, name = '', rest] = /^\/([^/?]*)(\/?)/.exec(path) ?? [];
  if (name === '') return path === '/' || path.startsWith('/?');
  return (
    (rest === '/' && (name === ABOUT || OWN_PAGES.includes(name))) ||
    /^[^?]*\.[a-z0-9]+$/.test(path)
  );
}

/**
 * The path of a content file's page.
 * @param id path below the collection's folder, without extension: `2025/huhang`
 */
export function entryPath(collection: 'report' | 'news' | 'pages', id: string): string {
  if (collection === 'news') return `/news/${id}/`;
  if (collection === 'pages') return `/${id}/`;
  const [period = '', slug = ''] = id.split('/');
  return slug === OVERVIEW ? `/${period}/` : `/${id}/`;
}

/** A path of this site (`/2025/huhang/#mediation`) → the same under the base path that it is served at. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}

/** A path and a base (`/` or `/quangong/`, a missing last slash is added) → base and path joined by one slash. */
export function withBase(path: string, base: string): string {
  return base.replace(/\/*$/, '/') + path.replace(/^\/+/, '');
}

/** A file of a built site (`2025/huhang/index.html`) → its address below the base: `2025/huhang/`. */
export function fileAddress(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** A path of this site → its absolute address, for canonical links and everything that leaves the site. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** Addresses of the site's pages. Paths begin and end with a slash, and do not contain the base. */

/** Lower-case ASCII words and numbers joined by hyphens: the name of a content file, which is part of its address. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A slug that begins with a letter: the id of a figure or a heading. */
export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** The path of a page of content. */
export const PAGE_PATH = /^\/([a-z0-9-]+\/)*$/;
/** A title that can be a part of a path. */
const SHORT_NAME = /^[\p{Script=Han}A-Za-z0-9]+$/u;
/** The path of a page, or one that has a title for a part: `/护航/`. */
const NAMED_PATH = /^\/(([a-z0-9-]+|[\p{Script=Han}A-Za-z0-9]+)\/)*$/u;
/** The path of a page or a file, perhaps with an id. */
const ADDRESS = /^\/([a-z0-9-]+\/)*([a-z0-9-]+(\.[a-z0-9]+)+)?(#[a-z][a-z0-9-]*)?$/;
/** The years that a report can have, both included. */
export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2999;

/** File name of the overview of a report. The other files of the report are its sections. */
export const OVERVIEW = 'overview';

/** First part of the paths of generated pages. `latest` redirects to the newest report. */
const OWN_PAGES = ['figures', 'corrections', 'news', 'search', 'accessibility', 'terms', 'latest'];
/** Paths of the generated pages that exist whatever the content is. */
export function listOwnPages(): string[] {
  return ['/', ...OWN_PAGES.map((name) => `/${name}/`)];
}
/** File name of the page that shows a report on one page. No section of a report may have it. */
export const GLANCE = 'at-a-glance';
/** Name of that page. */
export const GLANCE_NAME = '一图读懂';
/** A path that such a page could have. */
const GLANCE_PATH = /^\/\d{4}\/at-a-glance\/$/;
/** Path of the page of words that readers may not know. */
export const TERMS_PATH = '/terms/';
/** File name of the page of content that every page links to. */
export const ABOUT = 'about';
/** Id of the part of that page that says how to report an error. */
export const REPORT_ERROR_ID = 'report-error';
/** Names of generated files and folders that are no pages. */
const OWN_FILES = ['404', 'cards', 'icons', 'index', 'offline', 'pagefind'];
/** Ids in the frame of a page, and in the dialogs that the browser adds. */
const FRAME_IDS: readonly string[] = [
  ...['top', 'main', 'sections', 'contents', 'contents-title', 'source', 'corrections', 'chart'],
  REPORT_ERROR_ID,
  ...[
    'site-search',
    'page-search',
    'search-results',
    'settings',
    'settings-title',
    'share-title',
    'citation-title',
  ],
];

/** Reports whether a text can be the name of a content file. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** Reports whether a text can be the id of a figure or a heading. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** Reports whether a text can be the path of a page of content: `/2025/huhang/`. */
export function isPagePath(text: string): boolean {
  return PAGE_PATH.test(text);
}

/** Reports whether a text can be a path that leads to a page: `/2025/old/`, `/护航/`. */
export function isNamedPath(text: string): boolean {
  return NAMED_PATH.test(text);
}

/** Reports whether a text can be an address of the site: `/2025/huhang/#mediation`, `/figures.csv`. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Reports whether a title can be a part of a path: only Han characters, ASCII letters and digits. */
export function isShortName(title: string): boolean {
  return SHORT_NAME.test(title);
}

/** Reports whether a path belongs to a page that only lists other pages: the home page or a list of news. */
export function isListPath(path: string): boolean {
  return /^\/(news\/(\d+\/)*)?$/.test(path);
}

/** Reports whether a text is a year that a report can have: 1949 to 2999. */
export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;
}

/** Reports whether an id belongs to the frame of a page, so that content must not use it. */
export function isFrameId(id: string): boolean {
  return FRAME_IDS.includes(id) || /^correction-\d+$/.test(id);
}

/** Reports whether the first part of a path is taken by years or generated files, so that content must not use it. */
export function isReservedName(slug: string): boolean {
  return /^\d+$/.test(slug) || OWN_PAGES.includes(slug) || OWN_FILES.includes(slug);
}

/**
 * Reports whether a path, in any case, belongs to a generated page or folder, whatever the content is. Further pages
 * of a list (`/news/2025/`) depend on the content.
 */
export function isGeneratedPath(path: string): boolean {
  const [, name = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(path.toLowerCase()) ?? [];
  const isOwnPage = rest === '' && (name === '' || OWN_PAGES.includes(name));
  return OWN_FILES.includes(name) || isOwnPage || isGlancePath(path.toLowerCase());
}

/**
 * Reports whether a path exists whatever the content is: the home page, a list, the about page, or a file.
 * @param path may have a query
 */
export function isOwnPath(path: string): boolean {
  const [, name = '', rest] = /^\/([^/?]*)(\/?)/.exec(path) ?? [];
  if (name === '') return path === '/' || path.startsWith('/?');
  return (
    (rest === '/' && (name === ABOUT || OWN_PAGES.includes(name))) ||
    isGlancePath(path.replace(/\?.*/, '')) ||
    /^[^?]*\.[a-z0-9]+$/.test(path)
  );
}

/** Returns the path of the page that shows the report of a year on one page, without the base: `/2025/at-a-glance/`. */
export function glancePath(period: number): string {
  return `/${period}/${GLANCE}/`;
}

/**
 * Returns the path of the page of a content file.
 * @param id path below the collection's folder, without extension: `2025/huhang`
 */
export function entryPath(collection: 'report' | 'news' | 'pages', id: string): string {
  if (collection === 'news') return `/news/${id}/`;
  if (collection === 'pages') return `/${id}/`;
  const [period = '', slug = ''] = id.split('/');
  return slug === OVERVIEW ? `/${period}/` : `/${id}/`;
}

/**
 * Returns the path of the small page that stands for a figure or a heading in chats: `/2025/huhang/loss-recovered/`.
 * @param page path of the page of content, without the base
 */
export function sharePath(page: string, id: string): string {
  return `${page}${id}/`;
}

/** Reports whether a path is that of a page of a report whose headings have share pages: `/2025/`, `/2025/huhang/`. */
export function isReportPath(path: string): boolean {
  return /^\/\d{4}\/([a-z0-9-]+\/)?$/.test(path) && !isGlancePath(path);
}

/** Adds the base of the build to a path such as `/2025/huhang/#mediation`. Works only in code that Astro bundles. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}

/** Joins a base and a path by one slash. @param base `/` or `/quangong/`, with or without its last slash */
export function withBase(path: string, base: string): string {
  return base.replace(/\/*$/, '/') + path.replace(/^\/+/, '');
}

/** Returns the address of a built file below the base: `2025/huhang/index.html` → `2025/huhang/`. */
export function fileAddress(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** Returns the absolute address of a path, for canonical links and downloads. Works only in code that Astro bundles. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** Reports whether a path can be that of a report on one page. The check of the built site finds out whether it is. */
export function isGlancePath(path: string): boolean {
  return GLANCE_PATH.test(path);
}

/** Reads the pages of a built site: their links, ids and data for search engines. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { fileAddress } from '../site/addresses.ts';

/** The HTML of a built page. */
export interface PageFile {
  /** Path below the built site: `2025/huhang/index.html`. */
  file: string;
  /** Path without the base: `/2025/huhang/`. */
  path: string;
  html: string;
}

/** The data of the HTML of a built page. */
export interface BuiltPage extends Omit<PageFile, 'html'> {
  /** Every id on the page. */
  ids: Set<string>;
  /** Ids of headings and figures in the article: the addresses that are published. */
  articleIds: Set<string>;
  /** Every link, address of a picture and the like, as written. */
  links: Set<string>;
  /** Address that the page only leads to, as written, base included. Null for a page with content of its own. */
  redirectTarget: string | null;
  /** Whether the page redirects and has a preview of its own: the share page of a figure or heading. */
  isSharePage: boolean;
  /** Whether search engines may list the page. */
  isListed: boolean;
  /** Day on which the content last changed: `2026-01-31`. Null if the page does not say. */
  updatedDay: string | null;
}

const LINK_ATTRIBUTES = ['href', 'src', 'poster', 'action', 'cite'];
/** Names of `<meta>` elements that contain an address. */
const LINK_METAS = /^(og:url|og:image|twitter:image|image)$/;
/** Elements in an article whose ids are published: headings and figures. */
const ADDRESSED_ELEMENTS = /^(?:h[2-6]|data)$/;

/** Reads the HTML files of a built site one after the other, in the order of their paths. @param dist its folder */
export function* walkPages(dist: string): Generator<PageFile> {
  for (const name of globSync('**/*.html', { cwd: dist }).sort()) {
    const file = name.replaceAll('\\', '/');
    yield { file, path: `/${fileAddress(file)}`, html: readFileSync(join(dist, name), 'utf8') };
  }
}

/** Reads and parses all pages of a built site. @param dist its folder @returns pages by path */
export function readBuiltPages(dist: string): Map<string, BuiltPage> {
  return new Map(Array.from(walkPages(dist), (page) => [page.path, parsePage(page)]));
}

/** Parses a page in one pass over its tags. */
export function parsePage({ file, path, html }: PageFile): BuiltPage {
  const page: BuiltPage = {
    file,
    path,
    ids: new Set(),
    articleIds: new Set(),
    links: new Set(),
    redirectTarget: null,
    isSharePage: false,
    isListed: true,
    updatedDay: null,
  };
  let openArticles = 0;
  let hasPreview = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id } = attributes;
      if (id) {
        page.ids.add(id);
        if (openArticles > 0 && ADDRESSED_ELEMENTS.test(name)) page.articleIds.add(id);
      }
      for (const link of LINK_ATTRIBUTES) if (attributes[link]) page.links.add(attributes[link]);
      if (name === 'article') openArticles += 1;
      if (name === 'meta') readMeta(page, attributes);
      hasPreview ||= attributes['property'] === 'og:url';
    },
    onclosetag(name) {
      if (name === 'article') openArticles -= 1;
    },
  });
  parser.end(html);
  page.isSharePage = hasPreview && page.redirectTarget !== null;
  return page;
}

function readMeta(page: BuiltPage, attributes: Readonly<Record<string, string>>): void {
  const { content = '' } = attributes;
  const name = attributes['itemprop'] ?? attributes['name'] ?? attributes['property'];
  if (name && LINK_METAS.test(name)) page.links.add(content);
  if (name === 'og:updated_time') page.updatedDay = content;
  if (name === 'robots' && content === 'noindex') page.isListed = false;
  if (attributes['http-equiv'] === 'refresh') {
    page.redirectTarget = content.replace(/^\d+;url=/, '');
  }
}

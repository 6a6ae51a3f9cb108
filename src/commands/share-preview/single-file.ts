/** Joins built pages to one HTML file that needs no other file, for the one who has to approve a report. */
import { createHash } from 'node:crypto';
import renderHtml from 'dom-serializer';
import type { Element, ParentNode } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { escapeHtml } from '../../site/html.ts';

/** A built page of the report. */
export interface IncludedPage {
  /** Path without the base: `/2025/huhang/`. */
  path: string;
  /** The name in the list of contents. */
  title: string;
  html: string;
}

interface SingleFileOptions {
  title: string;
  /** When the file was made, behind 送审稿 above the list of contents. Plain text. */
  notice: string;
  /** Style sheets for this file alone. */
  style: string;
  /** Reads a file of the built site by its path, which has no base. */
  read: (path: string) => Buffer;
}

/** What needs a script, leads to another file, or repeats the address of the page. */
const REMOVED_ELEMENTS = new Set([
  ...['button', 'dialog', 'figure-tools', 'link', 'page-contents', 'read-aloud', 'script'],
  ...['share-button', 'style', 'template'],
]);
const REMOVED_CLASSES = new Set(['address', 'addresses', 'anchor', 'glance-link']);
/** Attributes that name elements of the page by their ids. */
const ID_LISTS = ['aria-controls', 'aria-describedby', 'aria-labelledby', 'for', 'headers', 'id'];

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/**
 * Joins the articles of pages. Ids get the name of their page as a prefix; links between the pages lead to them, and
 * links to other pages of the site become plain text. The file has a policy of its own, which forbids scripts and
 * requests.
 * @throws if a page has no article, or uses a kind of file that cannot be written into it
 */
export function joinPages(
  pages: readonly IncludedPage[],
  { title, notice, style, read }: SingleFileOptions,
): string {
  const documents = pages.map(({ html }) => parseDocument(html));
  const articles = documents.map((document, i) => {
    const page = pages[i]!;
    const [article] = DomUtils.getElementsByTagName('article', document);
    if (!article) throw new Error(`${page.path} has no article`);
    prepareElements(article, page, pages, read);
    return `<section id="${pageId(page.path)}" class="prose">${renderHtml(article.children, { encodeEntities: 'utf8' })}</section>`;
  });
  const sheets = new Set(documents.flatMap(listSheets));
  const css = [...[...sheets].map((path) => inlineSheet(path, read)), style].join('\n');
  const policy = [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    `style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const contents = pages.map(
    (page) => `<li><a href="#${pageId(page.path)}">${escapeHtml(page.title)}</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="format-detection" content="telephone=no, date=no, address=no, email=no"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title><style>${css}</style></head>
<body><header class="prose"><p><mark>送审稿</mark>，${escapeHtml(notice)}</p><nav aria-label="目录"><ol>${contents.join('')}</ol></nav></header>
<main>${articles.join('\n')}</main></body></html>
`;
}

/** The path of a page → its id in the file: `/2025/huhang/` → `2025-huhang`. */
function pageId(path: string): string {
  return path.slice(1, -1).replaceAll('/', '-');
}

function prepareElements(
  parent: ParentNode,
  page: IncludedPage,
  pages: readonly IncludedPage[],
  read: SingleFileOptions['read'],
): void {
  for (const node of [...parent.children]) {
    if (!('attribs' in node)) continue;
    if (isRemoved(node)) DomUtils.removeElement(node);
    else {
      prepareElements(node, page, pages, read);
      prefixIds(node, pageId(page.path));
      if (node.name === 'a') turnLink(node, page, pages);
      if (node.name === 'img') inlinePicture(node, read);
    }
  }
}

function isRemoved(element: Element): boolean {
  const classes = (element.attribs['class'] ?? '').split(' ');
  return (
    REMOVED_ELEMENTS.has(element.name) ||
    classes.some((one) => REMOVED_CLASSES.has(one)) ||
    isHelp(element)
  );
}

/** Whether this paragraph tells readers where to report an error. One who approves a draft tells its editor. */
function isHelp({ name, children }: Element): boolean {
  return (
    name === 'p' && children.some((child) => 'attribs' in child && child.attribs['rel'] === 'help')
  );
}

function prefixIds({ attribs }: Element, prefix: string): void {
  for (const name of ID_LISTS) {
    const ids = attribs[name]?.split(/\s+/).filter(Boolean);
    if (ids) attribs[name] = ids.map((id) => `${prefix}-${id}`).join(' ');
  }
}

/**
 * Turns a link to a place of an included page into one in the file, and unwraps a link to another page of the site. A
 * link whose words need a label (`历年`) says nothing without its target, and goes.
 */
function turnLink(link: Element, page: IncludedPage, pages: readonly IncludedPage[]): void {
  const href = link.attribs['href'];
  // It is the number of the address in a list for paper, which is left out.
  delete link.attribs['data-number'];
  if (href === undefined || /^[a-z]+:/i.test(href)) return;
  const { pathname, hash } = new URL(href, `https://site.invalid${page.path}`);
  if (!pages.some(({ path }) => path === pathname)) {
    const kept = link.attribs['aria-label'] === undefined ? [...link.children] : [];
    for (const child of kept) DomUtils.prepend(link, child);
    DomUtils.removeElement(link);
    return;
  }
  const id = decodeURIComponent(hash.slice(1));
  link.attribs['href'] = `#${pageId(pathname)}${id ? `-${id}` : ''}`;
}

function inlinePicture({ attribs }: Element, read: SingleFileOptions['read']): void {
  attribs['src'] = toDataUrl(attribs['src'] ?? '', read);
  for (const name of ['srcset', 'sizes', 'loading', 'decoding']) delete attribs[name];
}

/** Lists the paths of the sheets that a page loads at once. */
function listSheets(document: ParentNode): string[] {
  return DomUtils.getElementsByTagName('link', document).flatMap(({ attribs }) => {
    const isLoaded = attribs['rel'] === 'stylesheet' && attribs['disabled'] === undefined;
    return isLoaded ? (attribs['href'] ?? []) : [];
  });
}

function inlineSheet(path: string, read: SingleFileOptions['read']): string {
  const css = read(path).toString('utf8');
  return css.replaceAll(/url\((["']?)(?!data:)(.*?)\1\)/g, (_, _quote, url: string) => {
    const { pathname } = new URL(url, `https://site.invalid${path}`);
    return `url(${toDataUrl(pathname, read)})`;
  });
}

/** @throws if the extension is unknown */
function toDataUrl(path: string, read: SingleFileOptions['read']): string {
  const type = MEDIA_TYPES[path.replace(/^.*\./, '').toLowerCase()];
  if (!type) throw new Error(`${path} is no picture or font`);
  return `data:${type};base64,${read(decodeURIComponent(path)).toString('base64')}`;
}

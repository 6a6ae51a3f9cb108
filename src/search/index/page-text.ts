/** Reads the searchable text of a built page. Build time only. */
import type { ChildNode, Element, ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { BLOCK_ELEMENTS } from '../blocks.ts';
import type { Block } from '../records.ts';

/** The searchable text of a page. */
export interface PageText {
  /** Path without the base. */
  path: string;
  title: string;
  /** Short title, for results. */
  name: string;
  /** `report`, `news` or `page`. */
  kind: string;
  /** Empty if the page belongs to no section. */
  section: string;
  /** Year of the report. Empty if the page belongs to no report. */
  period: string;
  blocks: Block[];
}

const BLOCKS = new Set(BLOCK_ELEMENTS);
/** Elements whose content is not read. */
const UNREAD_ELEMENTS = new Set(
  'button datalist input label option script select style svg template textarea title'.split(' '),
);

/**
 * Reads the text of `[data-pagefind-body]`, divided into blocks. Each block has the heading above it.
 * @param path of the page, without the base
 * @returns null for a page without such an element, which is not searched
 */
export function readPageText(path: string, html: string): PageText | null {
  if (!html.includes('data-pagefind-body')) return null;
  // The frame before the body is two thirds of a page. It is not parsed.
  const from = Math.max(0, html.search(/<[a-z]+\s[^<>]*data-pagefind-body/));
  const body = find(
    parseDocument(html.slice(from)),
    (element) => 'data-pagefind-body' in element.attribs,
  );
  if (!body) return null;
  const page: PageText = {
    path,
    title: body.attribs['data-title'] ?? '',
    name: body.attribs['data-name'] ?? '',
    kind: body.attribs['data-kind'] ?? 'page',
    section: body.attribs['data-section'] ?? '',
    period: body.attribs['data-period'] ?? '',
    blocks: [],
  };
  let heading: [id: string, text: string] = ['', ''];
  let run = '';
  const flush = () => {
    const text = run.replace(/\s+/g, ' ').trim();
    if (text) page.blocks.push([...heading, text] satisfies Block);
    run = '';
  };
  const visit = (node: ChildNode): void => {
    if (node.type === 'text') run += node.data;
    if (!isElement(node) || UNREAD_ELEMENTS.has(node.name)) return;
    if ('data-pagefind-ignore' in node.attribs || 'hidden' in node.attribs) return flush();
    const isBlock = BLOCKS.has(node.name);
    if (isBlock) flush();
    if (isHeading(node)) heading = [node.attribs['id'] ?? '', readText(node).trim()];
    if (node.name === 'br') run += ' ';
    node.childNodes.forEach(visit);
    if (isBlock) flush();
  };
  body.childNodes.forEach(visit);
  flush();
  return page;
}

function isElement(node: ChildNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** A caption with an id, as a chart has one, is a heading too: the chart does not belong to the section before it. */
function isHeading({ name, attribs }: Element): boolean {
  return /^h[2-6]$/.test(name) || (name === 'caption' && 'id' in attribs);
}

/** Reads the text of a heading without the notes in it. */
function readText(node: Element): string {
  return node.childNodes
    .map((child) => {
      if (child.type === 'text') return child.data;
      return isElement(child) && child.name !== 'small' && !UNREAD_ELEMENTS.has(child.name)
        ? readText(child)
        : '';
    })
    .join('');
}

function find(node: ParentNode, test: (element: Element) => boolean): Element | null {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    const found = test(child) ? child : find(child, test);
    if (found) return found;
  }
  return null;
}

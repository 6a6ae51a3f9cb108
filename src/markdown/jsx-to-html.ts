/** A JSX runtime whose elements are HTML. There are no components: the type of an element is its name. */

import { escapeHtml } from '../site/html.ts';

/** A piece of HTML; strings beside it are text. */
export interface Html {
  readonly html: string;
}

type Child = Html | string | number | boolean | null | undefined | readonly Child[];

/** Type of a group: its children, without an element around them. */
export const Fragment = 'fragment';

const VOID = new Set('area br col embed hr img input link meta source track wbr'.split(' '));

/**
 * An element → its HTML. The signature is that of the runtimes that compiled MDX takes.
 * @param type name of the element, or `Fragment`
 * @param props attributes, and `children`
 */
export function jsx(type: unknown, props: unknown): Html {
  const { children, ...attributes } = props as { children?: Child };
  const element = String(type);
  const content = renderChild(children);
  if (type === Fragment) return { html: content };
  const list = Object.entries(attributes).map(([name, value]) => renderAttribute(name, value));
  const start = `<${element}${list.join('')}>`;
  return { html: VOID.has(element) ? start : `${start}${content}</${element}>` };
}

function renderChild(child: Child): string {
  if (child === null || child === undefined || typeof child === 'boolean') return '';
  if (typeof child !== 'object') return escapeHtml(String(child));
  if ('html' in child) return child.html;
  return child.map(renderChild).join('');
}

function renderAttribute(name: string, value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return ` ${name}`;
  const text = typeof value === 'object' ? renderStyle(value) : String(value);
  return ` ${name}="${escapeHtml(text)}"`;
}

function renderStyle(style: object): string {
  return Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

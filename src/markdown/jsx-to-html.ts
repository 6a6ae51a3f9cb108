/** The runtime of compiled JSX that gives HTML. Elements only: there are no components. */

import { escapeHtml } from '../site/html.ts';

/** A piece of HTML; strings beside it are text. */
export interface Html {
  readonly html: string;
}

type Child = Html | string | number | boolean | null | undefined | readonly Child[];

/** Type of an element that is none, but what it holds. */
export const Fragment = 'fragment';

/** Type of an element that is HTML already: its `html`. */
export const Plain = 'plain';

const VOID = new Set('area br col embed hr img input link meta source track wbr'.split(' '));

/** An element with its attributes and children → its HTML. */
export function jsx(
  type: string,
  { children, ...attributes }: { children?: Child; [attribute: string]: unknown },
): Html {
  if (type === Plain) return { html: String(attributes['html']) };
  const content = htmlOf(children);
  if (type === Fragment) return { html: content };
  const list = Object.entries(attributes).map(([name, value]) => attributeOf(name, value));
  const start = `<${type}${list.join('')}>`;
  return { html: VOID.has(type) ? start : `${start}${content}</${type}>` };
}

function htmlOf(child: Child): string {
  if (child === null || child === undefined || typeof child === 'boolean') return '';
  if (typeof child !== 'object') return escapeHtml(String(child));
  if ('html' in child) return child.html;
  return child.map(htmlOf).join('');
}

function attributeOf(name: string, value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return ` ${name}`;
  const text = typeof value === 'object' ? styleOf(value) : String(value);
  return ` ${name}="${escapeHtml(text)}"`;
}

function styleOf(style: object): string {
  return Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

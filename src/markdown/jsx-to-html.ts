/** A JSX runtime that renders to HTML. It has no components: the type of an element is the name of the element. */

import { escapeHtml } from '../site/html.ts';

/** Rendered HTML, as opposed to a string, which is text and still has to be escaped. */
export interface Html {
  readonly html: string;
}

type Child = Html | string | number | boolean | null | undefined | readonly Child[];

/** Type of a group of children without an element around them. */
export const Fragment = 'fragment';

/** Elements without an end tag. */
const VOID = new Set('area br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Renders an element. Compiled MDX calls it with the signature of a JSX runtime.
 * @param type name of the element, or `Fragment`
 * @param props attributes and `children`
 */
export function jsx(type: unknown, props: unknown): Html {
  const { children, ...attributes } = props as { children?: Child };
  const element = String(type);
  const content = renderChild(children);
  if (type === Fragment) return { html: content };
  const rendered = Object.entries(attributes).map(([name, value]) => renderAttribute(name, value));
  const start = `<${element}${rendered.join('')}>`;
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
  const text = typeof value === 'object' ? renderStyle(value) : formatPrimitive(value);
  return ` ${name}="${escapeHtml(text)}"`;
}

/** Text of an attribute that is no object: the compiler gives texts and numbers. */
function formatPrimitive(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function renderStyle(style: object): string {
  return Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

import type { MdastNode, MdastPluginDefinition } from 'satteri';
import { figuresInFrontmatter } from '../figures/figure-on-page.ts';
import { createElement } from './tree.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['after']>>[1];
type Element = Extract<
  Readonly<MdastNode>,
  { type: 'mdxJsxTextElement' } | { type: 'mdxJsxFlowElement' }
>;

/**
 * Turns the site's own elements into HTML's, when everything that they say has been read: `<Figure>` becomes `<data>`
 * with its exact value, and `<Name>`, a name that only looks like a quantity, its text.
 */
export const toHtmlElements: MdastPluginDefinition = {
  name: 'elements',
  mdxJsxTextElement: replace,
  mdxJsxFlowElement: replace,
};

function replace(node: Element, ctx: Context): void {
  const children = [...node.children];
  if (node.name === 'Name') ctx.replaceNode(node, children as never);
  if (node.name !== 'Figure') return;
  const figures = figuresInFrontmatter(ctx.data.astro?.frontmatter);
  const id = readAttribute(node, 'id');
  const properties = {
    id,
    class: 'figure',
    value: figures.find((figure) => figure.id === id)?.value,
    title: readAttribute(node, 'label'),
  };
  const given = Object.entries(properties).filter(
    (one): one is [string, string] => one[1] !== undefined,
  );
  ctx.replaceNode(node, createElement('data', Object.fromEntries(given), children));
}

function readAttribute(node: Element, name: string): string | undefined {
  const attribute = node.attributes.find(
    (one) => one.type === 'mdxJsxAttribute' && one.name === name,
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

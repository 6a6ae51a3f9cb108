import type { MdastPluginDefinition } from 'satteri';
import { figuresInFrontmatter } from '../figures/figure-on-page.ts';
import { WITHDRAWN } from '../collections/withdrawal.ts';
import { withBase } from '../site/addresses.ts';
import { createElement, readAttribute, type MdxElement } from './tree.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['after']>>[1];

/**
 * Replaces the site's own elements by HTML. `<Figure>` becomes `<data>` with its exact value, or a link if it repeats a
 * figure; a withdrawn one becomes `<del>`. `<Name>`, which marks a name that only looks like a quantity, becomes its text. Runs after all plugins that
 * read these elements.
 * @param base path that the site is served at, `/` or `/quangong/`
 */
export function toHtmlElements(base: string): MdastPluginDefinition {
  const replace = (node: MdxElement, ctx: Context) => replaceElement(node, ctx, base);
  return { name: 'elements', mdxJsxTextElement: replace, mdxJsxFlowElement: replace };
}

function replaceElement(node: MdxElement, ctx: Context, base: string): void {
  const children = [...node.children];
  if (node.name === 'Name') ctx.replaceNode(node, children);
  if (node.name !== 'Figure') return;
  const same = readAttribute(node, 'same');
  if (same !== undefined) {
    const link = { class: 'figure-same', href: withBase(same, base) };
    ctx.replaceNode(node, createElement('a', link, children));
    return;
  }
  if (readAttribute(node, 'withdrawn') !== undefined) {
    const label = `${readAttribute(node, 'label')}${WITHDRAWN}`;
    const id = readAttribute(node, 'id') ?? '';
    ctx.replaceNode(node, createElement('del', { id, title: label }, children));
    return;
  }
  const figures = figuresInFrontmatter(ctx.data.astro?.frontmatter);
  const id = readAttribute(node, 'id');
  const properties = {
    id,
    class: 'figure',
    value: figures.find((figure) => figure.id === id)?.value,
    title: readAttribute(node, 'label'),
    // A quotation names the year of the figure, not that of its page.
    'data-period': readAttribute(node, 'period'),
  };
  const defined = Object.entries(properties).filter(
    (property): property is [string, string] => property[1] !== undefined,
  );
  ctx.replaceNode(node, createElement('data', Object.fromEntries(defined), children));
}

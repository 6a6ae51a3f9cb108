import type { MdastPluginDefinition } from 'satteri';
import { refuse } from './refuse.ts';
import { createElement, elementName } from './tree.ts';

/**
 * Keeps published addresses alive: frontmatter `aliases: { old-id: new-id }` puts an empty anchor with the old id
 * before the figure or into the heading that has the new one. Runs before the ids are settled in the tree's data.
 * @throws where an alias points to an id that no figure or heading of the document has, unless faults are collected
 */
export const aliases: MdastPluginDefinition = {
  name: 'aliases',
  after(root, ctx) {
    const wanted = Object.entries(
      (ctx.data.astro?.frontmatter['aliases'] as Record<string, string> | undefined) ?? {},
    );
    if (wanted.length === 0) return;
    const left = new Set(wanted.map(([old]) => old));
    const visit = (node: typeof root | (typeof root.children)[number]): void => {
      const id = readId(node);
      for (const [old, current] of wanted) {
        if (id !== current) continue;
        left.delete(old);
        const anchor = createElement('span', { id: old });
        if (node.type === 'heading') ctx.prependChild(node, anchor);
        else ctx.insertBefore(node, anchor);
      }
      if ('children' in node) for (const child of node.children) visit(child as never);
    };
    visit(root);
    // Where faults are collected, the rules for content name this one too, with its line.
    if ('faults' in ctx.data) return;
    for (const old of left) {
      refuse(
        ctx,
        root,
        `frontmatter 的 aliases 里，“${old}”指向的 id 不在本页`,
        '别人保存的旧链接会落空',
        '改成本页现有的数字或标题的 id',
      );
    }
  },
};

function readId(node: Parameters<typeof elementName>[0]): string | undefined {
  if (node.type === 'heading') {
    return (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id;
  }
  if (node.type !== 'mdxJsxTextElement' || elementName(node) !== 'Figure') return undefined;
  const attribute = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'id');
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

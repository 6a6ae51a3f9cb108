import type { MdastPluginDefinition } from 'satteri';
import { refuse } from './refuse.ts';
import { createElement, elementName, readAttribute, readHeadingId } from './tree.ts';

/**
 * Keeps old links alive. For each alias in the frontmatter (`aliases: { old-id: current-id }`) an empty anchor with the
 * old id is put before the figure, or into the heading, that has the current id.
 * @throws see `refuse`: for an alias whose current id belongs to no figure and no heading of the document
 */
export const aliases: MdastPluginDefinition = {
  name: 'aliases',
  after(root, ctx) {
    const wanted = Object.entries(
      (ctx.data.astro?.frontmatter['aliases'] as Record<string, string> | undefined) ?? {},
    );
    if (wanted.length === 0) return;
    const unresolved = new Set(wanted.map(([old]) => old));
    const visit = (node: typeof root | (typeof root.children)[number]): void => {
      const id = readId(node);
      for (const [old, current] of wanted) {
        if (id !== current) continue;
        unresolved.delete(old);
        const anchor = createElement('span', { id: old });
        if (node.type === 'heading') ctx.prependChild(node, anchor);
        else ctx.insertBefore(node, anchor);
      }
      if ('children' in node) for (const child of node.children) visit(child);
    };
    visit(root);
    // If faults are collected, the content rules report this one with its line.
    if ('faults' in ctx.data) return;
    for (const old of unresolved) {
      refuse(ctx, root, {
        what: `frontmatter 的 aliases 里，“${old}”指向的 id 不在本页`,
        why: '别人保存的旧链接会落空',
        mend: '改成本页现有的数字或标题的 id',
      });
    }
  },
};

function readId(node: Parameters<typeof elementName>[0]): string | undefined {
  if (node.type === 'heading') return readHeadingId(node);
  if (node.type !== 'mdxJsxTextElement' || elementName(node) !== 'Figure') return undefined;
  return readAttribute(node, 'id');
}

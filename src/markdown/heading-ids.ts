import type { MdastPluginDefinition } from 'satteri';
import { isId } from '../site/addresses.ts';
import { refuse } from './refuse.ts';
import { createElement, readHeadingId, walkNodes } from './tree.ts';

/** An id at the end of a heading: ` {#mediation}`. */
export const ID_MARK = /\s*\{#([^{}]*)\}\s*$/;

/**
 * Moves the id at the end of a heading (`## 调解 \{#mediation}`) to the heading element.
 * The id is written by hand because an address must not depend on the wording of a heading. Han characters are not
 * allowed in it: each takes nine bytes in a copied link.
 * @throws see `refuse`: for a heading whose id is missing, or is not lower-case ASCII words joined by hyphens
 */
export const headingIds: MdastPluginDefinition = {
  name: 'heading-ids',
  options: { position: true },
  heading(node, ctx) {
    const last = node.children.at(-1);
    const mark = last?.type === 'text' ? ID_MARK.exec(last.value) : null;
    const id = mark?.[1] ?? '';
    if (last?.type !== 'text' || !isId(id)) {
      refuse(ctx, node, {
        what: `标题“${ctx.textContent(node)}”没有合格的 id`,
        why: 'id 是这个标题的网址，不能随标题的文字变动，也不能用汉字',
        mend: '在标题末尾写 \\{#english-words}，用小写英文或拼音',
      });
      return;
    }
    ctx.setProperty(last, 'value', last.value.replace(ID_MARK, ''));
    ctx.setProperty(node, 'data', { hProperties: { id } });
  },
};

/**
 * Puts a link to each heading beside it. The link is not a part of the heading, so that its name is only its text.
 * Runs after all plugins that read headings.
 */
export const headingLinks: MdastPluginDefinition = {
  name: 'heading-links',
  after(root, ctx) {
    for (const node of walkNodes(root)) {
      const id = node.type === 'heading' && readHeadingId(node);
      if (!id) continue;
      const link = createElement('a', {
        class: 'anchor',
        href: `#${id}`,
        'aria-label': `链接：${ctx.textContent(node)}`,
      });
      ctx.replaceNode(node, createElement('div', { class: 'heading' }, [node, link]));
    }
  },
};

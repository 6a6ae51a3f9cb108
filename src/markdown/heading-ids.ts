import type { MdastPluginDefinition } from 'satteri';
import { isId } from '../site/addresses.ts';
import { refuse } from './refuse.ts';
import { createElement } from './tree.ts';

const MARK = /\s*\{#([^{}]*)\}\s*$/;

/**
 * Takes the id written at a heading's end, `## 调解 \{#mediation}`, makes it the heading's own, and puts a link to it behind the heading.
 * @throws where a heading has none, or one that is not lower-case ASCII words joined by hyphens: an address
 * must not depend on a heading's wording, and Han characters become nine bytes each when a link is copied
 */
export const headingIds: MdastPluginDefinition = {
  name: 'heading-ids',
  options: { position: true },
  heading(node, ctx) {
    const last = node.children.at(-1);
    const mark = last?.type === 'text' ? MARK.exec(last.value) : null;
    const id = mark?.[1] ?? '';
    if (last?.type !== 'text' || !isId(id)) {
      refuse(
        ctx,
        node,
        `标题“${ctx.textContent(node)}”没有合格的 id`,
        'id 是这个标题的网址，不能随标题的文字变动，也不能用汉字',
        '在标题末尾写 \\{#english-words}，用小写英文或拼音',
      );
      return;
    }
    ctx.setProperty(last, 'value', last.value.replace(MARK, ''));
    ctx.setProperty(node, 'data', { hProperties: { id } });
    ctx.appendChild(
      node,
      createElement('a', {
        class: 'anchor',
        href: `#${id}`,
        'aria-label': `“${ctx.textContent(node).replace(MARK, '')}”的链接`,
      }),
    );
  },
};

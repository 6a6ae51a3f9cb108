import type { MdastNode, MdastPluginDefinition } from 'satteri';
import {
  findQuantities,
  findUnreadable,
  isDurationKind,
  parseQuantity,
  type FoundQuantity,
} from '../quantity/index.ts';
import type { Block } from './blocks.ts';
import { refuseDoubt } from './refuse-doubt.ts';
import { refuse } from './refuse.ts';
import { elementName, walkNodes } from './tree.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['after']>>[1];
type Node = Readonly<MdastNode>;

/**
 * Refuses quantities in braces and figures whose text is in braces. The braces contain a program, which nothing reads.
 * @throws see `refuse`
 */
export function refuseBraces(ctx: Context, root: Node): void {
  for (const node of walkNodes(root)) {
    if (elementName(node) === 'Figure' && ctx.textContent(node) === '') {
      refuse(ctx, node, {
        what: '<Figure> 里没有文字',
        why: '花括号里的程序不会执行，也读不出数值',
        mend: '把数量直接写在标记之间，不用花括号',
      });
    }
    if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') continue;
    const [first] = findQuantities(node.value.replace(/\/\*.*?\*\//gs, ''));
    if (first) {
      refuse(ctx, node, {
        what: `“${first.text}”写在花括号里，无法标注`,
        why: '花括号里的程序不会执行，也读不出数值',
        mend: '去掉花括号，直接写成正文，再用 <Figure> 标注',
      });
    }
  }
}

/**
 * Refuses every quantity of a block that stands in no `<Figure>`, no `<Name>` and none of the page's `names`, unless it
 * is a duration. A duration that is a part of a longer number is refused.
 * @throws see `refuse`
 */
export function refuseUnmarked(ctx: Context, block: Block, names: readonly string[]): void {
  const text = blankMarked(block, names);
  refuseUnreadable(ctx, block, text);
  for (const quantity of [...findQuantities(text), ...findInLists(block, text)]) {
    const { start, text: written } = quantity;
    const node = findNode(block, start);
    // The multiplier of a number in a list stands behind a later one.
    const read = quantity.shared ? (parseQuantity(written) ?? quantity) : quantity;
    if (refuseDoubt(ctx, node, text, start, read)) continue;
    if (isDurationKind(quantity.kind)) continue;
    refuse(ctx, node, {
      what: `“${written}”是一个数量，却没有标注`,
      why: '没有标注的数字没有链接，也进不了数据表和检索',
      mend: `写成 <Figure id="english-words" label="它衡量什么"${quantity.shared ? ` unit="${quantity.unit}"` : ''}>${written}</Figure>；如果它只是名称的一部分，用 <Name>…</Name> 包住，或写进 frontmatter 的 names`,
    });
  }
}

/**
 * Returns the text of a block with line breaks in place of everything that is marked or one of the page's names.
 * Positions stay the same, and no quantity reaches across a mark.
 */
export function blankMarked(block: Block, names: readonly string[]): string {
  const blank = (part: string) => '\n'.repeat(part.length);
  const text = block.pieces.map((p) => (p.element ? blank(p.text) : p.text)).join('');
  return names.reduce((rest, name) => rest.replaceAll(name, blank(name)), text);
}

/** Refuses numbers in a form that is not read. */
function refuseUnreadable(ctx: Context, block: Block, text: string): void {
  for (const { text: written, start, why } of findUnreadable(text)) {
    refuse(ctx, findNode(block, start), {
      what: `“${written}”像一个数量，却读不出来`,
      why: `${why}，数值不能断定`,
      mend: '对照来源，改写成普通的数字，再用 <Figure> 标注；不是数量，用 <Name>…</Name> 包住',
    });
  }
}

function findNode(block: Block, start: number): Node {
  return block.pieces.findLast((other) => other.start <= start)?.node ?? block.node;
}

/**
 * Finds the unmarked numbers of lists whose unit stands in a mark: 15 in 15、<Figure …>22个百分点</Figure>.
 * @param unmarked the text of the block with line breaks in place of marked text
 */
export function findInLists(block: Block, unmarked: string): FoundQuantity[] {
  const { text, pieces } = block;
  if (!text.includes('、') || !pieces.some(({ element }) => element === 'Figure')) return [];
  const found = new Set(findQuantities(unmarked).map(({ start }) => start));
  return findQuantities(text).filter(
    ({ shared, start, end }) =>
      shared && !found.has(start) && unmarked.slice(start, end) === text.slice(start, end),
  );
}

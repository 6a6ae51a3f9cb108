import type { MdastNode, MdastPluginDefinition } from 'satteri';
import { isFrameId, isId } from '../site/addresses.ts';
import type { FigureOnPage, FigureProps } from '../figures/figure-on-page.ts';
import { findQuantities, findKind, parseQuantity } from '../quantity/index.ts';
import { refuse } from './refuse.ts';
import {
  readBlocks,
  createElement,
  elementName,
  walkNodes,
  splitSentences,
  type Block,
  type Piece,
} from './tree.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['after']>>[1];
type Node = Readonly<MdastNode>;

const PROPS = new Set(['id', 'label', 'unit', 'metric', 'period']);

/**
 * Takes down every `<Figure>` of a document, into `collectFigures` of its frontmatter, and puts the sentences that hold
 * one into `<span class="sentence">`, so that a link to the figure can show its sentence.
 * @throws with file and line where a figure is not one quantity, its id is missing, ill-formed or used twice, it
 * has no label, or a quantity in the prose has no `<Figure>`
 */
export const collectFigures: MdastPluginDefinition = {
  name: 'figures',
  options: { position: true },
  after(root, ctx) {
    const frontmatter = ctx.data.astro?.frontmatter ?? {};
    const names = (frontmatter['names'] as string[] | undefined) ?? [];
    const found: FigureOnPage[] = [];
    const ids = new Set<string>();
    let heading = { text: '', id: '' };
    requireText(ctx, root);
    for (const block of readBlocks(root)) {
      if (block.node.type === 'heading') {
        const properties = block.node.data as { hProperties?: { id?: string } } | undefined;
        heading = { text: block.text, id: properties?.hProperties?.id ?? '' };
        requireUniqueId(ctx, block.node, heading.id, ids);
      }
      requireMarks(ctx, block, names);
      for (const piece of block.pieces.filter(({ element }) => element === 'Figure')) {
        const figure = readFigure(ctx, piece, block, heading);
        if (!figure) continue;
        requireUniqueId(ctx, piece.node, figure.id, ids);
        found.push(figure);
      }
      wrapSentences(ctx, block);
    }
    frontmatter['figures'] = found;
  },
};

function requireUniqueId(ctx: Context, node: Node, id: string, ids: Set<string>): void {
  if (ids.has(id))
    refuse(
      ctx,
      node,
      `id “${id}” 在本页出现了两次`,
      '两处会共用一个网址',
      '换一个本页没有用过的 id',
    );
  if (isFrameId(id))
    refuse(
      ctx,
      node,
      `id “${id}” 是页面框架自己的`,
      '链接会落到框架上，而不是这里',
      '换一个 id，例如加一个词',
    );
  ids.add(id);
}

/** Braces hold a program, which is not read: neither a figure's text nor another quantity may stand in them. */
function requireText(ctx: Context, root: Node): void {
  for (const node of walkNodes(root)) {
    if (elementName(node) === 'Figure' && ctx.textContent(node) === '') {
      refuse(
        ctx,
        node,
        '<Figure> 里没有文字',
        '花括号里的程序不会执行，也读不出数值',
        '把数量直接写在标记之间，不用花括号',
      );
    }
    if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') continue;
    const [first] = findQuantities(node.value.replace(/\/\*.*?\*\//gs, ''));
    if (first) {
      refuse(
        ctx,
        node,
        `“${first.text}”写在花括号里，无法标注`,
        '花括号里的程序不会执行，也读不出数值',
        '去掉花括号，直接写成正文，再用 <Figure> 标注',
      );
    }
  }
}

function requireMarks(ctx: Context, block: Block, names: readonly string[]): void {
  // Blanks instead of what is marked: places stay, and no quantity reaches across.
  let text = block.pieces.map((p) => (p.element ? '\n'.repeat(p.text.length) : p.text)).join('');
  for (const name of names) text = text.replaceAll(name, '\n'.repeat(name.length));
  for (const { start, text: written } of findQuantities(text)) {
    const piece = block.pieces.findLast((one) => one.start <= start);
    refuse(
      ctx,
      piece?.node ?? block.node,
      `“${written}”是一个数量，却没有标注`,
      '没有标注的数字没有链接，也进不了数据表和检索',
      `写成 <Figure id="english-words" label="它衡量什么">${written}</Figure>；如果它只是名称的一部分，用 <Name>…</Name> 包住，或写进 frontmatter 的 names`,
    );
  }
}

function readFigure(
  ctx: Context,
  piece: Piece,
  block: Block,
  heading: { text: string; id: string },
): FigureOnPage | null {
  const { node, text } = piece;
  const { id, label, unit, metric, period } = readProps(ctx, node);
  if (!id || !isId(id)) {
    refuse(
      ctx,
      node,
      `<Figure>${text} 的 id ${id ? `“${id}”不合格` : '缺失'}`,
      'id 是这个数字的网址，要稳定、好复制',
      '用小写英文或拼音，词间加连字符，例如 id="disputes-mediated"',
    );
  }
  if (!label?.trim()) {
    refuse(
      ctx,
      node,
      `<Figure id="${id}"> 缺少 label`,
      '离开上下文，没有人知道这个数字说的是什么',
      '写明它衡量什么，例如 label="调解劳动纠纷"',
    );
  }
  const quantity = parseQuantity(text);
  if (!quantity || text !== text.trim()) {
    refuse(
      ctx,
      node,
      `<Figure id="${id}"> 里的“${text}”不是一个数量`,
      '数值、单位和限定词都从这里读出',
      '只包住数字、限定词和单位，例如 <Figure …>约12.6万名</Figure>',
    );
  }
  if (!id || !label || !quantity) return null;
  if (unit && quantity.unit && unit !== quantity.unit) {
    refuse(
      ctx,
      node,
      `<Figure id="${id}"> 的 unit 是“${unit}”，文字里却是“${quantity.unit}”`,
      '两种单位会给出两个数值',
      '删去 unit，或改成一致',
    );
  }
  if (unit && findKind(unit) === 'none') {
    refuse(
      ctx,
      node,
      `<Figure id="${id}"> 的 unit “${unit}”不在单位表里`,
      '不认识的单位不能比较，也不能归类',
      '改用单位表里的单位，或在 src/quantity/units.ts 里加上它',
    );
  }
  if (period && !/^\d{4}$/.test(period)) {
    refuse(
      ctx,
      node,
      `<Figure id="${id}"> 的 period “${period}”不是年份`,
      '逐年比较要用到年份',
      '写四位数字，例如 period="2024"',
    );
  }
  const sentence = splitSentences(block.text).find(({ end }) => piece.start < end);
  return {
    id,
    label: label.trim(),
    ...(metric && { metric }),
    ...(period && { period: Number(period) }),
    text: quantity.text,
    value: quantity.value,
    lower: quantity.lower,
    upper: quantity.upper,
    unit: unit ?? quantity.unit,
    kind: unit ? findKind(unit) : quantity.kind,
    qualifier: quantity.qualifier,
    sentence: sentence?.text ?? block.text,
    heading: heading.text,
    headingId: heading.id,
  };
}

function readProps(ctx: Context, node: Node): Partial<FigureProps> {
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return {};
  const props: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : undefined;
    if (!PROPS.has(name)) {
      refuse(
        ctx,
        node,
        `<Figure> 没有“${name}”这个属性`,
        '写错的属性不起作用，也不会报错',
        `可用的属性：${[...PROPS].join('、')}`,
      );
    }
    if (typeof value !== 'string') {
      refuse(ctx, node, `<Figure> 的 ${name} 不是文字`, '属性的值要用引号', `写成 ${name}="…"`);
      continue;
    }
    props[name] = value;
  }
  return props;
}

/** A sentence ends inside the block's own text; one that ends inside a link or the like is kept whole. */
function wrapSentences(ctx: Context, { node, text }: Block): void {
  if (node.type === 'heading' || elementName(node) === 'Figure' || !('children' in node)) return;
  const ends = splitSentences(text).map(({ end }) => end);
  const sentences: Node[][] = [[]];
  let at = 0;
  for (const child of node.children as Node[]) {
    const length = ctx.textContent(child).length;
    const cuts = child.type === 'text' ? ends.filter((end) => end > at && end < at + length) : [];
    const parts =
      child.type === 'text' && cuts.length > 0
        ? [at, ...cuts].map((from, i) => ({
            type: 'text' as const,
            value: child.value.slice(from - at, (cuts[i] ?? at + length) - at),
          }))
        : [child];
    parts.forEach((part, i) => {
      if (i > 0) sentences.push([]);
      sentences.at(-1)?.push(part);
    });
    at += length;
    if (ends.includes(at)) sentences.push([]);
  }
  const holds = (child: Node): boolean =>
    elementName(child) === 'Figure' ||
    ('children' in child && (child.children as Node[]).some(holds));
  if (!sentences.some((sentence) => sentence.some(holds))) return;
  const children = sentences.flatMap<unknown>((sentence) =>
    sentence.some(holds) ? [createElement('span', { class: 'sentence' }, sentence)] : sentence,
  );
  ctx.setProperty(node, 'children', children as never);
}

import type { MdastPluginDefinition } from 'satteri';
import { parseWithdrawal } from '../collections/withdrawal.ts';
import { isId } from '../site/addresses.ts';
import type { FigureOnPage, FigureProps } from '../figures/figure-on-page.ts';
import {
  findKind,
  findQuantities,
  isUnit,
  parseQuantity,
  type Quantity,
} from '../quantity/index.ts';
import type { Block, Piece } from './blocks.ts';
import { refuseDoubt } from './refuse-doubt.ts';
import { refuse } from './refuse.ts';
import { splitSentences } from './sentences.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['after']>>[1];

const PROPS = new Set(['id', 'label', 'unit', 'metric', 'period', 'withdrawn', 'same']);

/**
 * Reads one `<Figure>`: the quantity in its text, its sentence and its heading.
 * @param props its attributes
 * @param piece the text of the figure in `block`
 * @param heading the heading above it, empty above the first
 * @returns null if id, label or quantity is missing
 * @throws see `refuse`: for a missing or malformed attribute, a text that is not one quantity, or a
 * quantity that reads differently with the characters around it
 */
export function readFigure(
  ctx: Context,
  props: Partial<FigureProps>,
  piece: Piece,
  block: Block,
  heading: { text: string; id: string },
): FigureOnPage | null {
  const { id, label, unit, metric, period } = props;
  requireId(ctx, piece, id);
  requireLabel(ctx, piece, props);
  const written = requireQuantity(ctx, piece, block, props);
  if (!id || !label || !written) return null;
  refuseDoubt(ctx, piece.node, block.text, piece.start, written);
  const quantity = shareMultiplier(piece, block, written);
  checkUnit(ctx, piece, props, quantity);
  checkPeriod(ctx, piece, props);
  checkWithdrawal(ctx, piece, props);
  // The sentences cover the whole text.
  const sentence = splitSentences(block.text).find(({ end }) => piece.start < end)!;
  const context = block.headings.length > 0 ? `${block.headings.join('，')}：` : '';
  return {
    id,
    label: label.trim(),
    ...(metric && { metric }),
    ...(period && { period: Number(period) }),
    text: quantity.text,
    value: quantity.value,
    parts: quantity.parts,
    lower: quantity.lower,
    upper: quantity.upper,
    unit: unit ?? quantity.unit,
    kind: unit ? findKind(unit) : quantity.kind,
    qualifier: quantity.qualifier,
    sentence: context + sentence.text,
    offset: context.length + piece.start - block.text.indexOf(sentence.text, sentence.start),
    heading: heading.text,
    headingId: heading.id,
  };
}

/**
 * Reads the attributes of a `<Figure>`.
 * @throws see `refuse`: for an unknown attribute, and for one that is no text
 */
export function readProps(ctx: Context, { node }: Piece): Partial<FigureProps> {
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return {};
  const props: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : undefined;
    if (!PROPS.has(name)) {
      refuse(ctx, node, {
        what: `<Figure> 没有“${name}”这个属性`,
        why: '写错的属性不起作用，也不会报错',
        mend: `可用的属性：${[...PROPS].join('、')}`,
      });
    }
    if (typeof value !== 'string') {
      refuse(ctx, node, {
        what: `<Figure> 的 ${name} 不是文字`,
        why: '属性的值要用引号',
        mend: `写成 ${name}="…"`,
      });
      continue;
    }
    props[name] = value;
  }
  return props;
}

function requireId(ctx: Context, { node, text }: Piece, id: string | undefined): void {
  if (id && isId(id)) return;
  refuse(ctx, node, {
    what: `<Figure>${text} 的 id ${id ? `“${id}”不合格` : '缺失'}`,
    why: 'id 是这个数字的网址，要稳定、好复制',
    mend: '用小写英文或拼音，词间加连字符，例如 id="disputes-mediated"',
  });
}

function requireLabel(ctx: Context, { node }: Piece, { id, label }: Partial<FigureProps>): void {
  if (label?.trim()) return;
  refuse(ctx, node, {
    what: `<Figure id="${id}"> 缺少 label`,
    why: '离开上下文，没有人知道这个数字说的是什么',
    mend: '写明它衡量什么，例如 label="调解劳动纠纷"',
  });
}

/**
 * Reads the quantity in the text of a `<Figure>`. The words before it decide what a multiple means, and those of a list
 * around it can give it a qualifier and the rest of its unit.
 * @returns null if the text is not one quantity
 * @throws see `refuse`
 */
export function requireQuantity(
  ctx: Context,
  { node, text, start }: Piece,
  block: Block,
  props: Partial<FigureProps>,
): Quantity | null {
  const after = block.text.slice(start + text.length);
  const quantity = parseQuantity(text, block.text.slice(0, start), after);
  if (!quantity && parseQuantity(text)) {
    refuse(ctx, node, {
      what: `${nameFigure(props)} 里的“${text}”连着前面的字有两种读法`,
      why: '扩大2倍可以是原来的2倍，也可以是3倍；减少不能论倍；钟点也像比',
      mend: '对照来源，写成“增长2倍”（是原来的3倍）、“是原来的2倍”或“减少一半”，或写明是什么比',
    });
    return null;
  }
  if (!quantity || text !== text.trim()) {
    refuse(ctx, node, {
      what: `${nameFigure(props)} 里的“${text}”不是一个数量`,
      why: '数值、单位和限定词都从这里读出',
      mend: '只包住数字、限定词和单位，例如 <Figure …>约12.6万名</Figure>',
    });
  }
  return quantity;
}

/**
 * Reads a number of a list with the multiplier that stands behind the last number: 1.5 in 1.5、2.5亿元 is 1.5亿. Other
 * quantities are returned as they are.
 */
export function shareMultiplier({ start }: Piece, { text }: Block, quantity: Quantity): Quantity {
  if (!/^[-−\d.]+$/.test(quantity.text)) return quantity;
  const end = start + quantity.text.length;
  const inList = findQuantities(text).find(
    (found) => found.shared && found.start === start && found.end === end,
  );
  if (!inList) return quantity;
  const { value, lower, upper } = inList;
  return { ...quantity, value, lower, upper };
}

/** Checks the attribute `unit` against the quantity of the text. @throws see `refuse` */
export function checkUnit(
  ctx: Context,
  { node }: Piece,
  props: Partial<FigureProps>,
  quantity: Quantity,
): void {
  const { unit } = props;
  if (unit && quantity.parts) {
    refuse(ctx, node, {
      what: `${nameFigure(props)} 的“${quantity.text}”是比，却写了 unit“${unit}”`,
      why: '比没有单位，也没有数值',
      mend: '删去 unit',
    });
  }
  if (unit && quantity.unit && unit !== quantity.unit) {
    refuse(ctx, node, {
      what: `${nameFigure(props)} 的 unit 是“${unit}”，文字里却是“${quantity.unit}”`,
      why: '两种单位会给出两个数值',
      mend: '删去 unit，或改成一致',
    });
  }
  if (unit && !isUnit(unit)) {
    refuse(ctx, node, {
      what: `${nameFigure(props)} 的 unit “${unit}”不在单位表里`,
      why: '不认识的单位不能比较，也不能归类',
      mend: '改用单位表里的单位，或在 src/quantity/units.ts 里加上它',
    });
  }
}

function checkPeriod(ctx: Context, { node }: Piece, { id, period }: Partial<FigureProps>): void {
  if (!period || /^\d{4}$/.test(period)) return;
  refuse(ctx, node, {
    what: `<Figure id="${id}"> 的 period “${period}”不是年份`,
    why: '逐年比较要用到年份',
    mend: '写四位数字，例如 period="2024"',
  });
}

/** The start tag of a figure in messages, with the attribute that identifies it. */
export function nameFigure({ id, same }: Partial<FigureProps>): string {
  return same === undefined ? `<Figure id="${id}">` : `<Figure same="${same}">`;
}

function checkWithdrawal(ctx: Context, { node }: Piece, props: Partial<FigureProps>): void {
  const { withdrawn } = props;
  if (withdrawn === undefined || parseWithdrawal(withdrawn)) return;
  refuse(ctx, node, {
    what: `${nameFigure(props)} 的 withdrawn “${withdrawn}”不合格`,
    why: '读者要知道哪一天、为什么撤回',
    mend: '写日期、一个空格和原因，例如 withdrawn="2026-12-01 来源更正了数字"',
  });
}

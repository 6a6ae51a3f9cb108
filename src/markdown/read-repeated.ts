import type { MdastPluginDefinition } from 'satteri';
import type { FigureProps, RepeatedFigure } from '../figures/figure-on-page.ts';
import type { Block, Piece } from './blocks.ts';
import { checkUnit, nameFigure, requireQuantity, shareMultiplier } from './read-figure.ts';
import { refuseDoubt } from './refuse-doubt.ts';
import { refuse } from './refuse.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['after']>>[1];

/** Attributes that belong to the original alone. */
const OWN_PROPS = ['id', 'label', 'metric', 'period', 'withdrawn'] as const;
/** The address of a figure, without the base. */
const FIGURE_ADDRESS = /^\/[^\s#?]*#[^\s#?]+$/;

/**
 * Reads a `<Figure same="…">`, which repeats a figure of another place. The content rules compare it with the original.
 * @param props its attributes
 * @param piece the text of the figure in `block`
 * @returns null if its address or its quantity cannot be read
 * @throws see `refuse`: for a malformed address, an attribute of the original, a text that is not one quantity, or a
 * quantity that reads differently with the characters around it
 */
export function readRepeated(
  ctx: Context,
  props: Partial<FigureProps>,
  piece: Piece,
  block: Block,
): RepeatedFigure | null {
  const { node } = piece;
  const { same = '', unit } = props;
  const isAddress = FIGURE_ADDRESS.test(same);
  if (!isAddress) {
    refuse(ctx, node, {
      what: `<Figure>${piece.text} 的 same “${same}”不是一个数字的地址`,
      why: '重复的数字要通往它第一次出现的地方',
      mend: '从斜线写起，例如 same="/2025/huhang/#disputes-mediated"；在网站上点那个数字，打开“引用格式”，复制链接，去掉前面的网站名就是',
    });
  }
  for (const name of OWN_PROPS.filter((prop) => props[prop] !== undefined)) {
    refuse(ctx, node, {
      what: `${nameFigure(props)} 又写了 ${name}`,
      why: '重复的数字没有自己的网址和数据，都用它第一次出现时的',
      mend:
        name === 'withdrawn'
          ? `撤回写在它第一次出现的地方（${same}）；这里删去 withdrawn，改写这一句`
          : `删去 ${name}；如果不是同一个数字，删去 same`,
    });
  }
  const written = requireQuantity(ctx, piece, block, props);
  if (!isAddress || !written) return null;
  refuseDoubt(ctx, node, block.text, piece.start, written);
  const quantity = shareMultiplier(piece, block, written);
  checkUnit(ctx, piece, props, quantity);
  const { text, value, parts, lower, upper } = quantity;
  const line = node.position?.start.line ?? 0;
  return { same, text, value, parts, lower, upper, unit: unit ?? quantity.unit, line };
}

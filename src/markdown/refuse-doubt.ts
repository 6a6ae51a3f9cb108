import type { MdastNode, MdastPluginDefinition } from 'satteri';
import { findDoubt, writeValue, type Quantity } from '../quantity/index.ts';
import { refuse } from './refuse.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['after']>>[1];

/**
 * Refuses a quantity that reads differently with the characters around it: 2 4 6场 is not 6场.
 * @param source the text around the quantity
 * @param start where the quantity begins in it
 * @returns whether the quantity is refused
 * @throws see `refuse`
 */
export function refuseDoubt(
  ctx: Context,
  node: Readonly<MdastNode>,
  source: string,
  start: number,
  quantity: Quantity,
): boolean {
  const { text } = quantity;
  const doubt = findDoubt(source, start, start + text.length, quantity);
  if (!doubt) return false;
  refuse(ctx, node, {
    what: `“${text}”读作 ${writeValue(quantity)}，连着旁边的字符“${doubt.text}”却读作 ${doubt.value || '别的数'}`,
    why: '数字被空格、小数点或看不见的字符断开，会把错的数值悄悄发布出去',
    mend: '对照来源，把数字连着写，整个放进一个 <Figure>；旁边如果是另一个数，用标点或文字隔开',
  });
  return true;
}

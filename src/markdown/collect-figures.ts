import type { MdastNode, MdastPluginDefinition } from 'satteri';
import { isFrameId } from '../site/addresses.ts';
import type { FigureOnPage, RepeatedFigure } from '../figures/figure-on-page.ts';
import { parseWithdrawal, type WithdrawnFigure } from '../collections/withdrawal.ts';
import { readBlocks } from './blocks.ts';
import { readFigure, readProps } from './read-figure.ts';
import { readRepeated } from './read-repeated.ts';
import { refuse } from './refuse.ts';
import { wrapSentences } from './sentences.ts';
import { readHeadingId } from './tree.ts';
import { refuseBraces, refuseUnmarked } from './unmarked-quantities.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['after']>>[1];
type Node = Readonly<MdastNode>;

/**
 * Collects every `<Figure>` of a document in `figures` of its frontmatter, those that were withdrawn in
 * `withdrawnFigures`, and puts their sentences into
 * `<span class="sentence">`, which a link to the figure highlights. Figures that repeat another are collected in
 * `repeated` of the compilation's data, if it has that list.
 * @throws see `refuse`: for a figure that is not one quantity or has no label, an id that is missing, malformed or used
 * twice, and a quantity without `<Figure>`
 */
export const collectFigures: MdastPluginDefinition = {
  name: 'figures',
  options: { position: true },
  after(root, ctx) {
    const frontmatter = ctx.data.astro?.frontmatter ?? {};
    const names = (frontmatter['names'] as string[] | undefined) ?? [];
    const found: FigureOnPage[] = [];
    const withdrawn: WithdrawnFigure[] = [];
    const { repeated } = ctx.data as { repeated?: RepeatedFigure[] };
    const ids = new Set<string>();
    let heading = { text: '', id: '' };
    refuseBraces(ctx, root);
    for (const block of readBlocks(root)) {
      if (block.node.type === 'heading') {
        heading = { text: block.text, id: readHeadingId(block.node) ?? '' };
        requireUniqueId(ctx, block.node, heading.id, ids);
      }
      refuseUnmarked(ctx, block, names);
      for (const piece of block.pieces.filter(({ element }) => element === 'Figure')) {
        const props = readProps(ctx, piece);
        if (props.same !== undefined) {
          const copy = readRepeated(ctx, props, piece, block);
          if (copy) repeated?.push(copy);
          continue;
        }
        const figure = readFigure(ctx, props, piece, block, heading);
        if (!figure) continue;
        requireUniqueId(ctx, piece.node, figure.id, ids);
        const withdrawal = parseWithdrawal(props.withdrawn ?? '');
        if (!withdrawal) found.push(figure);
        else
          withdrawn.push({ id: figure.id, label: figure.label, text: figure.text, ...withdrawal });
      }
      wrapSentences(ctx, block);
    }
    frontmatter['figures'] = found;
    frontmatter['withdrawnFigures'] = withdrawn;
  },
};

function requireUniqueId(ctx: Context, node: Node, id: string, ids: Set<string>): void {
  if (ids.has(id))
    refuse(ctx, node, {
      what: `id “${id}” 在本页出现了两次`,
      why: '两处会共用一个网址',
      mend: '换一个本页没有用过的 id',
    });
  if (isFrameId(id))
    refuse(ctx, node, {
      what: `id “${id}” 是页面框架自己的`,
      why: '链接会落到框架上，而不是这里',
      mend: '换一个 id，例如加一个词',
    });
  ids.add(id);
}

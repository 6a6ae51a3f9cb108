import type { MdastNode, MdastPluginDefinition } from 'satteri';
import type { Block } from './blocks.ts';
import { createElement, elementName, readAttribute } from './tree.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['after']>>[1];
type Node = Readonly<MdastNode>;

/** A sentence of a text; its text is trimmed. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
}

/** A sentence with its end marks and the quotes and brackets that close behind them. */
const SENTENCE = /[^。！？]*(?:[。！？]+[”’」』）》]*|$)/g;

/** Splits a text into sentences, which cover the whole text. */
export function splitSentences(text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)]
    .filter(([sentence]) => sentence !== '')
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].trim(),
    }));
}

/**
 * Puts each sentence of a block that contains a `<Figure>` with an address into `<span class="sentence">`. A sentence
 * that ends inside a link or another element stays together with the sentence after it.
 */
export function wrapSentences(ctx: Context, { node, text }: Block): void {
  if (node.type === 'heading' || elementName(node) === 'Figure' || !('children' in node)) return;
  const ends = splitSentences(text).map(({ end }) => end);
  const sentences = groupBySentence(ctx, node.children as Node[], ends);
  if (!sentences.some((sentence) => sentence.some(holdsFigure))) return;
  const children = sentences.flatMap<unknown>((sentence) =>
    sentence.some(holdsFigure)
      ? [createElement('span', { class: 'sentence' }, sentence)]
      : sentence,
  );
  ctx.setProperty(node, 'children', children as never);
}

/** Groups nodes by sentence and splits text nodes at the ends of sentences. @param ends offsets in the block's text */
function groupBySentence(ctx: Context, nodes: readonly Node[], ends: readonly number[]): Node[][] {
  const sentences: Node[][] = [[]];
  let at = 0;
  let next = 0;
  for (const node of nodes) {
    const length = ctx.textContent(node).length;
    const first = next;
    while ((ends[next] ?? Infinity) < at + length) next += 1;
    const inside = ends.slice(first, next).filter((end) => end > at);
    const cuts = node.type === 'text' ? inside : [];
    const parts =
      node.type === 'text' && cuts.length > 0
        ? [at, ...cuts].map((from, i) => ({
            type: 'text' as const,
            value: node.value.slice(from - at, (cuts[i] ?? at + length) - at),
          }))
        : [node];
    parts.forEach((part, i) => {
      if (i > 0) sentences.push([]);
      sentences.at(-1)?.push(part);
    });
    at += length;
    if (ends[next] === at) sentences.push([]);
  }
  return sentences;
}

function holdsFigure(node: Node): boolean {
  return (
    (elementName(node) === 'Figure' && readAttribute(node, 'same') === undefined) ||
    ('children' in node && (node.children as Node[]).some(holdsFigure))
  );
}

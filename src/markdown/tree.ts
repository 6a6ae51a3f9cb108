import type { MdastNode } from 'satteri';

type Node = Readonly<MdastNode>;

/** A piece of a block's text, and the element that holds it: `<Figure>`, `<Name>` or none. */
export interface Piece {
  text: string;
  /** Where it begins in the block's text. */
  start: number;
  node: Node;
  element: 'Figure' | 'Name' | null;
}

/** A block of running text: a paragraph, a heading, a cell, an element with text of its own. */
export interface Block {
  node: Node;
  text: string;
  pieces: Piece[];
}

/** What ends a sentence, closing marks included. */
const SENTENCE = /[^。！？]*(?:[。！？]+[”’」』）》]*|$)/g;

/** All blocks of running text below a node, in order. Code is no prose. */
export function readBlocks(node: Node): Block[] {
  if (node.type === 'code' || node.type === 'mdxjsEsm') return [];
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return [readBlock(node)];
  }
  if (elementName(node) === 'Figure' || holdsText(node)) return [readBlock(node)];
  return 'children' in node ? (node.children as Node[]).flatMap(readBlocks) : [];
}

/** Everything below a node, and the node itself. */
export function* walkNodes(node: Node): Generator<Node> {
  yield node;
  if ('children' in node) for (const child of node.children as Node[]) yield* walkNodes(child);
}

/** Whether an element of MDX, written in one line, holds text without a paragraph around it. */
function holdsText(node: Node): boolean {
  return (
    node.type === 'mdxJsxFlowElement' &&
    (node.children as Node[]).some(({ type }) => type === 'text' || type === 'mdxJsxTextElement')
  );
}

/**
 * A node that becomes an element of HTML: a plain one, which costs less than an element of MDX.
 * Fields of `data`: https://github.com/syntax-tree/mdast-util-to-hast#fields-on-nodes
 */
export function createElement(
  hName: string,
  hProperties: Record<string, string>,
  children: readonly Node[] = [],
): MdastNode {
  return { type: 'emphasis', data: { hName, hProperties }, children } as unknown as MdastNode;
}

/** The name of an MDX element, or null. */
export function elementName(node: Node): string | null {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement' ? node.name : null;
}

/** Sentences of a text with where each begins and ends; they make up the whole text. */
export function splitSentences(text: string): { start: number; end: number; text: string }[] {
  return [...text.matchAll(SENTENCE)]
    .filter(([sentence]) => sentence !== '')
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].trim(),
    }));
}

function readBlock(node: Node): Block {
  const block: Block = { node, text: '', pieces: [] };
  collect(node, node, null, block);
  return block;
}

function collect(node: Node, holder: Node, element: Piece['element'], block: Block): void {
  const name = elementName(node);
  if (name === 'Figure' || name === 'Name') [holder, element] = [node, name];
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) {
    const last = block.pieces.at(-1);
    if (last && element && last.node === holder) last.text += node.value;
    else
      block.pieces.push({
        text: node.value,
        start: block.text.length,
        node: element ? holder : node,
        element,
      });
    block.text += node.value;
  }
  if ('children' in node)
    for (const child of node.children as Node[]) collect(child, holder, element, block);
}

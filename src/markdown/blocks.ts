import type { MdastNode } from 'satteri';
import { elementName } from './tree.ts';

type Node = Readonly<MdastNode>;

/** A part of a block's text, and the element that contains it. */
export interface Piece {
  text: string;
  /** Offset in the text of the block. */
  start: number;
  /** The `<Figure>` or `<Name>`, else the text node. */
  node: Node;
  element: 'Figure' | 'Name' | null;
}

/** A block of running text: a paragraph, a heading, a table cell, or an element that contains text directly. */
export interface Block {
  node: Node;
  text: string;
  /** The pieces make up the whole text. */
  pieces: Piece[];
  /** The headings of its row and column, where it is a cell below the head of a table: 欠薪, 受理数. Else empty. */
  headings: string[];
}

/** All blocks of running text below a node, in order. Code blocks are left out. */
export function readBlocks(node: Node): Block[] {
  if (node.type === 'code' || node.type === 'mdxjsEsm') return [];
  if (node.type === 'paragraph' || node.type === 'heading') return [readBlock(node)];
  if (node.type === 'table') return readCells(node);
  if (elementName(node) === 'Figure' || holdsText(node)) return [readBlock(node)];
  return 'children' in node ? (node.children as Node[]).flatMap(readBlocks) : [];
}

/** Whether an MDX element on one line contains text without a paragraph around it. */
function holdsText(node: Node): boolean {
  return (
    node.type === 'mdxJsxFlowElement' &&
    (node.children as Node[]).some(({ type }) => type === 'text' || type === 'mdxJsxTextElement')
  );
}

/** The cells of a table, each below the head with the headings of its row and column. */
function readCells(table: Extract<Node, { type: 'table' }>): Block[] {
  const [head = [], ...rows] = table.children.map(({ children }) =>
    (children as Node[]).map((cell) => readBlock(cell)),
  );
  for (const row of rows) {
    for (const [i, cell] of row.entries()) {
      cell.headings = [i > 0 ? row[0] : undefined, head[i]].flatMap(
        (block) => block?.text.trim() || [],
      );
    }
  }
  return [...head, ...rows.flat()];
}

function readBlock(node: Node): Block {
  const block: Block = { node, text: '', pieces: [], headings: [] };
  collectPieces(node, node, null, block);
  return block;
}

function collectPieces(node: Node, holder: Node, element: Piece['element'], block: Block): void {
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
    for (const child of node.children as Node[]) collectPieces(child, holder, element, block);
}

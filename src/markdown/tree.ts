import type { MdastNode } from 'satteri';

type Node = Readonly<MdastNode>;

/** Yields a node and everything below it, in document order. */
export function* walkNodes(node: Node): Generator<Node> {
  yield node;
  if ('children' in node) for (const child of node.children as Node[]) yield* walkNodes(child);
}

/**
 * Creates a Markdown node that is rendered as an HTML element. This costs less than an MDX element.
 * Fields of `data`: https://github.com/syntax-tree/mdast-util-to-hast#fields-on-nodes
 */
export function createElement(
  hName: string,
  hProperties: Record<string, string>,
  children: readonly Node[] = [],
): MdastNode {
  return { type: 'emphasis', data: { hName, hProperties }, children } as unknown as MdastNode;
}

/** The name of an MDX element; null for any other node and for `<>`. */
export function elementName(node: Node): string | null {
  return isElement(node) ? node.name : null;
}

/** The value of an MDX element's attribute; undefined if it is missing or computed. */
export function readAttribute(node: Node, name: string): string | undefined {
  if (!isElement(node)) return undefined;
  const attribute = node.attributes.find(
    (other) => other.type === 'mdxJsxAttribute' && other.name === name,
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

/** An MDX element, inline or a block. */
export type MdxElement = Extract<
  Node,
  { type: 'mdxJsxTextElement' } | { type: 'mdxJsxFlowElement' }
>;

function isElement(node: Node): node is MdxElement {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
}

/** The id that a plugin gave to a heading. */
export function readHeadingId(node: Node): string | undefined {
  return (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id;
}

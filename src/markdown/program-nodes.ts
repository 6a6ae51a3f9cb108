import type { MdastNode } from 'satteri';

/**
 * Whether a node makes its document a program, which only a module can run: an import, an export, an expression, a
 * component, a computed attribute, or a picture beside the document.
 */
export function isProgramNode(node: Readonly<MdastNode>): boolean {
  switch (node.type) {
    case 'mdxjsEsm':
      return true;
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return node.value.replace(/\/\*.*?\*\//gs, '').trim() !== '';
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return (
        !/^(?:[a-z][a-z0-9]*|Figure|Name)$/.test(node.name ?? 'fragment') ||
        node.attributes.some(
          ({ type, value }) => type !== 'mdxJsxAttribute' || typeof value === 'object',
        )
      );
    case 'image':
      return !/^(?:\/|https?:)/.test(node.url);
    default:
      return false;
  }
}

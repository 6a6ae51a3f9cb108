import type { MdastNode } from 'satteri';
import type { Fault, FaultMessage } from '../../../collections/fault.ts';

export type Node = Readonly<MdastNode>;
type NodeType = Node['type'];
type TypedNode<Type extends NodeType> = Extract<Node, { type: Type }>;

/** The surroundings of a node. */
export interface MarkupContext {
  /** All lines of the file. */
  lines: readonly string[];
  /** Offset of each line in the file, in UTF-16 code units. */
  lineStarts: readonly number[];
  /** Level of the last heading before the node, 1 to 6; 1 if there is none. */
  previousDepth: number;
}

/** A fault in a document. The caller adds the file. */
export type MarkupFault = Omit<Fault, 'file'>;

/** A rule for nodes of a document. */
export interface MarkupRule {
  /** Types of the nodes that the rule applies to. */
  types: readonly NodeType[];
  /** Returns the faults of a node of one of these types. */
  check: (node: Node, context: MarkupContext) => MarkupFault[];
}

type Text<Type extends NodeType> =
  string | ((node: TypedNode<Type>, context: MarkupContext) => string);

/** A rule that a node keeps or breaks as a whole. */
interface NodeRule<Type extends NodeType> {
  types: readonly Type[];
  isBroken: (node: TypedNode<Type>, context: MarkupContext) => boolean;
  what: Text<Type>;
  why: FaultMessage['why'];
  mend: Text<Type>;
  mild?: true;
}

/** Makes a rule that reports a node at its first line. */
export function nodeRule<Type extends NodeType>(rule: NodeRule<Type>): MarkupRule {
  return {
    types: rule.types,
    check(anyNode, context) {
      const node = anyNode as TypedNode<Type>;
      if (!rule.isBroken(node, context)) return [];
      const write = (text: Text<Type>) => (typeof text === 'string' ? text : text(node, context));
      const { why, mild } = rule;
      return [
        {
          line: firstLine(node),
          what: write(rule.what),
          why,
          mend: write(rule.mend),
          ...(mild && { mild }),
        },
      ];
    },
  };
}

/** Returns the line number of a node's start, from 1; 0 if the node has no position. */
export function firstLine(node: Node): number {
  return node.position?.start.line ?? 0;
}

/** Returns the text of the line on which a node starts. */
export function readFirstLine(node: Node, lines: readonly string[]): string {
  return lines[(node.position?.start.line ?? 1) - 1] ?? '';
}

import { walkNodes } from '../../../markdown/tree.ts';
import type { CheckedDocument } from '../../checked-document.ts';
import { ELEMENT_RULES } from './element-rules.ts';
import { isBesidePage, LINK_RULES } from './link-rules.ts';
import {
  firstLine,
  type MarkupContext,
  type MarkupFault,
  type MarkupRule,
  type Node,
} from './markup-rule.ts';
import { PROSE_MARKUP_RULES } from './prose-rules.ts';

/** Node type → the rules for it, in the order of their faults. */
const RULES_BY_TYPE = groupByType([...PROSE_MARKUP_RULES, ...LINK_RULES, ...ELEMENT_RULES]);

/**
 * Checks the nodes of a document. Adds faults, links and pictures to `document`.
 * @param root the document as written, before the site's own plugins
 * @param lines all lines of the file
 */
export function checkMarkup(root: Node, document: CheckedDocument, lines: readonly string[]): void {
  const { file, faults, images, links } = document;
  const context: MarkupContext = { lines, lineStarts: addLengths(lines), previousDepth: 1 };
  for (const node of walkNodes(root)) {
    for (const fault of checkNode(node, context)) faults.push({ file, ...fault });
    const line = firstLine(node);
    if (node.type === 'heading') context.previousDepth = node.depth;
    if (node.type === 'link' || node.type === 'definition') links.push({ url: node.url, line });
    if (node.type === 'image' && isBesidePage(node.url)) images.push({ url: node.url, line });
  }
}

/** Returns the offset of each line. */
function addLengths(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map(({ length }) => {
    start += length + 1;
    return start - length - 1;
  });
}

function checkNode(node: Node, context: MarkupContext): MarkupFault[] {
  const rules = RULES_BY_TYPE.get(node.type) ?? [];
  return rules.flatMap((rule) => rule.check(node, context));
}

function groupByType(rules: readonly MarkupRule[]): ReadonlyMap<Node['type'], MarkupRule[]> {
  const pairs = rules.flatMap((rule) => rule.types.map((type) => ({ type, rule })));
  const groups = Map.groupBy(pairs, ({ type }) => type);
  return new Map([...groups].map(([type, group]) => [type, group.map(({ rule }) => rule)]));
}

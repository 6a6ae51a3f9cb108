import type { MarkupContext, MarkupFault, MarkupRule } from './markup-rule.ts';

/** Reports each line break inside a paragraph. A browser would show it as a space. */
export const lineBreaks: MarkupRule = {
  types: ['text'],
  check(node, context) {
    if (!('value' in node) || !node.value.includes('\n')) return [];
    const first = node.position?.start.line ?? 0;
    const last = node.position?.end.line ?? first;
    const breaks = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
    return breaks.map((line) => reportBreak(line, context));
  },
};

/** @param line number of the line that ends with the break, from 1 */
function reportBreak(line: number, { lines, lineStarts }: MarkupContext): MarkupFault {
  const before = lines[line - 1] ?? '';
  const after = lines[line] ?? '';
  const trimmedBefore = before.trimEnd();
  const trimmedAfter = after.trimStart();
  const lineStart = lineStarts[line - 1] ?? 0;
  const start = lineStart + trimmedBefore.length;
  const end = lineStart + before.length + 1 + (after.length - trimmedAfter.length);
  const isLatin = /[A-Za-z,.]$/.test(trimmedBefore) && /^[A-Za-z]/.test(trimmedAfter);
  return {
    line,
    what: '段落中间换了行',
    why: '页面上会多出一道空隙，检索会被它断开',
    mend: '一段写成一行；另起一段要空一行',
    mild: true,
    fix: { start, end, text: isLatin ? ' ' : '' },
  };
}

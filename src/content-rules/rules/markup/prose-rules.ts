import { lineBreaks } from './line-breaks.ts';
import { nodeRule, readFirstLine, type MarkupRule } from './markup-rule.ts';

/** Headings, tables, and marks that Markdown reads differently from what their author meant. */
export const PROSE_MARKUP_RULES: readonly MarkupRule[] = [
  nodeRule({
    types: ['heading'],
    isBroken: ({ depth }) => depth === 1,
    what: '正文里用了一级标题 #',
    why: '页面的大标题由 frontmatter 生成',
    mend: '从 ## 写起',
    mild: true,
  }),
  nodeRule({
    types: ['heading'],
    isBroken: ({ depth }, { previousDepth }) => depth > previousDepth + 1,
    what: ({ depth }, { previousDepth }) => `标题从${previousDepth}级跳到了${depth}级`,
    why: '目录和读屏软件按级别走，跳级会断开',
    mend: (_node, { previousDepth }) => `改成 ${'#'.repeat(previousDepth + 1)}`,
    mild: true,
  }),
  nodeRule({
    types: ['delete'],
    isBroken: () => true,
    what: '两个波浪线之间的文字会被划掉',
    why: 'Markdown 把成对的 ~ 当作删除线',
    mend: '数值范围用“～”或“—”；要显示 ~，写成 \\~',
    mild: true,
  }),
  nodeRule({
    types: ['text'],
    isBroken: (node, { lines }) =>
      node.value.includes('**') && /(?<!\\)\*\*/.test(readFirstLine(node, lines)),
    what: '星号会原样显示出来',
    why: '** 挨着引号或句号时，Markdown 不认它是加粗',
    mend: '写成 <strong>…</strong>',
    mild: true,
  }),
  lineBreaks,
  nodeRule({
    types: ['text'],
    isBroken: (node, { lines }) =>
      /\[\^?[^[\]]+\](?:\[|$|[^(])/.test(node.value) &&
      /(?<!\\)\[\^|\]\[/.test(readFirstLine(node, lines)),
    what: '方括号会原样显示出来',
    why: '没有找到它所指的链接或脚注',
    mend: '链接写成 [文字](/2025/huhang/)；不用脚注，写进正文',
  }),
  nodeRule({
    types: ['footnoteDefinition'],
    isBroken: () => true,
    what: '正文里用了脚注',
    why: '脚注的标题是英文，位置也在文末',
    mend: '写进正文，或放在括号里',
  }),
];

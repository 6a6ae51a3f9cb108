/** Rules for what Markdown has made of a text: traps, headings, links, pictures, elements. */
import { elementName } from '../../markdown/tree.ts';
import type { MdastNode } from 'satteri';
import type { CheckedDocument } from '../checked-document.ts';

type Node = Readonly<MdastNode>;

/** Elements that content may hold. */
const ELEMENTS = new Set(
  'Figure Name strong em br sup sub ruby rt rp abbr del ins q span'.split(' '),
);
/** Their attributes; those of a figure have rules of their own. */
const ATTRIBUTES = new Set(['class', 'lang', 'title', 'cite', 'datetime']);

/** Traps of Markdown, the order of headings, links, elements. */
export function checkMarkup(root: Node, document: CheckedDocument, lines: readonly string[]): void {
  const { file, faults, images, links } = document;
  let depth = 1;
  const add = (node: Node, what: string, why: string, mend: string, mild?: 'mild') =>
    faults.push({
      file,
      line: node.position?.start.line ?? 0,
      what,
      why,
      mend,
      ...(mild && { mild: true }),
    });
  const visit = (node: Node): void => {
    const line = lines[(node.position?.start.line ?? 1) - 1] ?? '';
    if (node.type === 'heading') {
      if (node.depth === 1)
        add(node, '正文里用了一级标题 #', '页面的大标题由 frontmatter 生成', '从 ## 写起', 'mild');
      else if (node.depth > depth + 1)
        add(
          node,
          `标题从${depth}级跳到了${node.depth}级`,
          '目录和读屏软件按级别走，跳级会断开',
          `改成 ${'#'.repeat(depth + 1)}`,
          'mild',
        );
      depth = node.depth;
    }
    if (node.type === 'delete') {
      add(
        node,
        '两个波浪线之间的文字会被划掉',
        'Markdown 把成对的 ~ 当作删除线',
        '数值范围用“～”或“—”；要显示 ~，写成 \\~',
        'mild',
      );
    }
    if (node.type === 'text' && node.value.includes('**') && /(?<!\\)\*\*/.test(line)) {
      add(
        node,
        '星号会原样显示出来',
        '** 挨着引号或句号时，Markdown 不认它是加粗',
        '写成 <strong>…</strong>',
        'mild',
      );
    }
    if (node.type === 'text' && node.value.includes('\n')) addBreaks(node);
    if (
      node.type === 'text' &&
      /\[\^?[^[\]]+\](?:\[|$|[^(])/.test(node.value) &&
      /(?<!\\)\[\^|\]\[/.test(line)
    ) {
      add(
        node,
        '方括号会原样显示出来',
        '没有找到它所指的链接或脚注',
        '链接写成 [文字](/2025/huhang/)；不用脚注，写进正文',
      );
    }
    if (node.type === 'image') addImage(node);
    if (node.type === 'link' || node.type === 'definition') addLink(node);
    if (node.type === 'footnoteDefinition') {
      add(node, '正文里用了脚注', '脚注的标题是英文，位置也在文末', '写进正文，或放在括号里');
    }
    if (node.type === 'table' && node.align?.some(Boolean)) {
      add(
        node,
        '表格里用了对齐的冒号',
        '它会变成行内样式，网站的安全策略不允许',
        '删去冒号，分隔行写成 | --- |',
      );
    }
    if (node.type === 'mdxjsEsm') {
      add(node, '正文里写了 import 或 export', '内容里不写程序，组件不用引入', '删去这一行');
    }
    if (
      (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') &&
      node.value.replace(/\/\*.*?\*\//gs, '').trim()
    ) {
      add(
        node,
        `花括号里的“${node.value.trim().slice(0, 20)}”会被当作程序`,
        '花括号里的程序不会执行，也读不出数值',
        '去掉花括号；要显示它们，前面加反斜杠 \\{',
      );
    }
    const name = elementName(node);
    if (name && !ELEMENTS.has(name)) {
      add(
        node,
        `正文里用了 <${name}>`,
        '网站没有这个组件，或不允许这个标签',
        `可用的有 <Figure>、<Name>、<strong>`,
      );
    }
    if (
      (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') &&
      name &&
      name !== 'Figure' &&
      ELEMENTS.has(name)
    ) {
      for (const attribute of node.attributes) {
        const known = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
        if (known === 'style') {
          add(
            node,
            `<${name}> 用了 style`,
            '网站的安全策略不允许行内样式，它不会生效',
            '删去 style',
          );
        } else if (!ATTRIBUTES.has(known) || typeof attribute.value !== 'string') {
          add(
            node,
            `<${name}> 用了 ${known}`,
            '网站不允许这个属性，或它的值不是文字',
            `删去它；可用的有 ${[...ATTRIBUTES].join('、')}`,
          );
        }
      }
    }
    if ('children' in node) for (const child of node.children as Node[]) visit(child);
  };
  const addBreaks = (node: Node): void => {
    const first = node.position?.start.line ?? 0;
    const last = node.position?.end.line ?? first;
    for (let number = first; number < last; number += 1) {
      const before = lines[number - 1] ?? '';
      const after = lines[number] ?? '';
      const start =
        lines.slice(0, number - 1).reduce((sum, one) => sum + one.length + 1, 0) +
        before.trimEnd().length;
      const end =
        start +
        (before.length - before.trimEnd().length) +
        1 +
        (after.length - after.trimStart().length);
      const isLatin = /[A-Za-z,.]$/.test(before.trimEnd()) && /^[A-Za-z]/.test(after.trimStart());
      faults.push({
        file,
        line: number,
        what: '段落中间换了行',
        why: '页面上会多出一道空隙，检索会被它断开',
        mend: '一段写成一行；另起一段要空一行',
        mild: true,
        fix: { start, end, text: isLatin ? ' ' : '' },
      });
    }
  };
  const addLink = (node: Extract<Node, { type: 'link' | 'definition' }>): void => {
    const column = (node.position?.start.column ?? 1) - 1;
    const { url } = node;
    links.push({ url, line: node.position?.start.line ?? 0 });
    const isBare =
      node.type === 'link' && lines[(node.position?.start.line ?? 1) - 1]?.[column] !== '[';
    if (isBare && /[^\x20-\x7e]|%[89A-F]/i.test(url)) {
      add(
        node,
        `网址吞进了后面的文字：“${decode(url)}”`,
        'Markdown 不知道光写的网址到哪里为止',
        '写成 [文字](https://example.org/)',
        'mild',
      );
    } else if (!/^(?:https?:\/\/|mailto:|\/|#)/.test(url)) {
      add(
        node,
        `链接“${url}”不知道指向哪里`,
        '相对的地址换一页就失效',
        '站内从根目录写起，例如 /2025/huhang/；站外写全 https://',
      );
    }
  };
  const addImage = (node: Extract<Node, { type: 'image' }>): void => {
    if (!node.alt) {
      add(
        node,
        '图片没有替代文字',
        '看不见图片的人不知道它是什么',
        '写成 ![图片说明](./图片.jpg)',
        'mild',
      );
    }
    if (/^\.\.?\//.test(node.url)) {
      images.push({ url: node.url, line: node.position?.start.line ?? 0 });
      return;
    }
    add(
      node,
      `图片“${node.url}”不在本页的旁边`,
      '别处的图片没有尺寸，站外的图片会被网站的安全策略拦下',
      '把图片放在同一个文件夹里，写成 ![图片说明](./picture.jpg)',
    );
  };
  visit(root);
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

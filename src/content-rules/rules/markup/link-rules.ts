import { elementName, readAttribute, walkNodes } from '../../../markdown/tree.ts';
import { MISSING_ALT } from '../placeholders.ts';
import { nodeRule, readFirstLine, type MarkupRule, type Node } from './markup-rule.ts';

type Link = Extract<Node, { type: 'link' | 'definition' }>;

/** A picture that Markdown takes for text: with full-width marks, or a space in its address. */
const UNREAD_PICTURE = /[!！][[【][^\]】]*[\]】]\s?[(（][^)）]*[)）]/;

/** Links and pictures. */
export const LINK_RULES: readonly MarkupRule[] = [
  nodeRule({
    types: ['image'],
    isBroken: ({ alt }) => !alt || alt === MISSING_ALT,
    what: ({ url }) => `图片“${decodeAddress(url)}”没有替代文字`,
    why: '看不见图片的人不知道它是什么',
    mend: ({ url }) => `在方括号里写图上有什么，例如 ![职工在服务窗口咨询](${decodeAddress(url)})`,
  }),
  nodeRule({
    types: ['text'],
    isBroken: ({ value }) => UNREAD_PICTURE.test(value),
    what: ({ value }) => `图片没有认出来：“${UNREAD_PICTURE.exec(value)?.[0]}”`,
    why: '记号要用半角的 !、[]、() 和直引号；文件名里有空格的，要放进尖括号',
    mend: '写成 ![图上有什么](<./文件 名.jpg> "说明。某某／摄")',
  }),
  nodeRule({
    types: ['image'],
    isBroken: ({ url }) => !isBesidePage(url),
    what: ({ url }) => `图片“${url}”不在本页的旁边`,
    why: '别处的图片没有尺寸，站外的图片会被网站的安全策略拦下',
    mend: '把图片放在同一个文件夹里，写成 ![图片说明](./picture.jpg)',
  }),
  nodeRule({
    types: ['link', 'definition'],
    isBroken: (node, { lines }) => swallowsText(node, lines),
    what: ({ url }) => `网址吞进了后面的文字：“${decodeAddress(url)}”`,
    why: 'Markdown 不知道光写的网址到哪里为止',
    mend: '写成 [文字](https://example.org/)',
    mild: true,
  }),
  nodeRule({
    types: ['link', 'definition'],
    isBroken: (node, { lines }) =>
      !/^(?:https?:\/\/|mailto:|\/|#)/.test(node.url) && !swallowsText(node, lines),
    what: ({ url }) => `链接“${url}”不知道指向哪里`,
    why: '相对的地址换一页就失效',
    mend: '站内从根目录写起，例如 /2025/huhang/；站外写全 https://',
  }),
  nodeRule({
    types: ['link'],
    isBroken: (node) => [...walkNodes(node)].some(isRepeatedFigure),
    what: '链接里套着重复的数字',
    why: '<Figure same="…"> 自己就是链接，链接里不能再有链接',
    mend: '把它移到方括号外面',
  }),
];

/** Whether the address of a picture is a path relative to the file. */
export function isBesidePage(url: string): boolean {
  return /^\.\.?\//.test(url);
}

function isRepeatedFigure(node: Node): boolean {
  return elementName(node) === 'Figure' && readAttribute(node, 'same') !== undefined;
}

/** Whether a bare address contains the Chinese text behind it. */
function swallowsText(node: Link, lines: readonly string[]): boolean {
  const column = (node.position?.start.column ?? 1) - 1;
  const isBare = node.type === 'link' && readFirstLine(node, lines)[column] !== '[';
  return isBare && /[^\x20-\x7e]|%[89A-F]/i.test(node.url);
}

/** Decodes the percent signs of an address. Returns an equal text if they are malformed. */
export function decodeAddress(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

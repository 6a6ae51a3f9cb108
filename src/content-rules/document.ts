import { pathToFileURL } from 'node:url';
import { mdxToJs, type MdastNode, type MdastPluginDefinition } from 'satteri';
import type { FigureOnPage } from '../figures/figure.ts';
import { mdastPlugins } from '../markdown/processor.ts';
import { nameOf } from '../markdown/prose.ts';
import type { Fault } from './fault.ts';
import { readFrontmatter, type Collection, type Frontmatter } from './frontmatter.ts';
import { pageFaults } from './page.ts';
import { PROSE_RULES, textFaults, TEXT_RULES } from './typography.ts';
import { visibleLinesOf } from './visible.ts';

type Node = Readonly<MdastNode>;

/** A file of content. */
export interface ContentFile {
  /** Path relative to the project. */
  file: string;
  /** Path below the content folder: `report/2025/huhang.mdx`. */
  path: string;
  source: string;
}

/** A file of content as the rules see it. */
export interface CheckedDocument {
  file: string;
  collection: Collection;
  /** Path without collection and extension: `2025/huhang`. */
  id: string;
  frontmatter: Frontmatter;
  figures: (FigureOnPage & { line: number })[];
  /** Ids that a link can point to. */
  ids: Set<string>;
  links: { url: string; line: number }[];
  /** Text of the body. */
  text: string;
  faults: Fault[];
}

/** Elements that content may hold. */
const ELEMENTS = new Set(
  'Figure Name strong em br sup sub ruby rt rp abbr del ins q span'.split(' '),
);

/** Applies all rules that one file alone can break. */
export async function checkDocument({ file, path, source }: ContentFile): Promise<CheckedDocument> {
  const [collection = 'pages', ...rest] = path.replace(/\.mdx$/, '').split('/');
  const frontmatter = readFrontmatter(file, source, collection as Collection);
  const document: CheckedDocument = {
    file,
    collection: collection as Collection,
    id: rest.join('/'),
    frontmatter,
    figures: [],
    ids: new Set(),
    links: [],
    text: '',
    faults: [...frontmatter.faults, ...fileFaults(file, path, source)],
  };
  for (const line of visibleLinesOf(source, frontmatter.bodyStart)) {
    const rules = line.kind === 'heading' ? TEXT_RULES : [...TEXT_RULES, ...PROSE_RULES];
    document.faults.push(...textFaults(line, rules, file));
    document.text += `${line.text}\n`;
  }
  // Of a body that cannot be read, nothing is known.
  if (await compile(document, source)) document.faults.push(...pageFaults(document));
  document.faults.sort((a, b) => a.line - b.line);
  return document;
}

function fileFaults(file: string, path: string, source: string): Fault[] {
  const faults: Fault[] = [];
  const name = path.split('/').at(-1) ?? '';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(name)) {
    faults.push({
      file,
      line: 0,
      what: `文件名“${name}”不合格`,
      why: '文件名就是网址，汉字和大写字母在复制链接时会变样',
      mend: '改成小写英文或拼音，词间加连字符，例如 huhang.mdx',
    });
  }
  if (source.startsWith('\ufeff')) {
    const fix = { start: 0, end: 1, text: '' };
    faults.push({
      file,
      line: 1,
      what: '文件开头有看不见的字节顺序标记（BOM）',
      why: '第一行的 --- 会认不出来',
      mend: '另存为不带 BOM 的 UTF-8',
      fix,
    });
  }
  const at = source.indexOf('\r\n');
  if (at !== -1) {
    const fix = { start: 0, end: source.length, text: source.replaceAll('\r\n', '\n') };
    faults.push({
      file,
      line: 1,
      what: '换行是 Windows 的 CRLF',
      why: '每次改动都会牵动整个文件，核对不出改了什么',
      mend: '换行改成 LF',
      fix,
    });
  }
  return faults;
}

/** Runs the site's own processor, and looks at what Markdown made of the text. Returns whether it could be read. */
async function compile(document: CheckedDocument, source: string): Promise<boolean> {
  const { file, frontmatter, faults } = document;
  const astro = {
    frontmatter: { ...frontmatter.data } as Record<string, unknown>,
    headings: [],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  const head = source.slice(0, frontmatter.bodyStart).replace(/[^\n]/g, '');
  const lines = source.split('\n');
  const look: MdastPluginDefinition = {
    name: 'look',
    options: { position: true },
    after: (root) => lookAt(root, document, lines),
  };
  const ids: MdastPluginDefinition = {
    name: 'ids',
    after: (root) => collectIds(root, document.ids),
  };
  try {
    await mdxToJs(head + source.slice(frontmatter.bodyStart), {
      mdastPlugins: [look, ...mdastPlugins('/'), ids],
      features: { smartPunctuation: false },
      fileURL: pathToFileURL(file),
      data: { astro, faults },
    });
  } catch (error) {
    const message = (error as Error).message;
    const [, line = '0'] = /(\d+):\d+/.exec(message) ?? [];
    faults.push({
      file,
      line: Number(line),
      what: `MDX 写法有误（${message.split('\n')[0]}）`,
      why: '读不懂这一处，网站就不会生成',
      mend: '核对标签是否成对；正文里的 <、{ 前面加反斜杠，行首不写 import、export',
    });
    return false;
  }
  const figures = (astro.frontmatter['figures'] ?? []) as FigureOnPage[];
  document.figures = figures.map((figure) => ({
    ...figure,
    line: lines.findIndex((text) => text.includes(`id="${figure.id}"`)) + 1,
  }));
  return true;
}

function collectIds(node: Node, ids: Set<string>): void {
  const id = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id;
  if (id) ids.add(id);
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    for (const attribute of node.attributes) {
      if (
        attribute.type === 'mdxJsxAttribute' &&
        attribute.name === 'id' &&
        typeof attribute.value === 'string'
      ) {
        ids.add(attribute.value);
      }
    }
  }
  if ('children' in node) for (const child of node.children as Node[]) collectIds(child, ids);
}

/** Traps of Markdown, the order of headings, links, elements. */
function lookAt(root: Node, document: CheckedDocument, lines: readonly string[]): void {
  const { file, faults, links } = document;
  let depth = 1;
  const add = (node: Node, what: string, why: string, mend: string, fix?: Fault['fix']) =>
    faults.push({
      file,
      line: node.position?.start.line ?? 0,
      what,
      why,
      mend,
      ...(fix && { fix }),
    });
  const visit = (node: Node): void => {
    const line = lines[(node.position?.start.line ?? 1) - 1] ?? '';
    if (node.type === 'heading') {
      if (node.depth === 1)
        add(node, '正文里用了一级标题 #', '页面的大标题由 frontmatter 生成', '从 ## 写起');
      else if (node.depth > depth + 1)
        add(
          node,
          `标题从${depth}级跳到了${node.depth}级`,
          '目录和读屏软件按级别走，跳级会断开',
          `改成 ${'#'.repeat(depth + 1)}`,
        );
      depth = node.depth;
    }
    if (node.type === 'delete') {
      add(
        node,
        '两个波浪线之间的文字会被划掉',
        'Markdown 把成对的 ~ 当作删除线',
        '数值范围用“～”或“—”；要显示 ~，写成 \\~',
      );
    }
    if (node.type === 'text' && node.value.includes('**') && /(?<!\\)\*\*/.test(line)) {
      add(
        node,
        '星号会原样显示出来',
        '** 挨着引号或句号时，Markdown 不认它是加粗',
        '写成 <strong>…</strong>',
      );
    }
    if (node.type === 'text' && node.value.includes('\n')) addBreaks(node);
    if (node.type === 'image' && !node.alt)
      add(node, '图片没有替代文字', '看不见图片的人不知道它是什么', '写成 ![图片说明](地址)');
    if (node.type === 'link') addLink(node);
    const name = nameOf(node);
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
      node.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === 'style')
    ) {
      add(node, `<${name}> 用了 style`, '网站的安全策略不允许行内样式，它不会生效', '删去 style');
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
        fix: { start, end, text: isLatin ? ' ' : '' },
      });
    }
  };
  const addLink = (node: Extract<Node, { type: 'link' }>): void => {
    const column = (node.position?.start.column ?? 1) - 1;
    const { url } = node;
    links.push({ url, line: node.position?.start.line ?? 0 });
    const isBare = lines[(node.position?.start.line ?? 1) - 1]?.[column] !== '[';
    if (isBare && /[^\x20-\x7e]|%[89A-F]/i.test(url)) {
      add(
        node,
        `网址吞进了后面的文字：“${decode(url)}”`,
        'Markdown 不知道光写的网址到哪里为止',
        '写成 [文字](https://example.org/)',
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
  visit(root);
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

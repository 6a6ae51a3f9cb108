/**
 * Two renderers must give the same HTML for everything that the handbook allows: `renderDocument`, and `@astrojs/mdx`,
 * which renders the pages of `npm run dev` and every document with a picture.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import renderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseDocument } from 'htmlparser2';
import { createServer, type PluginOption, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markdownProcessor } from './processor.ts';
import { renderDocument } from './render.ts';

const BASE = '/base/';
const folder = resolve('.cache/astro-mdx');
let server: ViteDevServer;
let container: AstroContainer;

/** Starts Vite with only the plugins of `@astrojs/mdx`, configured as in astro.config.mjs. */
beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const plugins: PluginOption[] = [];
  const { hooks } = mdx();
  const config = {
    root: pathToFileURL(`${resolve()}/`),
    srcDir: pathToFileURL(`${resolve('src')}/`),
    base: BASE,
    trailingSlash: 'always',
    build: { format: 'directory' },
    markdown: { processor: markdownProcessor({ base: BASE }), syntaxHighlight: false, gfm: true },
  };
  await hooks['astro:config:setup']?.({
    config,
    updateConfig: ({ vite }: { vite: { plugins: PluginOption[] } }) => plugins.push(vite.plugins),
    addPageExtension: () => undefined,
    addContentEntryType: () => undefined,
    addRenderer: () => undefined,
  } as never);
  await hooks['astro:config:done']?.({ config } as never);
  server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins,
  });
  container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer });
});
afterAll(() => server.close());

/** Renders a text with `@astrojs/mdx`. */
async function renderByAstro(file: string, source: string): Promise<string> {
  writeFileSync(file, source);
  const module = await server.ssrLoadModule(file);
  return container.renderToString(module['default'] as never);
}

/** Parses HTML to elements, attributes and text, which makes different escapes of one character equal. */
function readHtml(html: string): unknown {
  const read = (node: unknown): unknown => {
    const { name, attribs, data, children } = node as {
      name?: string;
      attribs?: object;
      data?: string;
      children?: unknown[];
    };
    return name ? { name, attribs, children: children?.map(read) } : (data ?? children?.map(read));
  };
  return read(parseDocument(html));
}

const figure = '<Figure id="a" label="甲">约666件</Figure>';

test.each<[construct: string, source: string]>([
  ['a heading', '## 调解与挽回损失 \\{#mediation}'],
  ['headings of lower ranks', '## 甲 \\{#a}\n\n### 乙 \\{#b}\n\n#### 丙“丁” \\{#c}'],
  ['paragraphs', '第一段。\n\n第二段，写得长些。又一句。'],
  ['a paragraph on two lines', '前一行\n后一行'],
  ['line breaks', '甲  \n乙\\\n丙<br/>丁'],
  ['a list', '- 一\n- 二\n- 三'],
  ['a numbered list', '3. 一\n4. 二'],
  ['a list with paragraphs', '- 一\n\n  又一段\n\n- 二'],
  ['lists within lists', '1. 一\n   - 甲\n   - 乙\n     1. 子\n2. 二'],
  ['a list of tasks', '- [x] 做了\n- [ ] 没做'],
  ['a table', '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n| 三 | |'],
  ['a table with aligned columns', '| 甲 | 乙 |\n| :-- | --: |\n| 一 | 二 |'],
  ['a link within the site', '见[护航](/2025/huhang/#mediation)。'],
  ['links to other sites', '[甲](https://example.org/?a=1&b=2 "题“名"")、[信](mailto:a@b.cn)'],
  ['a link by reference', '见[甲][one]。\n\n[one]: https://example.org/'],
  ['a bare address', '见 https://example.org/ 和 <strong>www.example.org</strong>'],
  ['strong text', '<strong>“重点”</strong>工作，**重点**工作，*强调*，<em>强调</em>'],
  ['a figure', `全年调解${figure}。`],
  ['a figure with its unit', '由<Figure id="a" label="甲" unit="家">六大</Figure>企业'],
  [
    'a figure with metric and year',
    '<Figure id="a" label="甲" metric="b" period="2024">6件</Figure>完',
  ],
  ['a figure that is a block', figure],
  ['a figure with a label in quotes', `甲<Figure id="a" label='他的"甲"&<乙>'>6件</Figure>。`],
  [
    'a figure in a list and in a table',
    `- 调解${figure}\n\n| 乙 |\n| --- |\n| <Figure id="b" label="乙">7件</Figure> |`,
  ],
  [
    'two figures in one sentence',
    `前一句。调解${figure}、<Figure id="b" label="乙">7件</Figure>，挽回损失。后一句。`,
  ],
  ['a name', '“加强建设”<Name>三年行动</Name>开始'],
  ['a quotation', '> 第一段\n>\n> 第二段，**重**'],
  ['ruby', '<ruby>泉<rp>（</rp><rt>quán</rt><rp>）</rp></ruby>'],
  ['sup and sub', 'x<sup>上</sup>H<sub>下</sub>'],
  ['an abbreviation', '<abbr title="全国总工会 & 省“总”">全总</abbr>'],
  [
    'q, del, ins',
    '<q cite="https://example.org/">引</q><del datetime="2026-01-01">旧</del><ins>新</ins>',
  ],
  ['a span', '<span class="a b" lang="en" title="it\'s">word</span>'],
  ['struck text', '~~旧~~新'],
  ['code', '`a < b && {c}`'],
  ['a block of code', '```js\nif (a < b) { c("d") }\n\n\tx\n```'],
  ['a block of code without a language', '甲\n\n```\n  <p>\n```'],
  ['a rule', '甲\n\n---\n\n乙'],
  ['escapes', '甲\\<乙 \\{丙\\} \\*丁\\* \\[戊] \\\\ \\~己 \\`庚'],
  ['HTML syntax as text', '甲 & 乙 > 丙 "丁" \'戊\' &amp; &lt; &nbsp;& &#x6cc9; ©'],
  ['characters beyond the common plane', '𠮷野、👍🏽、e\u0301'],
  ['comments', '甲{/* 给编辑 */}乙\n\n{/* 一整段\n注释 */}\n\n丙'],
  ['elements that are blocks', '<strong>甲</strong>\n\n<span>乙<sup>丙</sup></span>'],
  [
    'elements within elements',
    `> - **甲<abbr title="乙">丙</abbr>**\n>   1. [丁<em>戊</em>](/2025/)调解${figure}\n>\n>      <strong>己<ruby>泉<rt>quán</rt></ruby></strong>`,
  ],
  ['an empty document', ''],
])('%s is the same in both renderers', async (construct, source) => {
  const file = join(folder, `${construct.replaceAll(/\W+/g, '-')}.mdx`);
  const { html } = await renderDocument(source, file, { base: BASE, frontmatter: {} });
  expect(html).not.toBeNull();
  expect(readHtml(html ?? '')).toEqual(readHtml(await renderByAstro(file, source)));
});

test('an alias', async () => {
  const file = join(folder, 'aliases.mdx');
  const source = `调解${figure}。`;
  const { html } = await renderDocument(source, file, {
    base: BASE,
    frontmatter: { aliases: { old: 'a' } },
  });
  const expected = await renderByAstro(file, `---\naliases: { old: a }\n---\n\n${source}`);
  expect(html).toContain('id="old"');
  expect(readHtml(html ?? '')).toEqual(readHtml(expected));
});

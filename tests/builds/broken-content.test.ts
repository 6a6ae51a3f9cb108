import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/content-rules/check-folder.ts';
import { formatFault } from '../../src/collections/fault.ts';
import { runBuild, runNode } from '../helpers/build.ts';

const content = '.cache/broken-content';
const SECTION = 'report/2025/huhang.mdx';
const sound = readFileSync(join('tests/fixtures/two-years', SECTION), 'utf8');
/** The line of the section in which an appended body begins. */
const LAST = sound.trimEnd().split('\n').length + 2;

beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/fixtures/two-years', content, { recursive: true });
});

function put(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}
const appended = (body: string) => `${sound.trimEnd()}\n\n${body}\n`;
const changed = (from: RegExp, to: string) => {
  const text = sound.replace(from, to);
  expect(text).not.toBe(sound);
  return text;
};
const findLine = (pattern: RegExp) => sound.slice(0, sound.search(pattern)).split('\n').length;

/** Faults that end a build: the file, its text, the line in the message (0 for none) and the message. */
const GRAVE: [fault: string, path: string, text: string | Buffer, line: number, said: RegExp][] = [
  [
    'a tag that is not closed',
    SECTION,
    appended('全年<strong>维权。'),
    LAST,
    /标签没有成对.*<\/strong>/,
  ],
  [
    'tags that cross',
    SECTION,
    appended('全年<em><strong>维权</em></strong>。'),
    LAST,
    /标签没有成对/,
  ],
  ['an expression that is none', SECTION, appended('全年{维权 +}。'), LAST, /程序的开头/],
  [
    'an expression that would run',
    SECTION,
    appended('全年{process.exit(0)}维权。'),
    LAST,
    /会被当作程序/,
  ],
  [
    'a heading’s id without a backslash',
    SECTION,
    appended('## 调解 {#new}'),
    LAST,
    /程序的开头.*\\\{#english-words\}/,
  ],
  [
    'an import of nothing',
    SECTION,
    appended("import X from './x.astro'\n\n全年维权。"),
    LAST,
    /写了 import/,
  ],
  [
    'an import without a blank line',
    SECTION,
    appended("import X from './x.astro'\n全年维权。"),
    LAST,
    /import/,
  ],
  ['a comment of HTML', SECTION, appended('<!-- 待核对 -->'), LAST, /\{\/\* 注释 \*\/\}/],
  ['a less-than sign', SECTION, appended('占比<五成。'), LAST, /标签/],
  [
    'a handler',
    SECTION,
    appended('<strong onclick="alert(1)">维权</strong>'),
    LAST,
    /用了 onclick/,
  ],
  ['a script', SECTION, appended('<script>alert(1)</script>'), LAST, /用了 <script>/],
  [
    'a picture that is missing',
    SECTION,
    appended('![会场](./missing.jpg)'),
    LAST,
    /没有“\.\/missing\.jpg”/,
  ],
  [
    'a picture whose name has a stray percent sign',
    SECTION,
    appended('![会场](./50%off.jpg)'),
    LAST,
    /没有“\.\/50%off\.jpg”/,
  ],
  [
    'a picture of another host',
    SECTION,
    appended('![会场](https://example.org/a.png)'),
    LAST,
    /不在本页的旁边/,
  ],
  [
    'a link to nowhere',
    SECTION,
    appended('见[综述](/2025/nowhere/)。'),
    LAST,
    /链接“\/2025\/nowhere\/”没有对应的页面/,
  ],
  [
    'a link to no place of its page',
    SECTION,
    appended('见[综述](/2024/huhang/#nowhere)。'),
    LAST,
    /链接“\/2024\/huhang\/#nowhere”里的 #nowhere 不在那一页上/,
  ],
  ['a reference to nowhere', SECTION, appended('见[综述][x]。'), LAST, /方括号会原样显示/],
  [
    'a quantity that no figure marks',
    SECTION,
    appended('另有3184万元没有标注。'),
    LAST,
    /“3184万元”是一个数量，却没有标注.*<Figure id=/,
  ],
  [
    'a leading figure that the page has not',
    SECTION,
    changed(/^order:/m, 'leading: [nowhere]\norder:'),
    findLine(/^order:/m),
    /leading 里的“nowhere”.*mediated、wages-recovered/,
  ],
  [
    'a figure that is no quantity',
    SECTION,
    appended('共<Figure id="new" label="甲">若干</Figure>。'),
    LAST,
    /“若干”不是一个数量/,
  ],
  [
    'two quantities in one figure',
    SECTION,
    appended('共<Figure id="new" label="甲">6件7名</Figure>。'),
    LAST,
    /不是一个数量/,
  ],
  [
    'a figure without an id',
    SECTION,
    appended('共<Figure label="甲">6件</Figure>。'),
    LAST,
    /id 缺失/,
  ],
  [
    'a figure without a label',
    SECTION,
    appended('共<Figure id="new">6件</Figure>。'),
    LAST,
    /缺少 label/,
  ],
  [
    'an id used twice',
    SECTION,
    appended('## 甲 \\{#new}\n\n共<Figure id="new" label="甲">6件</Figure>。'),
    LAST + 2,
    /出现了两次/,
  ],
  [
    'two headings of one id',
    SECTION,
    appended('## 甲 \\{#new}\n\n## 乙 \\{#new}'),
    LAST + 2,
    /出现了两次/,
  ],
  ['quotations a thousand deep', SECTION, appended(`${'>'.repeat(5000)}维权`), 0, /套得太深/],
  ['a NUL', SECTION, appended('维\0权。'), LAST, /空字节/],
  ['a mark that turns text around', SECTION, appended('维\u202e权。'), LAST, /U\+202E/],
  ['a field that is missing', SECTION, changed(/^theme:.*\n/m, ''), 1, /缺少字段“theme”/],
  [
    'a field that is not known',
    SECTION,
    changed(/^theme:/m, 'thema:'),
    findLine(/^theme:/m),
    /没有“thema”/,
  ],
  [
    'a field of another kind',
    SECTION,
    changed(/^order: .*/m, 'order: 首位'),
    findLine(/^order:/m),
    /要写数字/,
  ],
  [
    'a field that is written twice',
    SECTION,
    changed(/^(theme:.*)/m, '$1\n$1'),
    findLine(/^theme:/m) + 1,
    /写了两次/,
  ],
  [
    'a day that is not in the calendar',
    SECTION,
    changed(/^date: .*/m, 'date: 2025-02-31'),
    findLine(/^date:/m),
    /2025-02-31/,
  ],
  [
    'a colon in a value',
    SECTION,
    changed(/^theme: .*/m, 'theme: 维权: 服务'),
    findLine(/^theme:/m),
    /半角单引号/,
  ],
  [
    'a value that begins with an asterisk',
    SECTION,
    changed(/^theme: .*/m, 'theme: *维权'),
    findLine(/^theme:/m),
    /引用/,
  ],
  [
    'an indent by a tab',
    SECTION,
    changed(/^ {2}byline:/m, '\tbyline:'),
    findLine(/^ {2}byline:/m),
    /制表符/,
  ],
  [
    'a bracket that stays open',
    SECTION,
    changed(/^theme: .*/m, 'theme: [维权'),
    findLine(/^theme:/m),
    /没有成对/,
  ],
  ['a list in the place of fields', SECTION, '---\n- 甲\n---\n\n正文。\n', 2, /不是一组字段/],
  ['fields that do not end', SECTION, sound.replace(/\n---\n/, '\n'), 1, /没有结尾的一行/],
  ['an empty file', SECTION, '', 1, /没有 frontmatter/],
  [
    'a former id that is still in use',
    SECTION,
    changed(/^order:/m, 'aliases: { new: new }\norder:') + '\n## 甲 \\{#new}\n',
    findLine(/^order:/m),
    /还在用/,
  ],
  [
    'a former id that leads to no id of today',
    SECTION,
    changed(/^order:/m, 'aliases: { a: b }\norder:'),
    findLine(/^order:/m),
    /指向/,
  ],
  [
    'text in GBK',
    SECTION,
    Buffer.concat([Buffer.from(`${sound.trimEnd()}\n\n`), Buffer.from([0xb7, 0xfe, 0xce, 0xf1])]),
    LAST,
    /不是UTF-8/,
  ],
  ['text in UTF-16', SECTION, Buffer.from(`\ufeff${sound}`, 'utf16le'), 1, /UTF-16/],
  ['line ends of another age', SECTION, sound.replaceAll('\n', '\r'), 1, /CR/],
  ['a book in one page', SECTION, appended('维权。'.repeat(100_000)), 0, /最多300KB/],
  ['a name in Han characters', 'report/2025/护航.mdx', sound, 0, /文件名“护航\.mdx”不合格/],
  ['a section outside a year', 'report/jiceng.mdx', sound, 0, /放错了地方/],
  ['another kind of file', 'report/2025/jiceng.md', sound, 0, /\.mdx/],
  ['an unknown folder', 'blog/first.mdx', sound, 0, /不会出现在网站上/],
  ['a page that the site makes itself', 'pages/figures.mdx', sound, 0, /网站自己的一页/],
  [
    'pages that move in a circle',
    'redirects.json',
    '{\n  "/a/": "/b/",\n  "/b/": "/a/"\n}\n',
    2,
    /\/a\/ → \/b\/ → \/a\//,
  ],
  [
    'a page that moves to nowhere',
    'redirects.json',
    '{\n  "/a/": "/nowhere/"\n}\n',
    2,
    /没有对应的页面/,
  ],
  [
    'a page that moves away from itself',
    'redirects.json',
    '{\n  "/2025/": "/2025/huhang/"\n}\n',
    2,
    /现在就有一页/,
  ],
  [
    'a page of the site itself that moves',
    'redirects.json',
    '{\n  "/figures/": "/2025/"\n}\n',
    2,
    /“\/figures\/”是网站自己的地址/,
  ],
  [
    'the home page that moves',
    'redirects.json',
    '{\n  "/": "/about/"\n}\n',
    2,
    /“\/”是网站自己的地址/,
  ],
  [
    'a page that moves under its name in capitals',
    'redirects.json',
    '{\n  "/About/": "/2025/"\n}\n',
    2,
    /“\/About\/”现在就有一页/,
  ],
  [
    'the newest section of a name that moves',
    'redirects.json',
    '{\n  "/latest/huhang/": "/about/"\n}\n',
    2,
    /“\/latest\/huhang\/”现在就有一页/,
  ],
  [
    'a list of moves that is no JSON',
    'redirects.json',
    '{\n  "/a/": "/2025/",\n}\n',
    2,
    /不是合格的 JSON/,
  ],
  [
    'a list of addresses that was cut off',
    'published.json',
    '{\n  "/2025/": [',
    2,
    /不是合格的 JSON/,
  ],
];
const messagePrefix = (path: string, line: number) =>
  `${join(content, path)}${line > 0 ? `:${line}` : ''} `;

test.each(GRAVE)(
  '%s is reported once, with file and line',
  async (_fault, path, text, line, said) => {
    put(path, text);
    const { faults } = await checkFolder(content);
    const told = faults.map(formatFault).filter((one) => one.startsWith(messagePrefix(path, line)));
    expect(told).toEqual([expect.stringMatching(said)]);
    expect(told[0]).toMatch(/ .+。.+。.+。$/s);
  },
);

test.each([
  ['the overview of a year', 'report/2025/overview.mdx', /2025年没有综述/],
  ['the page about the site', 'pages/about.mdx', /缺少这个文件/],
])('a missing file is reported with its path: %s', async (_what, path, said) => {
  rmSync(join(content, path));
  const { faults } = await checkFolder(content);
  const told = faults.filter(({ mild }) => !mild).map(formatFault);
  expect(told).toContainEqual(expect.stringMatching(said));
  expect(told[0]).toContain(join(content, path));
});

describe('a folder with all of these faults', () => {
  let named: { fault: string; line: string; said: RegExp }[];
  beforeEach(() => {
    // Each fault of the section gets a file of its own. There can be only one redirects.json: the last row's.
    const moves = GRAVE.findLast(([, path]) => path === 'redirects.json');
    named = GRAVE.filter((row) => row[1] !== 'redirects.json' || row === moves).map(
      ([fault, path, text, line, said], i) => {
        const own = path === SECTION ? `report/2025/page-${i}.mdx` : path;
        put(own, text);
        return { fault, line: messagePrefix(own, line), said };
      },
    );
  });
  const expectAll = (output: string) => {
    for (const { fault, line, said } of named) {
      const told = output.split('\n').filter((one) => one.includes(line));
      expect([fault, told.join('\n')]).toEqual([fault, expect.stringMatching(said)]);
    }
    expect(output).not.toMatch(/^\s+at |Stack trace/m);
  };

  test('ends npm run check:content, which lists each', async () => {
    const { status, output } = await runNode(['src/commands/check-content.ts'], {
      env: { CONTENT_DIR: content },
    });
    expect(status).toBe(1);
    expectAll(output);
  });

  test('ends a build, which lists each and shows no stack trace', async () => {
    const { status, output } = await runBuild('broken', { content });
    expect(status).toBe(1);
    expectAll(output);
  });
});

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { renderDocument } from './render.ts';

const file = resolve('content/sample.mdx');
const render = (source: string, frontmatter = {}) =>
  renderDocument(source, file, { base: '/base/', frontmatter });

test('a document is rendered with its HTML, headings and figures', async () => {
  const document = await render(
    '## 调解 \\{#mediation}\n\n前一句。<strong>全年</strong>调解<Figure id="mediated" label="调解劳动纠纷">约666件</Figure>。\n',
  );
  expect(document.html).toBe(
    '<div class="heading"><h2 id="mediation">调解</h2><a class="anchor" href="#mediation" aria-label="链接：调解"></a></div>\n' +
      '<p>前一句。<span class="sentence"><strong>全年</strong>调解<data id="mediated" class="figure" value="666" title="调解劳动纠纷">约666件</data>。</span></p>',
  );
  expect(document.headings).toEqual([{ depth: 2, slug: 'mediation', text: '调解' }]);
  expect(document.figures.map(({ id, value }) => [id, value])).toEqual([['mediated', '666']]);
});

test.each([
  ['a name that looks like a quantity', '“<Name>三年行动</Name>”开始', '<p>“三年行动”开始</p>'],
  [
    'a figure in a block of its own',
    '<Figure id="a" label="甲">6件</Figure>',
    '<data id="a" class="figure" value="6" title="甲">6件</data>',
  ],
  [
    'a figure with a unit in an attribute',
    '六大<Figure id="a" label="甲" unit="家">六大</Figure>',
    'value="6"',
  ],
  [
    'a figure of another year',
    '<Figure id="a" label="甲" period="2024">6件</Figure>',
    'title="甲" data-period="2024"',
  ],
  ['a fraction', '<Figure id="a" label="甲">三分之二</Figure>强', 'value="2/3"'],
  ['a label with quotes', `甲<Figure id="a" label='“甲"'>6件</Figure>`, 'title="“甲&#34;"'],
  ['a link of the site', '[护航](/2025/huhang/)', '<p><a href="/base/2025/huhang/">护航</a></p>'],
  [
    'a table, without a style',
    '| 类别 | 受理 | 说明 |\n| :-- | --- | :-: |\n| 欠薪 | <Figure id="a" label="甲">3件</Figure> | 无 |\n| 其他 | — | 无 |',
    '<th scope="row">欠薪</th>\n<td class="number"><span class="sentence"><data id="a" class="figure" value="3" title="甲">3件</data></span></td>\n<td>无</td>',
  ],
  [
    'a column with a withdrawn figure, which is one of numbers',
    '| 类别 | 受理数 |\n| --- | --- |\n| 欠薪 | <Figure id="a" label="甲">3件</Figure> |\n| 工伤 | <Figure id="b" label="乙" withdrawn="2031-12-01 有误">4件</Figure> |',
    '<td class="number"><span class="sentence"><del id="b" title="乙（已撤回）">4件</del>（已撤回）</span></td>',
  ],
  ['a table of numbers', '| 一 | 二 |\n| --- | --- |\n| 1 | 2 |', '<td class="number">1</td>'],
  [
    'a picture of the site',
    '![图](/a.png)',
    '<figure class="picture"><img src="/a.png" alt="图" loading="eager"></figure>',
  ],
  [
    'a figure that repeats another',
    '甲<Figure same="/2025/huhang/#a" unit="家">六大</Figure>乙。',
    '<p>甲<a class="figure-same" href="/base/2025/huhang/#a">六大</a>乙。</p>',
  ],
  ['a comment', '甲{/* 给编辑 */}乙', '<p>甲乙</p>'],
  ['escaped markup', '甲\\<乙 \\{丙} & 丁', '<p>甲&#60;乙 {丙} &#38; 丁</p>'],
  ['a table', '| 甲 |\n| --- |\n| 乙 |', '<th>甲</th>'],
])('%s is rendered', async (_what, source, html) => {
  expect((await render(source)).html).toContain(html);
});

test('a figure that repeats another has no id and is no figure of its page', async () => {
  const { figures, ids, repeated } = await render(
    '甲<Figure same="/2025/#a">约12.6万名</Figure>，乙<Figure id="b" label="乙">6件</Figure>。',
  );
  expect(figures.map(({ id }) => id)).toEqual(['b']);
  expect(figures[0]?.sentence).toBe('甲约12.6万名，乙6件。');
  expect([...ids]).toEqual(['b']);
  expect(repeated).toEqual([
    {
      same: '/2025/#a',
      text: '约12.6万名',
      value: '126000',
      parts: null,
      lower: null,
      upper: null,
      unit: '名',
      line: 1,
    },
  ]);
});

test('an alias becomes an anchor', async () => {
  const source = '甲<Figure id="new" label="甲">6件</Figure>。';
  expect((await render(source, { aliases: { old: 'new' } })).html).toContain(
    '<span id="old"></span><data id="new"',
  );
});

test.each([
  ['imports', "import Chart from './Chart.astro';\n\n甲"],
  ['exports', 'export const year = 2025;\n\n甲'],
  ['computes', '甲{1 + 1}'],
  ['has a component', '甲<Chart />乙'],
  ['has a computed attribute', '甲<span id={name}>乙</span>'],
  ['has a picture beside it', '![图](./a.png)'],
])('a document that %s needs a module', async (_what, source) => {
  expect((await render(source)).html).toBeNull();
});

test('a program in a document does not run', async () => {
  const source = "export const year = (() => { throw new Error('run') })();\n\n甲{fail()}";
  expect((await render(source)).html).toBeNull();
});

test('a fault is reported with file and line', async () => {
  await expect(render('\n\n\n追回482万元。')).rejects.toThrow(
    /content.sample\.mdx:4 .*“482万元”是一个数量/,
  );
});

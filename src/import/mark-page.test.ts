import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '../content-rules/check-document.ts';
import type { EarlierPage } from './earlier.ts';
import { Ids } from './ids.ts';
import { markPage } from './mark-page.ts';

const HEAD = `---
title: 暖心
headline: 聚焦民生 提升品质
summary: 这一页只用来试标注，摘要写满四十个字，说明招聘、慰问、互助和法律援助几个方面在这一年里的规模与结果。
theme: 帮扶
order: 4
period: 2032
date: 2033-01-20
names: [十大暖心实事]
source:
  title: 题名
  byline: 作者
  kind: 消息
---

`;

/** Marks a body below a frontmatter. */
const mark = (body: string, earlier?: EarlierPage, ids: string[] = [], head = HEAD) => {
  const source = head + body;
  const labels = [...source.matchAll(/ label="([^"]*)"/g)].map(([, label = '']) => label);
  const taken = { ids: new Ids(ids), labels, metrics: new Map<string, string>() };
  const names = ['十大暖心实事'];
  const marked = markPage({ source, bodyStart: head.length, names, taken, earlier });
  return { ...marked, body: marked.text.slice(head.length) };
};
const removeTags = (text: string) => text.replace(/<Figure [^>]*>|<\/Figure>|<\/?Name>/g, '');
const check = (source: string) =>
  checkDocument({ file: 'content/report/2032/a.mdx', path: 'report/2032/a.mdx', source });
/** The text that a reader sees, without spaces: a paragraph of nothing but tags is none to MDX. */
const render = async (source: string) =>
  (await check(source)).rendered?.html?.replace(/<[^>]*>|\s/g, '');

test.each<[what: string, body: string, expected: string]>([
  [
    'a paragraph',
    '举办招聘会8场。',
    '举办招聘会<Figure id="zhaopin-hui" label="招聘会">8场</Figure>。',
  ],
  [
    'a heading, before its id',
    '## 调解纠纷6件 \\{#a}',
    '## 调解纠纷<Figure id="tiaojie-jiufen" label="调解纠纷">6件</Figure> \\{#a}',
  ],
  [
    'an item of a list that begins with a quantity',
    '- 3所学校入选',
    '- <Figure id="ruxuan-xuexiao" label="入选学校">3所</Figure>学校入选',
  ],
  [
    'a cell, with the headings of its row and column',
    '| 类别 | 受理数 |\n| --- | --- |\n| 欠薪 | 310件 |',
    '| 类别 | 受理数 |\n| --- | --- |\n| 欠薪 | <Figure id="qianxin-shouli-shu" label="欠薪受理数">310件</Figure> |',
  ],
  [
    'numbers with a shared unit, also one that stands in a mark',
    '分别提高15、<Figure id="a" label="乙">22个百分点</Figure>',
    '分别提高<Figure id="tigao" label="提高" unit="百分点">15</Figure>、<Figure id="a" label="乙">22个百分点</Figure>',
  ],
  [
    'a text with escapes and references',
    '\\*注：AT&amp;T等企业12家，R\\&D投入\\~',
    '\\*注：AT&amp;T等企业<Figure id="at-t-qiye" label="AT T等企业">12家</Figure>，R\\&D投入\\~',
  ],
  [
    'a quotation of two lines',
    '> 上半年\n>   办展3场',
    '> 上半年\n>   办展<Figure id="ban-zhan" label="办展">3场</Figure>',
  ],
  [
    'bold words',
    '全年**办展3场**。',
    '全年**办展<Figure id="ban-zhan" label="办展">3场</Figure>**。',
  ],
  [
    'nothing of names, marks, comments and dates',
    ...twice(
      '十大暖心实事，<Name>三年行动5件</Name>，<Figure id="a" label="甲">5件</Figure>，{/* 6件 */}4月7日',
    ),
  ],
  ['nothing in code and in what is partly bold', ...twice('`8场`，<strong>5</strong>00万元')],
  ['nothing beside an asterisk that a tag would disable', ...twice('全年**办展3场**次数')],
  ['no durations', ...twice('连续6年，24小时。')],
  ['nothing in doubt', ...twice('建成2 4 6个。')],
])('marks %s', (_what, body, expected) => {
  expect(mark(body).body).toBe(expected);
});

function twice(text: string): [string, string] {
  return [text, text];
}

test('an id clashes with no id of the page, of its frame, or that is declared to be taken', () => {
  const { figures } = mark('资料来源3家。source增3家。招聘会8场。', undefined, ['zhaopin-hui']);
  expect(figures.map(({ id }) => id)).toEqual(['ziliao-laiyuan', 'source-zeng', 'zhaopin-hui-2']);
  expect(new Ids().take('source', 'figure')).toBe('source-2');
});

test('a label is different from those of the figures that are there', () => {
  const { figures } = mark(
    '<Figure id="a" label="招聘会">7场</Figure>。夏季招聘会8场。招聘会9场。',
  );
  expect(figures.map(({ label }) => label)).toEqual(['夏季招聘会', '招聘会（场）']);
});

test('a figure goes on from the earlier page, unless its id stands on the page', () => {
  const figure = { id: 'fairs', label: '招聘会', text: '7场', unit: '场', metric: 'fairs' };
  const earlier = { year: 2031, slug: 'a', title: '暖心', figures: [figure] };
  expect(mark('举办招聘会8场。', earlier).body).toContain(
    'id="fairs" label="招聘会" metric="fairs">8场',
  );
  expect(mark('举办招聘会8场。', earlier, ['fairs']).body).not.toContain('metric');
});

test('quantities without a mark are listed with their lines', () => {
  const { unreachable, durations } = mark('连续6年。\n\n`8场`');
  expect(durations).toEqual([{ text: '6年', line: 16 }]);
  expect(unreachable).toMatchObject([{ text: '8场', line: 18 }]);
});

const PIECES = [
  ...[
    '调解纠纷666件',
    '会员112万人，同比增长12%',
    '六大平台',
    '连续6年',
    '约占三成',
    '2∶1',
    '翻两番',
  ],
  ...[
    '扩大2倍',
    '2 4 6场',
    '十大暖心实事',
    '**办展3场**',
    '[讲座5场](/a/)',
    '`8场`',
    '<strong>5</strong>00万元',
  ],
  ...[
    '<Name>三年行动5件</Name>',
    '\\*注',
    '&amp;',
    '&#24037;',
    '😀',
    '{/* 6件 */}',
    '5、6百人',
    '分别提高15、22个百分点',
  ],
  ...[
    '<Figure same="/2031/a/#b">3件</Figure>',
    '，',
    '。',
    '、',
    '和',
    '12.6万元',
    '～',
    '-3件',
    '300[1]名',
    '\\~',
    '“1件”',
  ],
];
const LINES = [
  '',
  '',
  '## 标题3件 \\{#t}',
  '- ',
  '1. ',
  '> ',
  '| 甲 | 乙数 |\n| - | - |\n| 丙 | 3件 |',
  '[^1]: ',
];

test('removing the tags gives back the page byte for byte, its text is the same, and nothing is left to mark', async () => {
  const line = fc
    .tuple(fc.constantFrom(...LINES), fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }))
    .map(([start, pieces]) => (/^(?:##|\|)/.test(start) ? start : start + pieces.join('')));
  const document = fc.tuple(
    fc.array(fc.tuple(line, fc.constantFrom('\n\n', '\n'))),
    fc.constantFrom('', '\ufeff'),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(document, async ([lines, bom, isWindows]) => {
      const written = lines.map((parts) => parts.join('')).join('');
      const toFile = (text: string) => (isWindows ? text.replaceAll('\n', '\r\n') : text);
      const [head, body] = [toFile(bom + HEAD), toFile(written)];
      const marked = mark(body, undefined, ['t'], head);
      const source = head + body;
      expect(removeTags(marked.text)).toBe(removeTags(source));
      const tags = (text: string) => text.match(/<\/?(?:Figure|Name)\b/g)?.length ?? 0;
      const added = 2 * (marked.figures.length + marked.names.length);
      expect(tags(marked.text)).toBe(tags(source) + added);
      expect(await render(marked.text)).toBe(await render(source));
      const again = mark(marked.text.slice(head.length), undefined, [], head);
      // A tag beside bold words can make room for one inside them.
      if (marked.unreachable.length === 0) expect(again.text).toBe(marked.text);
      const left = (await check(marked.text)).faults.filter(({ what }) => /没有标注/.test(what));
      const { unreachable, doubtful } = marked;
      expect(left.length).toBeGreaterThanOrEqual(unreachable.length);
      // Beside a name, the check may see no doubt.
      expect(left.length).toBeLessThanOrEqual(unreachable.length + doubtful.length);
    }),
    { numRuns: 60 },
  );
});

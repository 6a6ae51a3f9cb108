import fc from 'fast-check';
import { mdxToHast, type HastNode } from 'satteri';
import { expect, test } from 'vitest';
import '../../tests/helpers/properties.ts';
import { FEATURES } from '../markdown/processor.ts';
import { mendDocument } from './check-content.ts';
import { checkDocument } from './check-document.ts';
import type { ContentFile } from './checked-document.ts';

const HEAD = `---
title: 夜校
summary: 这一则写夜校的开办，包括课程、教师、学员和经费，说明谁可以报名、在哪里上课、学完以后得到什么。
theme: 夜校
date: 2031-05-01
source:
  title: 夜校开班
  byline: 记者 某某
  kind: 消息
---

`;
const toFile = (body: string): ContentFile => {
  const path = 'news/night-school.mdx';
  return { file: `content/${path}`, path, source: `${HEAD}${body}\n` };
};
const mend = async (body: string) =>
  (await mendDocument(toFile(body))).slice(HEAD.length).replace(/\n$/, '');

test.each<[what: string, body: string]>([
  ['a picture with a title', '![夜校开课](./photo.png "夜校开课。林小雨／摄")'],
  ['a picture with a space in its name', '![夜校开课](./IMG_2031 现场照片.JPG)'],
  ['a picture with brackets in its name', '![夜校（一班）开课](./IMG(1).JPG)，见图。'],
  ['an address with brackets', '见[夜校](https://example.org/夜校(一班)/)。'],
  ['the number of a part', '1\\.1 组织建设。'],
  ['the number of a picture in its caption', '![夜校](./photo.png "图1 夜校开课。林小雨／摄")'],
  ['the number of an item in front of a year', '附件：1．2031年收支情况'],
  ['an event behind its day', '5月1日 夜校开课。'],
  ['items with bullets', '• 第一项：开课；\n• 第二项：结业。'],
  ['items with other signs', '■甲班开课，\n■乙班结业。'],
  ['numbered items', '1）甲班开课，\n2）乙班结业。'],
  ['items in words', '一是甲班开课，\n二是乙班结业。'],
  ['items with a space that does not break', '•\u00a0甲班，\n1)\u00a0乙班。'],
  ['a table from an office program', '班次\t2030年\t2031年\n人数\t不详\t不详。'],
  ['a table in columns', '班次  上午  下午\n甲班  语文  数学。'],
  ['an address of two lines', '滨城市东街\n夜校办公室'],
  ['two paragraphs without a blank line', '甲班开课。\n乙班结业。'],
  ['a page number inside a sentence', '夜校开办\n5\n年。'],
  ['a number that goes on in the next line', '夜校编号12\n34。'],
  ['a line break that is meant', '甲班开课，  \n乙班结业。'],
  ['a name with a point', '教师买买提.艾力。'],
  ['columns of several spaces', '编号  A12  甲班。'],
  ['the number of a picture', '图1 2031年夜校开课'],
  ['two words with a wide space between them', '会长\u3000某某主持。'],
  ['digits with an invisible character between them', '夜校编号12\u00ad34。'],
  ['joined emoji', '夜校\u{1f468}\u200d\u{1f469}。'],
  ['a space before a number that would become a list', '\u3000\u30001. 甲班。'],
  ['a character reference', '甲班&nbsp;乙班&#9472;丙班。'],
  ['code', '运行`npm run dev,甲`。'],
  ['two question marks', '谁来教？？'],
])('leaves %s', async (_what, body) => {
  expect(await mend(body)).toBe(body);
});

test.each<[what: string, body: string, mended: string]>([
  [
    'a comma behind a percent sign',
    '比上年增长<Figure id="a" label="学员增长">3.6%</Figure>,其中甲班增长<Figure id="b" label="甲班增长">2‰</Figure>;乙班平稳。',
    '比上年增长<Figure id="a" label="学员增长">3.6%</Figure>，其中甲班增长<Figure id="b" label="甲班增长">2‰</Figure>；乙班平稳。',
  ],
  ['a comma behind a letter', '开发APP,方便学员。', '开发APP，方便学员。'],
  [
    'a comma with a space behind it',
    '甲班开课, 乙班结业; 丙班招生.',
    '甲班开课，乙班结业；丙班招生。',
  ],
  ['radicals', '学员的成⻓、⻋间⻔店、⻅证。', '学员的成长、车间门店、见证。'],
  ['a soft hyphen between words', '学员的\u00ad作业。', '学员的作业。'],
  ['a full-width point at the end', '甲班开课．', '甲班开课。'],
  ['a space that does not break', '开办\u00a0AI课程，\u3000乙班结业。', '开办AI课程，乙班结业。'],
  ['a sentence on two lines', '甲班在夜里开\n课，乙班结业。', '甲班在夜里开课，乙班结业。'],
  ['words in another script on two lines', '使用Night\nSchool系统。', '使用Night School系统。'],
  [
    'the title of a picture',
    '![开课](./a.png "开课,结业. 某某／摄")',
    '![开课](./a.png "开课，结业. 某某／摄")',
  ],
])('mends %s', async (_what, body, mended) => {
  expect(await mend(body)).toBe(mended);
});

test('in a body that cannot be parsed only line ends are mended', async () => {
  const file = toFile('甲班开课,乙班{结业.');
  const source = file.source.replaceAll('\n', '\r\n');
  expect(await mendDocument({ ...file, source })).toBe(file.source);
});

/** Words, marks and markup in any order, as people type and paste them. */
const PIECES = [
  ...[
    '夜校',
    '开班',
    '教师',
    '学员',
    '图',
    '表',
    '一',
    '第',
    'AI',
    'Night School',
    '２０',
    '12',
    '3.5',
  ],
  ...[
    ',',
    ';',
    ':',
    '?',
    '!',
    '.',
    '(',
    ')',
    '...',
    '--',
    '"',
    '，',
    '。',
    '、',
    '；',
    '：',
    '？',
    '…',
  ],
  ...[
    '（',
    '）',
    '“',
    '”',
    '，，',
    '。。。',
    '．',
    '％',
    '%',
    ' ',
    '  ',
    '\u3000',
    '\u00a0',
    '\u00ad',
  ],
  ...[
    '\u200b',
    '⻓',
    '⾨',
    '︰',
    '\t',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '  \n',
    '\n- ',
    '\n1. ',
    '\n• ',
  ],
  ...[
    '\n> ',
    '\n\n## 小节 \\{#part}\n\n',
    '\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙, | 丁 . |\n\n',
    '\n\n```\n甲,乙\n```\n\n',
  ],
  ...[
    '![图,说明](./a.png)',
    '![图](./b (1).JPG "题,名。某/摄")',
    '![图](./c 现场.jpg)',
    '[夜校,](/2031/)',
  ],
  ...[
    '[甲](https://example.org/a,b(c)?x=1)',
    'https://example.org/a',
    '`甲,乙`',
    '&nbsp;',
    '\\*',
    '**重点**',
  ],
  ...[
    '<strong>要,点</strong>',
    '<br />',
    '{/* 注,释 */}',
    '<Figure id="a" label="甲,乙">12人</Figure>',
  ],
  ...[
    '<Figure id="b" label="丙">３．５%</Figure>',
    '~甲~',
    '_乙_',
    '[^1]',
    '\n\n[甲]: /2031/ "题,名"\n\n',
  ],
];

/** Lists the elements of the rendered text with their attributes, and the letters and digits between them. */
function show(body: string): string[] {
  const parts: string[] = [];
  const visit = (node: HastNode) => {
    if (node.type === 'text') {
      parts.push(...keepWords(node.value));
      return;
    }
    const fields = Object.entries(node).filter(
      ([name]) => !/^(?:children|data|position)$/.test(name),
    );
    const fold = (_key: string, value: unknown) =>
      typeof value === 'string' ? keepWords(value).join('') : value;
    parts.push(JSON.stringify(fields, fold));
    if ('children' in node) (node.children as HastNode[]).forEach(visit);
    parts.push('/');
  };
  visit(mdxToHast(body, { features: FEATURES }));
  return parts;
}
const SAME: Record<string, string> = { '⻓': '长' };
const keepWords = (text: string) =>
  [...text.normalize('NFKC')].map((c) => SAME[c] ?? c).filter((c) => /[\p{L}\p{N}]/u.test(c));

test('whatever is typed, --fix keeps words, pictures, links, lists, tables and figures, and is done at once', async () => {
  const bodies = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(bodies, async (pieces) => {
      const body = pieces.join('');
      const mended = await mend(body);
      let shown: string[];
      try {
        shown = show(body);
      } catch {
        expect(mended.trim()).toBe(body.trim());
        return;
      }
      expect(show(mended)).toEqual(shown);
      const { faults } = await checkDocument(toFile(mended));
      expect(faults.filter(({ fix }) => fix)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

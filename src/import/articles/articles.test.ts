import { expect, test } from 'vitest';
import { readLines } from '../layout/lines.ts';
import { layOut } from '../layout/layout.ts';
import { cutIntoColumn } from '../samples.fixture.ts';
import { readArticles } from './articles.ts';

const SLOGAN = '强化思想引领 汇聚“灯塔”力量';
const LEAD =
  '2031年，滨城市总工会团结引领广大职工建功立业，各项工作取得新进展。全年走访企业1280家，服务职工约12.6万人次。';
const TEXT =
  '全市各级工会组织联学联讲320场，覆盖职工8.5万人次；组建183名成员的宣讲队伍，其中5人入选全省职工宣讲团，把党的声音送到车间、工地和码头。';
const NAMES = ['铸魂', '护航', '强基'];

/** Ways to set a paragraph in lines. */
const SETTINGS: [setting: string, (text: string) => string[]][] = [
  ['one paragraph a line', (text) => [text]],
  ['a narrow column', (text) => cutIntoColumn(text, 40, '　　')],
];

/** Forms of the lines above the text of a section. `i` is the place of the section, from 0. */
const HEADINGS: [what: string, lines: (name: string, slogan: string, i: number) => string[]][] = [
  ['in brackets', (name, slogan) => [`【${name}】`, slogan]],
  ['in brackets, before the slogan', (name, slogan) => [`【${name}】${slogan}`]],
  ['after a bar', (name, slogan) => [`▌${name}`, slogan]],
  ['between diamonds', (name, slogan) => [`◆${name}◆`, slogan]],
  ['after a number on a line of its own', (name, slogan, i) => [`0${i + 1}`, name, slogan]],
  [
    'after a Han number on a line of its own',
    (name, slogan, i) => ['一二三'[i] ?? '', name, slogan],
  ],
  ['after a number', (name, slogan, i) => [`0${i + 1} ${name}`, slogan]],
  ['after a number with a point', (name, slogan, i) => [`${i + 1}.${name}`, slogan]],
  ['after a number with a comma', (name, slogan, i) => [`${i + 1}、${name}`, slogan]],
  ['after a circled number', (name, slogan, i) => [`${'①②③'[i]}${name}`, slogan]],
  ['after a number in brackets', (name, slogan, i) => [`（${'一二三'[i]}）${name}`, slogan]],
  ['with a number, before the slogan', (name, slogan, i) => [`${'一二三'[i]}、${name}：${slogan}`]],
  [
    'with a number in half-width brackets',
    (name, slogan, i) => [`(${'一二三'[i]})${name}：${slogan}`],
  ],
  ['before a dot and the slogan', (name, slogan) => [`${name}·${slogan}`]],
  ['before a bar and the slogan', (name, slogan) => [`${name} | ${slogan}`]],
  [
    'in one line with the slogan, between wide spaces',
    (name, slogan) => [`${name}　${slogan.replace(' ', '　')}`],
  ],
  ['as a keyword', (name, slogan) => [`关键词：${name}`, slogan]],
  ['as a Markdown heading', (name, slogan) => [`## ${name}`, slogan]],
  ['above a slogan cut in two', (name, slogan) => [name, ...slogan.split(' ')]],
  ['above a slogan with a comma', (name, slogan) => [name, slogan.replace(' ', '，')]],
  [
    'above a slogan of three clauses',
    (name, slogan) => [name, `${slogan.replace(' ', '、')}，再谱新篇`],
  ],
  ['above a page number and the slogan', (name, slogan) => [name, '- 3 -', slogan]],
];

const cases = SETTINGS.flatMap(([setting, setLines]) =>
  HEADINGS.map(([what, lines]) => [what, setting, lines, setLines] as const),
);
test.each(cases)('a name %s, in %s, names a section', (_what, _setting, lines, setLines) => {
  const sections = NAMES.flatMap((name, i) => [...lines(name, SLOGAN, i), ...setLines(TEXT)]);
  const text = ['同心聚力谱新篇', '■本报记者 林小雨 通讯员 陈大江', ...setLines(LEAD), ...sections];
  const [article, ...more] = readArticles(layOut(readLines(text.join('\n'))).paragraphs);
  expect(more).toEqual([]);
  expect(article?.sections.map(({ title }) => title)).toEqual(NAMES);
  for (const { headline } of article?.sections ?? [])
    expect(headline.replace(/[\s　，、]|再谱新篇/g, '')).toBe(SLOGAN.replace(' ', ''));
});

test.each<[what: string, lines: string[], expected: string[]]>([
  [
    'names with a couplet after a colon',
    ['一次“点单”：职工要什么，工会送什么', '一张“网”：兜住困难职工的底', '一份“礼”：暖“新”更暖心'],
    ['一次“点单”', '一张“网”', '一份“礼”'],
  ],
  [
    'numbered headings without slogans',
    ['（一）深化引领', '（二）维护权益'],
    ['深化引领', '维护权益'],
  ],
  [
    'headings below numbers on lines of their own',
    ['01', '政治引领“铸魂”', '02', '技能提升“赋能”'],
    ['政治引领“铸魂”', '技能提升“赋能”'],
  ],
])('sections are found by %s', (_what, headings, expected) => {
  const lines = headings.flatMap((heading) =>
    /^\d+$/.test(heading) ? [heading] : [heading, TEXT],
  );
  const text = ['一线职工的“娘家”有多暖', LEAD, ...lines].join('\n');
  const [article] = readArticles(layOut(readLines(text)).paragraphs);
  expect(article?.sections.map(({ title }) => title)).toEqual(expected);
});

test('a kicker, a headline and a line below it are not part of the text', () => {
  const lines = [
    '滨城市总工会“十四五”回眸 ①',
    '五年磨一剑 砺得梅花香',
    '产改的“滨城样本”',
    LEAD,
    TEXT,
  ];
  const [article] = readArticles(layOut(readLines(lines.join('\n'))).paragraphs);
  expect(article?.headings.map(({ text }) => text)).toEqual(lines.slice(0, 3));
  expect(article?.headline).toBe(lines[1]);
});

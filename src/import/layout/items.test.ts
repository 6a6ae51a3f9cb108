import { expect, test } from 'vitest';
import { cutIntoColumn } from '../samples.fixture.ts';
import { layOut } from './layout.ts';
import { readLines } from './lines.ts';

const HEADLINE = '全市春季招聘会开幕';
const LEAD = '招聘会为求职者准备了岗位，主要做法有：';

/** Lists the paragraphs below headline and lead, items with their marks. */
const listParagraphs = (lines: readonly string[]) =>
  layOut(readLines([HEADLINE, LEAD, ...lines].join('\n')))
    .paragraphs.slice(2)
    .map(({ kind, text, form }) =>
      form?.kind === 'item' ? `${form.marker} ${text}` : `${kind} ${text}`,
    );

test.each<[what: string, lines: string[], expected: string[]]>([
  ['bullets', ['•设立展位；', '• 开展直播。'], ['- 设立展位；', '- 开展直播。']],
  ['middle dots', ['·设立展位', '·开展直播'], ['- 设立展位', '- 开展直播']],
  [
    'bullets behind spaces that do not break',
    ['\u00a0●\u00a0设立展位；', '\u00a0●\u00a0开展直播。'],
    ['- 设立展位；', '- 开展直播。'],
  ],
  ['numbers with a point', ['1.设立展位。', '2.开展直播。'], ['1. 设立展位。', '2. 开展直播。']],
  ['numbers with a comma', ['1、设立展位；', '2、开展直播。'], ['1. 设立展位；', '2. 开展直播。']],
  ['full-width numbers', ['１．设立展位；', '２．开展直播。'], ['1. 设立展位；', '2. 开展直播。']],
  [
    'numbers from 3 on, with sentences',
    ['3. 设立展位。', '4. 开展直播。'],
    ['3. 设立展位。', '4. 开展直播。'],
  ],
])('%s make a list', (_what, lines, expected) => {
  expect(listParagraphs(lines)).toEqual(expected);
});

test.each<[what: string, lines: string[]]>([
  ['a single sign', ['•设立展位，现场热闹。', '直播吸引了观众。']],
  ['numbers that do not follow each other', ['1.设立展位。', '3.开展直播。']],
  ['figures with a point', ['1.5万人到场，人气很旺。', '2.5万人观看，反响热烈。']],
  ['signs before authors', ['●本报记者 林小雨', '●通讯员 陈大江']],
])('%s are no list', (_what, lines) => {
  expect(listParagraphs(lines).filter((text) => /^(?:-|\d+\.) /.test(text))).toEqual([]);
});

test('items that a column has cut are whole again', () => {
  const items = [
    '•在人才市场设立展位，安排专人为求职者讲解政策、修改简历、推荐岗位，让大家少跑路；',
    '•在网上开展直播，请企业的负责人走进镜头，介绍车间的环境、食堂的饭菜和宿舍的条件。',
  ];
  const lines = [LEAD.repeat(4), ...items].flatMap((text) => cutIntoColumn(text, 30));
  const { paragraphs } = layOut(readLines([HEADLINE, ...lines].join('\n')));
  expect(paragraphs.filter(({ kind }) => kind === 'item').map(({ text }) => `•${text}`)).toEqual(
    items,
  );
});

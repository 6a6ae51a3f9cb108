import { describe, expect, test } from 'vitest';
import { readAmount } from '../../quantity/amount.ts';
import { createTestEngine } from '../engine.fixture.ts';
import { createPageRecord } from '../index/page-record.ts';
import { collectRelatedSources } from '../index/related-sources.ts';
import { createRelatedTables } from '../index/related-tables.ts';
import type { PageText } from '../index/page-text.ts';
import type { Figure } from '../records.ts';
import { createAnswer, type Answer } from '../answer.ts';
import { readQuery } from '../query.ts';
import type { Filters, Hit } from '../engine.ts';
import { loadUnits } from '../values.ts';
import { findRelated } from './find-related.ts';

const page = (path: string, heading: string, blocks: string[]): PageText => ({
  path,
  title: heading.slice(0, 2),
  name: heading.slice(0, 2),
  kind: path.startsWith('/news/') ? 'news' : 'report',
  section: path.startsWith('/news/') ? '' : heading.slice(0, 2),
  period: /^\/(\d{4})\//.exec(path)?.[1] ?? '',
  blocks: blocks.map((text) => ['s', heading, text]),
});
const figure = (
  path: string,
  id: string,
  label: string,
  text: string,
  value: string,
  sentence: string,
): Figure => ({
  url: `${path}#${id}`,
  label,
  text,
  value,
  unit: /\D+$/.exec(text)![0].replace(/^[万余]+/, ''),
  sentence,
  section: '港务',
  heading: '港务与检修',
  period: /^\/(\d{4})\//.exec(path)![1]!,
});

const CRANES = '全年检修码头吊机342台，节省电费3184万元。';
const OLD = '全年检修码头吊机305台，节省电费2900万元。';
const PILOTS = '引航员登船1251次，培训引航员166名。';
const texts = [
  page('/2031/gangwu/', '港务与检修', [CRANES, '码头夜里亮灯，灯塔有人值守。']),
  page('/2031/yinhang/', '引航与培训', [PILOTS]),
  page('/2030/gangwu/', '港务与检修', [OLD]),
  page('/news/denghui/', '灯会与花船', ['灯会在5月3日开幕，花船绕城一周。']),
  page('/news/', '新闻与消息', ['灯会在5月3日开幕，花船绕城一周。']),
  page('/2031/', '综述与目录', ['城市的一年：城市在变，城市的人也在变。']),
];
const figures = [
  figure('/2031/gangwu/', 'cranes', '检修码头吊机', '342台', '342', CRANES),
  figure('/2031/gangwu/', 'power', '检修后节省的电费', '3184万元', '31840000', CRANES),
  figure('/2031/yinhang/', 'boardings', '全港各处引航员登船', '1251次', '1251', PILOTS),
  figure('/2031/yinhang/', 'pilots', '培训引航员', '166名', '166', PILOTS),
  figure('/2030/gangwu/', 'cranes', '检修码头吊机', '305台', '305', OLD),
  figure('/2030/gangwu/', 'power', '检修后节省的电费', '2900万元', '29000000', OLD),
];
const index = createTestEngine(
  texts.map((text) =>
    createPageRecord(
      text,
      figures.filter(({ url }) => url.startsWith(`${text.path}#`)),
    ),
  ),
  figures,
);
const collector = collectRelatedSources(figures.map(({ label }) => label));
texts.forEach(collector.add);
const { facts, words, writings } = createRelatedTables({
  ...collector.finish(),
  words: { 吊机: ['起重机'], 引航员: ['领港', '领航的人'] },
});
const files: Record<string, unknown> = {
  'values.json': { ...((await index.load('values.json')) as object), ...facts },
  'related-words.json': words,
  'related-writings.json': writings,
};
const loaded: string[] = [];
const engine = {
  ...index,
  load: async (path: string) => {
    loaded.push(path);
    return files[path] ?? index.load(path);
  },
};
const ask = (query: string, filters: Filters = {}, found: Partial<Answer> = {}, year = 2032) =>
  findRelated(engine, query, filters, {
    year,
    readAmount,
    loadUnits,
    answer: { ...createAnswer(readQuery(query, new Map())), ...found },
  });
const first = async (query: string, filters?: Filters) => {
  const [offer] = await ask(query, filters);
  return [offer?.url, offer?.reason];
};

describe('the first offer and its reason', () => {
  test.each([
    ['吊机检修', '/2031/gangwu/#cranes', '含“吊机”“检修”'],
    ['电费节省', '/2031/gangwu/#power', '含“电费”“节省”'],
    ['今年一共检修了几台吊机？', '/2031/gangwu/#cranes', '含“检修”“吊机”'],
    ['检修节省了多少钱', '/2031/gangwu/#power', '含“检修”“节省”'],
    ['去年检修吊机', '/2031/gangwu/#cranes', '含“检修”“吊机”'],
    ['2030年检修吊机', '/2030/gangwu/#cranes', '含“检修”“吊机”'],
    ['2019年检修吊机', '/2031/gangwu/#cranes', '没有2019年的年报，含“检修”“吊机”'],
    ['起重机', '/2031/gangwu/#cranes', '“起重机”即“吊机”'],
    ['起重机坏了没人理怎么办', '/2031/gangwu/#cranes', '“起重机”即“吊机”'],
    ['培训领港', '/2031/yinhang/#pilots', '“领港”即“引航员”'],
    ['檢修吊機', '/2031/gangwu/#cranes', '按简体，含“检修”“吊机”'],
    // Two figures answer alike. They keep the order of their page, as in an exact search.
    ['引航員', '/2031/yinhang/#boardings', '按简体，含“引航员”'],
    ['matoudiaoji', '/2031/gangwu/#cranes', '按拼音，含“码头吊机”'],
    ['yhy', '/2031/yinhang/#boardings', '按拼音，含“引航员”'],
    ['码头吊鸡', '/2031/gangwu/#cranes', '“码头吊鸡”可能是“码头吊机”'],
    ['三千多万元', '/2031/gangwu/#power', '数值在3000万到4000万元之间'],
    ['约三千三百万', '/2031/gangwu/#power', '与3300万元相差在5%以内'],
    ['电费三千多万', '/2031/gangwu/#power', '数值在3000万到4000万元之间'],
    ['花船绕城是哪天', '/news/denghui/#s', '含“花船绕城”'],
    ['灯塔值守', '/2031/gangwu/#s', '含“灯塔”“值守”'],
  ])('%s → %s, %s', async (query, url, reason) => {
    expect(await first(query)).toEqual([url, reason]);
  });
});

test.each([
  '房价',
  // A topic of another site that ends in a popular word.
  '月球起重机',
  '城市房价多少',
  '股票行情',
  '天气预报',
  'fangjia',
  '七百多亿美元',
  '',
  '的',
  '？',
])('nothing is offered for %j', async (query) => {
  expect(await ask(query)).toEqual([]);
});

test('去年 is named if there is no report of that year', async () => {
  const [offer] = await ask('去年检修吊机', {}, {}, 2034);
  expect(offer?.reason).toBe('没有2033年的年报，含“检修”“吊机”');
});

test('at most five offers are given, the best first', async () => {
  const offers = await ask('码头吊机检修电费节省');
  expect(offers.length).toBeLessThanOrEqual(5);
  const scores = offers.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

describe('filters hold for offers', () => {
  test.each<[string, Filters, string | undefined]>([
    ['吊机检修', { kind: 'figure' }, '/2031/gangwu/#cranes'],
    ['吊机检修', { kind: 'report' }, '/2031/gangwu/#s'],
    ['吊机检修', { kind: 'news' }, undefined],
    ['吊机检修', { period: '2030' }, '/2030/gangwu/#cranes'],
    ['吊机检修', { section: '引航' }, undefined],
    ['三千多万元', { period: '2030' }, undefined],
    ['三千多万元', { kind: 'page' }, undefined],
  ])('%s with %j → %s', async (query, filters, url) => {
    expect((await first(query, filters))[0]).toBe(url);
  });
});

describe('below exact results', () => {
  const page: Hit = { url: '/2031/', at: 0, data: () => Promise.reject(new Error('not loaded')) };
  const below = async (query: string, shown: string[] = []) => {
    const near = figures.filter(({ url }) => shown.includes(url));
    return (await ask(query, {}, { pages: [page], near })).map(({ url }) => url);
  };

  test('only figures with all the words in another order are offered', async () => {
    expect(await below('吊机检修')).toEqual([
      '/2031/gangwu/#cranes',
      '/2030/gangwu/#cranes',
      '/2031/gangwu/#power',
    ]);
    expect(await below('检修码头吊机')).toEqual([]);
    expect(await below('吊机检修绕城')).toEqual([]);
  });

  test('figures that are shown already are left out', async () => {
    expect(await below('吊机检修', ['/2031/gangwu/#cranes'])).not.toContain('/2031/gangwu/#cranes');
  });
});

test.each([
  ['吊机检修', []],
  ['检修起重机', ['related-words.json']],
  ['檢修吊機', ['related-words.json', 'related-writings.json']],
  ['matou diaoji', ['related-words.json', 'related-writings.json']],
])('%s loads only the tables that it needs', async (query, tables) => {
  loaded.length = 0;
  await ask(query);
  expect(loaded.filter((path) => path.startsWith('related'))).toEqual(tables);
});

test('a page that lists others is not offered', async () => {
  const offers = await ask('花船开幕');
  expect(offers.map(({ url }) => url)).toEqual(['/news/denghui/#s']);
});

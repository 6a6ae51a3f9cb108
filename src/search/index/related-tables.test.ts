import { describe, expect, test } from 'vitest';
import { createRelatedTables, type RelatedSources } from './related-tables.ts';
import { listCharacters, readWritings, simplify } from '../related/writings.ts';
import { collectRelatedSources } from './related-sources.ts';

const sources: RelatedSources = {
  pages: 4,
  periods: ['2030', '', '2031', '2030'],
  names: new Map([
    ['检修“码头”吊机', 1],
    ['银行', 2],
    ['行走', 1],
    ['灯塔e家', 1],
    ['机', 1],
  ]),
  words: { 吊机: ['起重机'] },
};
const { facts, words, writings: tables } = createRelatedTables(sources);
const writings = readWritings(words, tables);

describe('the tables', () => {
  test('have the newest year first', () => {
    expect(facts.periods).toEqual(['2031', '2030']);
  });

  test('pair a traditional character with one of a label, a heading or a popular word', () => {
    expect(simplify('機場碼頭龍', writings)).toBe('机場码头龍');
    expect(simplify('起重機', writings)).toBe('起重机');
  });

  test('have each run of characters once, quotation marks left out, the frequent ones first', () => {
    expect(tables.vocabulary).toBe('银行 检修码头吊机 灯塔e家 行走');
  });

  test('read a character as it sounds in its words', () => {
    const { readings } = writings;
    expect(readings.get('行')).toEqual(['hang', 'xing']);
    expect(readings.get('塔')).toEqual(['ta']);
    expect(readings.get('e')).toEqual(['e', 'yi']);
  });

  test('write sounds in their order, each by its difference from the one before, with traditional forms', () => {
    const { writings: other } = createRelatedTables({
      ...sources,
      names: new Map([
        ['零岭银行', 1],
        ['航行', 1],
      ]),
      words: {},
    });
    expect(listCharacters(['零岭银行', '航行'])).toEqual([...'航零岭行银']);
    expect(other.characters).toBe('0hang0ling9嶺0hang/xing0yin銀');
  });

  test('keep a word of the site before its popular words', () => {
    expect(words).toBe('吊机 起重机');
  });

  test('do not grow with the site', () => {
    const names = new Map(
      Array.from({ length: 5000 }, (_, i) => [`检修码头${String.fromCharCode(0x4e00 + i)}吊机`, 1]),
    );
    expect(createRelatedTables({ ...sources, names }).writings.vocabulary.length).toBeLessThan(
      2500,
    );
  });
});

test('sources are collected from labels, names of pages and headings', () => {
  const { add, finish } = collectRelatedSources(['吊机', '吊机']);
  add({
    path: '/2031/',
    title: '港务 千帆竞发',
    name: '港务',
    kind: 'report',
    section: '',
    period: '2031',
    blocks: [
      ['', '', '夜'],
      ['lamps', '灯塔', '亮'],
      ['chart', '吊机与灯塔', ''],
      ['source', '来源', '报'],
    ],
  });
  const { pages, periods, names } = finish();
  expect([pages, [...periods]]).toEqual([1, ['2031']]);
  expect([...names]).toEqual([
    ['吊机', 2],
    ['灯塔', 1],
    ['港务', 1],
  ]);
});

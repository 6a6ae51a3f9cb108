import { expect, test } from 'vitest';
import { exampleQueries } from './example-queries.ts';
import { figureRecordWith } from './record.fixture.ts';

const money = figureRecordWith({
  qualifier: '',
  label: '追回欠薪',
  text: '536万元',
  value: '5360000',
  unit: '元',
  kind: 'money',
});
const people = figureRecordWith({
  qualifier: '',
  label: '入会的职工',
  text: '12.6万名',
  value: '126000',
  unit: '名',
  kind: 'people',
});

test('are words, an amount and a comparison', () => {
  expect(exampleQueries([money, people])).toEqual(['入会的职工', '536万元', '不少于10万名']);
});

test('are fewer without figures', () => {
  expect(exampleQueries([money])).toEqual(['536万元']);
  expect(exampleQueries([])).toEqual([]);
});

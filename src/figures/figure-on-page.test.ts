import { expect, test } from 'vitest';
import { figuresInFrontmatter } from './figure-on-page.ts';

const figure = {
  id: 'disputes-mediated',
  label: '调解劳动纠纷',
  text: '666件',
  value: '666',
  lower: '666',
  upper: null,
  parts: null,
  unit: '件',
  kind: 'pieces',
  qualifier: '',
  sentence: '全年调解劳动纠纷666件。',
  offset: 8,
  heading: '',
  headingId: '',
};

test('the figures of a rendered document are returned', () => {
  expect(figuresInFrontmatter({ figures: [figure] })).toEqual([figure]);
  expect(figuresInFrontmatter({ title: '护航' })).toEqual([]);
  expect(figuresInFrontmatter(undefined)).toEqual([]);
});

test.each([
  ['a text', '666件'],
  ['a value that is a number', [{ ...figure, value: 666 }]],
  ['a figure without a sentence', [{ ...figure, sentence: undefined }]],
  ['a bound that is a number', [{ ...figure, lower: 666 }]],
  ['null', [null]],
])('%s is refused', (_, figures) => {
  expect(() => figuresInFrontmatter({ figures })).toThrow('figures');
});

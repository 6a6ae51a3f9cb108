import { expect, test } from 'vitest';
import { news, section } from '../collections/schema.ts';
import { makeTolerant } from './tolerant-schema.ts';

const source = { title: '题名', byline: '记者 某某', kind: '消息' };
const summary = '摘要'.repeat(30);
const item = { title: '名称', summary, theme: '主题', date: '2032-01-31', source };

test('reads frontmatter that keeps the schema unchanged', () => {
  expect(makeTolerant(news).parse(item)).toEqual(news.parse(item));
});

test.each<[fault: string, data: unknown]>([
  ['missing frontmatter', null],
  ['a field that is missing', { ...item, theme: undefined }],
  ['a misspelt field', { ...item, thema: '主题' }],
  ['a summary that is too short', { ...item, summary: '短' }],
  ['a summary that is too long', { ...item, summary: summary.repeat(3) }],
  ['a title that is a number', { ...item, title: 2032 }],
  ['a malformed date', { ...item, date: '昨天' }],
  ['a source without its parts', { ...item, source: {} }],
  ['a text in place of a list', { ...item, names: '十大工程' }],
])('shows a page in spite of %s', (_fault, data) => {
  expect(news.safeParse(data).success).toBe(false);
  expect(makeTolerant(news).safeParse(data).error).toBeUndefined();
});

test('shows a section in spite of a word in place of a number', () => {
  const data = { ...item, headline: '标题', order: '三', period: 2032 };
  expect(makeTolerant(section).safeParse(data).error).toBeUndefined();
});

import { expect, test } from 'vitest';
import { news, section } from '../collections/schema.ts';
import { tolerant } from './tolerant-schema.ts';

const source = { title: '题名', byline: '记者 某某', kind: '消息' };
const summary = '摘要'.repeat(30);
const item = { title: '名称', summary, theme: '主题', date: '2032-01-31', source };

test('frontmatter that keeps the schema is read as it is', () => {
  expect(tolerant(news).parse(item)).toEqual(news.parse(item));
});

test.each<[fault: string, data: unknown]>([
  ['no field at all', null],
  ['a field that is missing', { ...item, theme: undefined }],
  ['a misspelt field', { ...item, thema: '主题' }],
  ['a summary that is too short', { ...item, summary: '短' }],
  ['a summary that is too long', { ...item, summary: summary.repeat(3) }],
  ['a title that is a number', { ...item, title: 2032 }],
  ['a date that is none', { ...item, date: '昨天' }],
  ['a source without its parts', { ...item, source: {} }],
  ['a list where there is none', { ...item, names: '十大工程' }],
])('%s does not keep a page from being shown', (_fault, data) => {
  expect(news.safeParse(data).success).toBe(false);
  expect(tolerant(news).safeParse(data).error).toBeUndefined();
});

test('a word where a number belongs does not keep a section from being shown', () => {
  const data = { ...item, headline: '标题', order: '三', period: 2032 };
  expect(tolerant(section).safeParse(data).error).toBeUndefined();
});

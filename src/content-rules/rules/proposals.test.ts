import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.ts';

const SUMMARY =
  '这一页写滨城的工会怎样调解纠纷、讨回欠薪，窗口和热线各办了多少件，职工又怎样评价这些办法。';

/** Lists the warnings about a section. */
async function warn(
  fields: Record<string, string>,
  body = '窗口全年接待来访的职工，热线也有人接听。',
) {
  const all = {
    title: '护航',
    headline: '坚守维权底线 筑牢和谐防线',
    summary: SUMMARY,
    theme: '维权服务',
    order: '1',
    period: '2031',
    date: '2032-01-31',
    source: '{ title: 题名, byline: 作者, kind: 消息 }',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  const path = 'report/2031/huhang.mdx';
  const source = `---\n${lines.join('\n')}\n---\n\n${body}\n`;
  const { faults } = await checkDocument({ file: `content/${path}`, path, source });
  expect(faults.filter(({ warning }) => !warning)).toEqual([]);
  return faults.map(({ line, what }) => `${line} ${what}`);
}

test('fields in an editor’s own words pass', async () => {
  expect(await warn({})).toEqual([]);
});

test.each([
  ['the slogan as the theme', { theme: '坚守维权底线 筑牢和谐防线' }, '5 theme 与 headline 相同'],
  ['a number as the name', { title: '三' }, '2 title 只有序号“三”'],
  ['digits as the name', { title: "'12'" }, '2 title 只有序号“12”'],
])('warns of %s', async (_what, fields, warning) => {
  expect(await warn(fields)).toEqual([warning]);
});

test('warns of a summary that begins with a sentence of the text', async () => {
  const sentence = '窗口全年接待来访的职工，热线也一直有人接听';
  const summary = `${sentence}。别的事情另写一句，这样摘要才够四十个字，也才说得清楚。`;
  expect(await warn({ summary }, `开头一句。${sentence}。`)).toEqual(['4 摘要是正文里的原句']);
  expect(await warn({ summary }, '开头一句。')).toEqual([]);
});

test('a few words may stand in both', async () => {
  const summary = `窗口有人。${SUMMARY}`;
  expect(await warn({ summary }, '窗口有人。热线也有人。')).toEqual([]);
});

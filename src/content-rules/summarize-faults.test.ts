import { expect, test } from 'vitest';
import type { Fault } from '../collections/fault.ts';
import { summarizeFaults } from './summarize-faults.ts';

const fault = (line: number, what: string, others: Partial<Fault> = {}): Fault => ({
  file: 'content/news/a.mdx',
  line,
  what,
  why: '中文用全角标点',
  mend: '改成全角的',
  ...others,
});
const fix = { start: 0, end: 1, text: '，' };

test('four hundred faults of one kind are one line for each file, with their number', () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    fault(i + 5, `半角标点“,”：“甲${i}”`, { fix }),
  );
  const other = fault(5, '半角标点“;”：“乙”', { file: 'content/news/b.mdx', fix });
  expect(summarizeFaults([...many, other])).toEqual([
    'content/news/a.mdx:5 半角标点“,”：“甲0”，这样的共400处（第5、6、7、8、9、10、11、12……行）。中文用全角标点。改成全角的。',
    'content/news/b.mdx:5 半角标点“;”：“乙”。中文用全角标点。改成全角的。',
  ]);
});

test('what only a person can mend stands first, and each such fault has its own words', () => {
  const lines = summarizeFaults([
    fault(5, '半角标点“,”', { fix }),
    fault(6, '“3件”没有标注', { why: '没有链接', mend: '写成 3件' }),
    fault(7, '“4件”没有标注', { why: '没有链接', mend: '写成 4件' }),
    fault(8, '半角标点“.”'),
  ]);
  expect(lines.map((text) => text.split('。')[0])).toEqual([
    'content/news/a.mdx:6 “3件”没有标注',
    'content/news/a.mdx:7 “4件”没有标注',
    'content/news/a.mdx:8 半角标点“.”',
    'content/news/a.mdx:5 半角标点“,”',
  ]);
});

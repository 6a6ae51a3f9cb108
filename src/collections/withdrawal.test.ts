import { expect, test } from 'vitest';
import { describePageWithdrawal, parseWithdrawal } from './withdrawal.ts';

test('a withdrawal has a day and a reason', () => {
  expect(parseWithdrawal('2026-12-01 来源更正了数字。')).toEqual({
    date: '2026-12-01',
    reason: '来源更正了数字',
  });
});

test.each([
  '',
  '2026-12-01',
  '来源有误',
  '2026-13-01 来源有误',
  '2026-12-1 来源有误',
  '2026-12-01来源有误',
])('%j is none', (text) => {
  expect(parseWithdrawal(text)).toBeNull();
});

test('readers are told when and why a page was withdrawn', () => {
  const withdrawal = { date: new Date('2026-02-04'), reason: '会议没有举行。' };
  expect(describePageWithdrawal(withdrawal)).toBe('这一页已于2026年2月4日撤回：会议没有举行。');
});

import { expect, test } from 'vitest';
import { divideJoinedQuery } from './joined-query.ts';

test.each([
  ['信访1251件', '信访 1251件'],
  ['挽回损失三千万元', '挽回损失 三千万元'],
  ['调解666', '调解 666'],
  ['666件劳动纠纷', '666件 劳动纠纷'],
  ['80万人次竞赛', '80万人次 竞赛'],
])('%s is divided to %s', (text, expected) => {
  expect(divideJoinedQuery(text)).toContain(expected);
});

test.each(['欠薪', '1251', '信访 1251件', '', '件'])('%j is not divided', (text) => {
  expect(divideJoinedQuery(text)).toEqual([]);
});

import { expect, test } from 'vitest';
import { markPhrases } from './mark-phrases.ts';

test.each([
  ['追回欠薪', ['欠薪'], '追回<mark>欠薪</mark>'],
  ['“泉工e家”平台', ['泉工e家'], '“<mark>泉工e家</mark>”平台'],
  ['欠薪与追薪', ['追薪', '欠薪'], '<mark>欠薪</mark>与<mark>追薪</mark>'],
  ['调解纠纷', ['调解纠', '解纠纷'], '<mark>调解纠</mark>纷'],
  ['3184件', ['184'], '3184件'],
  ['<b>欠薪', ['欠薪'], '&#60;b&#62;<mark>欠薪</mark>'],
  ['3,184件', ['3184'], '<mark>3,184</mark>件'],
  ['没有', [], '没有'],
])('marks in %s the phrases %j', (text, phrases, expected) => {
  expect(markPhrases(text, phrases)).toBe(expected);
});

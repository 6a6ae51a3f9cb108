import { expect, test } from 'vitest';
import { isCaption, readCredit } from './credits.ts';

test.each([
  ['读书会在图书馆举行。林小雨/摄', '读书会在图书馆举行。', '林小雨/摄'],
  ['读书会现场（林小雨 摄）', '读书会现场', '林小雨 摄'],
  ['读书会现场。 林小雨、陈大江 摄', '读书会现场。', '林小雨、陈大江 摄'],
  ['读书会现场。摄影：林小雨', '读书会现场。', '摄影：林小雨'],
  ['读书会现场。市总工会供图', '读书会现场。', '市总工会供图'],
  ['读书会现场（市总工会供图）', '读书会现场', '市总工会供图'],
])('%s has the words and the credit of a caption', (text, words, credit) => {
  expect(readCredit(text)).toEqual({ words, credit });
});

test.each(['读书会现场由市总工会供图书三百册。', '读书会现场。', '窗口办结三件'])(
  '%s is no caption',
  (text) => {
    expect(isCaption(text)).toBe(false);
  },
);

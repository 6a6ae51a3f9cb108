import { expect, test } from 'vitest';
import { importText } from './import-text.ts';

const read = (sentence: string) => {
  const { drafts, suspicions } = importText(`春风送岗\n\n融媒体记者 林小雨\n\n${sentence}`, {
    target: { news: 'a' },
    today: '2032-01-31',
    subject: '某市总工会',
    earlier: [],
  });
  return {
    figures: drafts.flatMap(({ figures }) => figures.map(({ text }) => text)),
    decisions: drafts.flatMap(({ decisions }) => decisions),
    suspicions: suspicions.map(({ line, what }) => `${line} ${what}`),
  };
};

test('a number loses its invisible characters, and the report names them', () => {
  const { figures, suspicions } = read('今年办了招聘会3\u200b5场，发放补贴20\u00ad60\u2060万元。');
  expect(figures).toEqual(['35场', '2060万元']);
  expect(suspicions).toEqual(['5 有看不见的字符（U+200B、U+00AD、U+2060），已删去']);
});

test.each([
  ['今年办了招聘会3 5 8场。', '第5行起的一段里，“3 5 8场”的数字断开了'],
  ['今年来了求职者42 50人。', '“42 50人”的数字断开了，“50人”没有标注，也可能是4250'],
  ['今年发放补贴20. 6万元。', '“20. 6万元”的数字断开了，“6万元”没有标注，也可能是206000'],
  ['今年发放补贴20。6万元。', '“20。6万元”的数字断开了'],
])('%s gets no figure, and the report says so', (sentence, decision) => {
  const { figures, decisions } = read(sentence);
  expect(figures).toEqual([]);
  expect(decisions).toContainEqual(expect.stringContaining(decision));
});

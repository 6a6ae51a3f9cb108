import { expect, test } from 'vitest';
import { importText } from './import-text.ts';

/** Imports a sentence. Returns the labels of its figures. */
const labels = (sentence: string) =>
  importText(`春风送岗\n\n融媒体记者 林小雨\n\n${sentence}`, {
    target: { news: 'a' },
    today: '2032-01-31',
    subject: '滨城市总工会',
  }).drafts.flatMap(({ figures }) => figures.map(({ text, label }) => `${text} ${label}`));

test.each<[sentence: string, expected: string[]]>([
  ['建成工会驿站386个，其中24小时驿站52个。', ['386个 建成工会驿站', '52个 24小时驿站']],
  [
    '126家企业提供岗位5300余个，2名律师接待职工60余人次。',
    [
      '126家 提供岗位的企业',
      '5300余个 企业提供的岗位',
      '2名 接待职工的律师',
      '60余人次 律师接待的职工',
    ],
  ],
  ['45家企业提供800个岗位。', ['45家 提供岗位的企业', '800个 企业提供的岗位']],
  ['2031年底建成职工书屋30家。', ['30家 建成职工书屋']],
])('labels say what is counted: %s', (sentence, expected) => {
  expect(labels(sentence)).toEqual(expected);
});

test.each([
  '春季招聘会提供岗位30个。秋季招聘会提供岗位40个。冬季提供岗位50个。夏季提供岗位60个。',
  '开展活动30场。开展活动40场。开展活动50次。',
  '甲县开展活动，参加20人。乙县开展活动，参加30人。',
])('no two figures of a page have one label: %s', (sentence) => {
  const found = labels(sentence).map((text) => text.slice(text.indexOf(' ') + 1));
  expect(new Set(found).size).toBe(found.length);
  expect(found.every((label) => label.length > 0 && label.length <= 30)).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { cardSvg, squareSvg, wrap, type Card } from './svg.ts';

const card: Card = {
  seal: '护航',
  eyebrow: '2025年年报 · 护航',
  title: '坚守维权底线 筑牢和谐防线',
  figures: [{ text: '3184万元', label: '为职工挽回经济损失' }],
  summary: '平台企业协商恳谈、集体协商、法律服务阵地、纠纷调解与欠薪追回。',
  site: '泉工年报',
};
const wordsOf = (svg: string) => svg.replace(/<[^>]*>/g, '');

describe('a line of a card', () => {
  test.each([
    ['全市档案工作会议召开', 20, ['全市档案工作会议召开']],
    ['细耕“泉工”品牌 凝心聚力促发展', 12, ['细耕“泉工”品牌', '凝心聚力促发展']],
    ['省域协商恳谈会惠及的全省劳动者', 10, ['省域协商恳谈会惠及的', '全省劳动者']],
    ['挽回经济损失3184万元', 8, ['挽回经济损失', '3184万元']],
    ['回顾工作，部署任务。', 4, ['回顾', '工作，', '部署', '任务。']],
  ])('%s breaks between words at %i em', (words, width, lines) => {
    expect(wrap(words, width)).toEqual(lines);
  });

  test('loses no character, and starts with no closing mark', () => {
    const words =
      '“幸福返泉”获评全国网络正能量创新活动；市总工会（新媒体账号）、出版物均获评全国优秀。';
    for (let width = 5; width < 30; width++) {
      const lines = wrap(words, width);
      expect(lines.join('')).toBe(words);
      expect(lines.filter((line) => /^[”）。，、；]/u.test(line))).toEqual([]);
    }
  });
});

test('a card says title, figures and the name of the site', () => {
  const words = wordsOf(cardSvg(card));
  for (const part of ['坚守维权底线', '3184万元', '为职工挽回经济损失', '泉工年报']) {
    expect(words).toContain(part);
  }
});

test('a card without figures says what its page says', () => {
  expect(wordsOf(cardSvg({ ...card, figures: [] }))).toContain('平台企业协商恳谈');
});

test('a title too long for a card ends in an ellipsis', () => {
  const words = wordsOf(
    cardSvg({ ...card, title: '关于进一步加强全市工会工作的若干意见'.repeat(5) }),
  );
  expect(words).toContain('…');
});

test('marks of markup in a title are words', () => {
  expect(cardSvg({ ...card, title: 'A<B & C' })).toContain('A&lt;B &amp; C');
});

test('a square picture has the seal and the name of the site', () => {
  expect(wordsOf(squareSvg('护航', '泉工年报'))).toBe('护航泉工年报');
});

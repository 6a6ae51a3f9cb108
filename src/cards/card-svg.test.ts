import { expect, test } from 'vitest';
import { cardSvg, squareSvg, type Card } from './card-svg.ts';

const card: Card = {
  seal: '护航',
  eyebrow: '2025年年报 · 护航',
  title: '坚守维权底线 筑牢和谐防线',
  figures: [{ text: '3184万元', label: '为职工挽回经济损失' }],
  summary: '平台企业协商恳谈、集体协商、法律服务阵地、纠纷调解与欠薪追回。',
  site: '泉工年报',
};
const readTexts = (svg: string) => svg.replace(/<[^>]*>/g, '');

test('a card shows the title, the figures and the name of the site', () => {
  const texts = readTexts(cardSvg(card));
  for (const part of ['坚守维权底线', '3184万元', '为职工挽回经济损失', '泉工年报']) {
    expect(texts).toContain(part);
  }
});

test('a card without figures shows the summary', () => {
  expect(readTexts(cardSvg({ ...card, figures: [] }))).toContain('平台企业协商恳谈');
});

test('a title that is too long ends in an ellipsis', () => {
  const texts = readTexts(
    cardSvg({ ...card, title: '关于进一步加强全市工会工作的若干意见'.repeat(5) }),
  );
  expect(texts).toContain('…');
});

test('markup in a title is escaped', () => {
  expect(cardSvg({ ...card, title: 'A<B & C' })).toContain('A&#60;B &#38; C');
});

test('a square picture shows the seal and the name of the site', () => {
  expect(readTexts(squareSvg('护航', '泉工年报'))).toBe('护航泉工年报');
});

import { expect, test } from 'vitest';
import { cardSvg, placeCardSvg, squareSvg, type Card, type PlaceCard } from './card-svg.ts';

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

const figure: PlaceCard = {
  seal: '护航',
  eyebrow: '2025年年报 · 护航',
  title: '3572万元',
  label: '为职工挽回经济损失',
  sentence: '全年挽回经济损失3572万元。',
  figures: [],
  source: '灯塔照着码头 工会陪着职工',
  site: '滨工年报',
};

test('the card of a figure shows the figure, its label, its sentence and the source', () => {
  const texts = readTexts(placeCardSvg(figure));
  for (const part of [figure.title, figure.label, figure.sentence, `据《${figure.source}》`])
    expect(texts).toContain(part);
});

test('the card of a figure has a sentence of 160 characters whole', () => {
  const sentence = `${'职工之家新建四十家，'.repeat(16).slice(0, 159)}。`;
  expect(readTexts(placeCardSvg({ ...figure, sentence }))).toContain('四十家。');
});

test('the card of a heading shows its first sentence and its figures', () => {
  const heading = { ...figure, title: '调解与挽损', label: '', figures: card.figures };
  const texts = readTexts(placeCardSvg(heading));
  for (const part of ['调解与挽损', figure.sentence, '3184万元', '为职工挽回经济损失'])
    expect(texts).toContain(part);
});

test('a card without a source says that each figure has one', () => {
  expect(readTexts(placeCardSvg({ ...figure, source: '' }))).toContain('每个数字都有出处');
});

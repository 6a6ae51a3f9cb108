import { describe, expect, test } from 'vitest';
import { scoreTexts } from './score.ts';

const rarity = new Map([
  ['码头', 0.9],
  ['头修', 0],
  ['修理', 1],
  ['理吊', 0],
  ['吊机', 1],
  ['城市', 0.1],
  ['阵地', 1],
]);
const score = (runs: string[], label: string) =>
  scoreTexts(
    runs.map((run) => [...run]),
    rarity,
    [[label, 1]],
  );

describe('the share of a query that a text holds', () => {
  test('does not depend on the order of the words', () => {
    expect(score(['吊机修理'], '修理码头吊机')).toMatchObject({ score: 1, coverage: 1 });
  });

  test('a word that stands nowhere weighs more than one on every page', () => {
    expect(score(['城市房价'], '城市吊机').coverage).toBeLessThan(0.1);
    expect(score(['码头房价'], '码头吊机').coverage).toBeGreaterThan(0.4);
  });

  test('single characters give no coverage', () => {
    expect(score(['机'], '吊机')).toMatchObject({ coverage: 0, pieces: [] });
    expect(score(['机吊'], '吊机')).toMatchObject({ coverage: 0, pieces: [] });
  });

  test('a lone character between words weighs little', () => {
    expect(score(['吊机修理呐码头'], '修理码头吊机').coverage).toBeGreaterThan(0.8);
  });

  test('a particle counts as a part of a word only', () => {
    expect(score(['阵地'], '阵地').coverage).toBe(1);
    expect(score(['吊机在'], '吊机').coverage).toBe(1);
  });

  test('each word counts where it weighs most', () => {
    const result = scoreTexts([[...'吊机']], rarity, [
      ['吊机', 0.5],
      ['码头吊机', 0.8],
    ]);
    expect(result.score).toBeCloseTo(0.8);
  });

  test('numbers match whole', () => {
    expect(scoreTexts([['12']], rarity, [['3128', 1]]).pieces).toEqual([]);
    expect(scoreTexts([['12']], rarity, [['第12号', 1]]).pieces).toEqual(['12']);
  });
});

test.each([
  ['吊机修理', '修理码头吊机', ['吊机', '修理']],
  ['修理码头', '修理码头吊机', ['修理码头']],
  ['房价', '吊机', []],
])('%s has these pieces in %s: %j', (run, text, pieces) => {
  expect(score([run], text).pieces).toEqual(pieces);
});

test('pieces join at the rarer pair', () => {
  const texts = [['新建工匠和新工作室', 1]] as const;
  const pairs = new Map([
    ['建工', 1],
    ['工作', 0.3],
  ]);
  const { pieces } = scoreTexts([[...'新建工作室']], pairs, texts);
  expect(pieces).toEqual(['新建', '工作室']);
});

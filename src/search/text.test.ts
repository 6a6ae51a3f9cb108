import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrase, fold, tokenize } from './text.ts';

describe('folding', () => {
  test.each([
    ['３１８４ 万元', '3184万元'],
    ['3,184万元', '3184万元'],
    ['３，１８４万元', '3184万元'],
    ['1,2', '1,2'],
    ['“泉工e家”数智工会平台', '泉工e家数智工会平台'],
    ['《泉州市工匠人才培育工作实施意见》', '泉州市工匠人才培育工作实施意见'],
    ['强化政治引领 凝聚奋进力量', '强化政治引领凝聚奋进力量'],
    ['CC BY 4.0', 'cc by 4.0'],
    ['工會', '工會'],
  ])('%s is folded to %s', (source, expected) => {
    expect(fold(source).text).toBe(expected);
  });

  test('each folded character has its place in the source', () => {
    const source = '在“泉工e家”挽回３，１８４万元';
    const { text, places } = fold(source);
    const at = text.indexOf('3184');
    expect(source.slice(places[at], places[at + 4])).toBe('３，１８４');
  });

  test('the places of any folded string are ascending and end at its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, places } = fold(source);
        expect(places).toHaveLength(text.length + 1);
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        expect(places.at(-1)).toBe(source.length);
      }),
    );
  });
});

test.each([
  ['12.6万名', ['12.6', '万', '名']],
  ['3184万元。', ['3184', '万', '元', '。']],
  ['泉工e家', ['泉', '工', 'e', '家']],
  ['ai工具', ['a', 'i', '工', '具']],
  ['cc by', ['c', 'c', ' ', 'b', 'y']],
])('%s has the tokens %j', (folded, tokens) => {
  expect(tokenize(folded)).toEqual(tokens);
});

describe('finding a phrase', () => {
  test.each([
    ['挽回经济损失3184万元', '3184万', [6]],
    ['挽回经济损失3184万元', '184万', []],
    ['挽回经济损失3184万元', '318', []],
    ['惠及12.6万名', '12', []],
    ['惠及12.6万名', '6万', []],
    ['惠及12.6万名', '12.6万', [2]],
    ['提供岗位超12万个', '12万', [5]],
    ['职工服务职工', '职工', [0, 4]],
    ['开展ai工具技能比拼', 'i工具', [3]],
    ['职工', '', []],
  ])('in %s, %s is found at %j', (text, phrase, expected) => {
    expect(findPhrase(text, phrase)).toEqual(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrase, fold, toPairs, tokenize } from './text.ts';

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

  test('each folded character knows where it stood', () => {
    const source = '在“泉工e家”挽回３，１８４万元';
    const { text, places } = fold(source);
    const at = text.indexOf('3184');
    expect(source.slice(places[at], places[at + 4])).toBe('３，１８４');
  });

  test('any string is folded, its places in order and within it', () => {
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

describe('where a phrase stands', () => {
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
  ])('in %s, %s stands at %j', (text, phrase, expected) => {
    expect(findPhrase(text, phrase)).toEqual(expected);
  });
});

test.each<[text: string, pairs: string[]]>([
  ['工会', ['ijpfmi']],
  ['工', ['ijp']],
  ['2025年会', ['x2025xino', 'inofmi']],
  ['12.6', ['x12w6x']],
  ['ai工', ['02p02x', '02xijp']],
  ['工,𠮷', ['ijp018', '018z02vg7']],
  ['', []],
])('%s is asked for as %j', (text, pairs) => {
  expect(toPairs(tokenize(text))).toEqual(pairs);
});

test('no two runs of tokens are written alike', () => {
  const token = fc.oneof(
    fc.constantFrom(
      '1',
      '12',
      '1.2',
      '10',
      '0',
      ',',
      'x',
      'y',
      'z',
      'w',
      '工',
      '会',
      '𠮷',
      '가',
      '🙂',
    ),
    fc.nat({ max: 9999 }).map(String),
  );
  const run = fc.array(token, { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(run, run, (a, b) => {
      const [one, other] = [a, b].map((tokens) => toPairs(tokens).join(' '));
      expect(one === other).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
    { numRuns: 5000 },
  );
});

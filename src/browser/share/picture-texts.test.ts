import { expect, test } from 'vitest';
import { shorten } from './picture-texts.ts';

const plain = (text: string) => [{ text, isFigure: false }];
const LONG = `${'长'.repeat(200)}。`;

test.each([
  ['a short text is whole', ['第一段。', '第二段，没有句号'], ['第一段。', '第二段，没有句号']],
  ['whole sentences are kept', [LONG, `短句。${LONG}`, '再一段。'], [LONG, '短句。']],
  ['a paragraph that does not fit is left out', [LONG, LONG], [LONG]],
  ['the first sentence is kept, however long', [LONG + LONG, '再一段。'], [LONG]],
  ['a long text without a mark is kept', ['长'.repeat(500)], ['长'.repeat(500)]],
])('%s', (_rule, paragraphs, kept) => {
  expect(shorten(paragraphs.map(plain))).toEqual(kept.map(plain));
});

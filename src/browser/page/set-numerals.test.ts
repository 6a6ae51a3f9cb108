import { expect, test } from 'vitest';
import { setNumerals } from './set-numerals.ts';

const TIE = '<b></b>';
const GAP = '<i></i>';

test.each([
  ['1251件', `1251${TIE}件`],
  ['处理的信访件有1251件', `处理的信访件有${GAP}1251${TIE}件`],
  ['追回482万余元', `追回${GAP}482${TIE}<b class="unit">万余元</b>`],
  ['约12.6万名劳动者', `约${GAP}12.6${TIE}<b class="unit">万名</b>劳动者`],
  ['1.6万', `1.6${TIE}万`],
  ['<mark>666</mark>件', `<mark>666${TIE}</mark>件`],
  ['挽回<mark>3184万元</mark>', `挽回${GAP}<mark>3184${TIE}<b class="unit">万元</b></mark>`],
  ['泉工e家', `泉工${GAP}e${GAP}家`],
  ['5.2%，12%', '5.2%，12%'],
  ['&#60;件', '&#60;件'],
  ['没有', '没有'],
])('%s is kept together', (html, expected) => {
  expect(setNumerals(html)).toBe(expected);
});

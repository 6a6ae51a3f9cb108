/** Ordinary forms of numerals on cheques, of traditional characters, and of digits read one by one. Runs in the browser. */

/** Numerals on cheques and in traditional characters, each before its ordinary form. */
const NUMERALS = '壹一贰二貳二叁三參三叄三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千萬万億亿兩两';
const DIGITS = '〇一二三四五六七八九';

/** Writes a numeral in ordinary characters of the same count: 叁仟壹佰 → 三千一百, 3184萬 → 3184万. */
export function toOrdinaryNumeral(numeral: string): string {
  return [...numeral].map((character) => findFollower(NUMERALS, character)).join('');
}

/** Writes Han digits that are read one by one as digits: 三一八四点五 → 3184.5. @param digits 零 to 九, 〇 and 点 only */
export function toDigits(digits: string): string {
  return [...digits.replaceAll('零', '〇')]
    .map((digit) => (digit === '点' ? '.' : String(DIGITS.indexOf(digit))))
    .join('');
}

/** The character that follows another in a list of pairs; the character itself if it is not in the list. */
export function findFollower(pairs: string, character: string): string {
  const characters = [...pairs];
  const at = characters.indexOf(character);
  return at >= 0 && at % 2 === 0 ? characters[at + 1]! : character;
}

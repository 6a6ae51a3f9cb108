import { normalizeCharacters } from '../../../search/other-forms.ts';
import type { TextRule } from './text-rule.ts';

/** Characters without a width of their own. */
const HIDDEN = /^[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff]$/;
/** The neighbour of a character is Han, a letter or a mark, or there is none. */
const WORD = /^(?:[\p{Script=Han}A-Za-z，。：；、？！“”‘’（）《》]|)$/u;
const MARK = /^[，。：；、？！“”‘’（）《》]$/;
const HAN_AND_OTHER = /^(?:\p{Script=Han}[A-Za-z\d]|[A-Za-z\d]\p{Script=Han})$/u;

/** Characters that search cannot find, and characters typed twice. */
export const CHARACTER_RULES: readonly TextRule[] = [
  {
    pattern:
      /[\u00ad\u061c\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ue000-\uf8ff\ufeff\ufff9-\ufffb\ufffd-\uffff]/g,
    what: (found) =>
      `有看不见或显示不出的字符（U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase()}）`,
    why: '读者看不到它，检索和复制会被它断开',
    mend: '删去，或换成该有的字',
    // Between digits it may part two numbers, between emoji it joins them.
    fix: (found, before, after) =>
      HIDDEN.test(found) && WORD.test(before) && WORD.test(after) ? '' : null,
  },
  {
    pattern: /[\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g,
    what: () => '有全角空格或不换行空格',
    why: '段首的空白和间距由页面留出，打进去的空格会断开检索',
    mend: '删去；要分开两个词，用半角空格或标点',
    fix: (_found, before, after) => {
      if (before === '' || MARK.test(before) || MARK.test(after)) return '';
      if (/[A-Za-z]/.test(before) && /[A-Za-z]/.test(after)) return ' ';
      return HAN_AND_OTHER.test(before + after) ? '' : null;
    },
  },
  {
    // Twelve characters among the compatibility characters have no other form: they are ordinary.
    pattern: /[\u2e80-\u2fdf]|(?![﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩])[\uf900-\ufaff]/g,
    what: (found) => `“${found}”是部首或兼容字符，不是汉字`,
    why: '样子相同，编码不同，检索不到',
    mend: '换成普通的汉字',
    fix: (found) => {
      const character = normalizeCharacters(found);
      return character === found ? null : character;
    },
  },
  {
    pattern: /(?<!目)的的(?!确)|了了(?![解如然])|(?<![于总]|实事求)是是(?!非)|与与(?!会)|于于/g,
    what: (found) => `字重复“${found}”`,
    why: '多半是录入时多打的',
    mend: '删去一个',
  },
];

import { GB15834, GB15835, HAN, type TextRule } from './text-rule.ts';

const FULL_WIDTH_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};
const toFullWidth = (found: string) => FULL_WIDTH_MARKS[found.trim()] ?? found;
const toHalfWidth = (found: string) =>
  found.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** Punctuation marks, and characters of the wrong width. */
export const PUNCTUATION_RULES: readonly TextRule[] = [
  {
    pattern: new RegExp(
      `(?<=[${HAN}”’》）%‰℃°])[,;:?!](?:$| *(?=[${HAN}“‘《（\\d]))|(?<=[\\dA-Za-z])[,;](?: *(?=[${HAN}“‘《（]))|(?<=[${HAN}”’》）%‰℃°])\\.(?= *$| *${HAN})`,
      'gu',
    ),
    what: (found) => `中文里用了半角标点“${found.trim()}”`,
    why: `${GB15834}：中文用全角标点`,
    mend: '改成全角的“，。；：？！”',
    // A point between two names is no full stop: 买买提.艾力.
    fix: (found, before, after) =>
      found === '.' && after !== '' && !/[%‰℃°]/.test(before) ? null : toFullWidth(found),
  },
  {
    pattern: new RegExp(
      `\\((?=[^()${HAN}]*${HAN}[^()]*\\))|(?<=\\([^()]*${HAN}[^()${HAN}]*)\\)`,
      'gu',
    ),
    what: (found) => `中文里用了半角括号“${found}”`,
    why: `${GB15834}：中文用全角标点`,
    mend: '改成“（”“）”',
    fix: toFullWidth,
  },
  {
    pattern: new RegExp(`(?<=^|[${HAN}，。：；、（])["']|["'](?=$|[${HAN}，。：；、）])`, 'gu'),
    what: (found) => `用了直引号 ${found}`,
    why: `${GB15834}：引号用“”，引号里的引号用‘’`,
    mend: '改成“”或‘’',
  },
  {
    // In 1．2026年 the point parts the number of an item from a year.
    pattern: /(?:[０-９Ａ-Ｚａ-ｚ％]|(?<=[０-９\d])．(?=[０-９\d])(?!(?:19|20)\d\d年))+/g,
    what: (found) => `用了全角的“${found}”`,
    why: `${GB15835}：阿拉伯数字和字母用半角，检索和数据也按半角`,
    mend: '改成半角',
    fix: toHalfWidth,
  },
  {
    pattern: /(?<![０-９\d])．|．(?![０-９\d])/g,
    what: (found) => `用了“${found}”，它不是句号`,
    why: `${GB15834}：句号是“。”，人名中间用“·”`,
    mend: '改成“。”或“·”',
    fix: (_found, before, after) => (after === '' && /\p{Script=Han}/u.test(before) ? '。' : null),
  },
  {
    // Of ? and ! up to three may stand together.
    pattern: /([，、；：。])\1+|([？！])\2{3,}/g,
    what: (found) => `标点重复“${found}”`,
    why: `${GB15834}：同一标点不连用，问号和叹号最多连用三个`,
    mend: '只留一个；省略号写“……”',
    fix: (found) =>
      /^[？！]/.test(found) ? null : /^。{3,}$/.test(found) ? '……' : (found[0] ?? null),
  },
  {
    pattern: /[，、；：][。，、；：？！]|[。？！][，、；：]/g,
    what: (found) => `两个标点相连“${found}”`,
    why: `${GB15834}：这两个标点不能相连`,
    mend: '留下该有的一个',
  },
  {
    pattern: new RegExp(`(?<=[${HAN}，。；：、])\\.{3,}|(?<!…)…(?!…)`, 'gu'),
    what: (found) => `省略号写成了“${found}”`,
    why: `${GB15834}：省略号是六个点“……”`,
    mend: '改成“……”',
    fix: () => '……',
  },
  {
    pattern: new RegExp(`(?<=[${HAN}”’》）])--+(?=[${HAN}“‘《（])`, 'gu'),
    what: (found) => `破折号写成了“${found}”`,
    why: `${GB15834}：破折号占两个字，写“——”`,
    mend: '改成“——”',
    fix: () => '——',
  },
];

import { GB15835, type TextRule } from './text-rule.ts';

/** Numbers, dates and percentages, and the words that qualify them. */
export const NUMBER_RULES: readonly TextRule[] = [
  {
    pattern: /\d[\d.]{0,30}[千百十](?![万亿分余多瓦米克伏卡])(?=\d|[\p{Script=Han}])(?<!\.\d*)/gu,
    what: (found) => `数字“${found}”混用阿拉伯数字和“千、百、十”`,
    why: `${GB15835}：阿拉伯数字后面只能加“万、亿”`,
    mend: '写成完整的数字，例如 3000',
  },
  {
    pattern:
      /(?<!\d)(?:19|20)\d\d\.(?:1[0-2]|0?[1-9])(?:\.\d{1,2})?(?=$|[^\d.%万亿元\p{Script=Han}]|[前后至起])/gu,
    what: (found) => `日期写成了“${found}”`,
    why: `${GB15835}：年月日写成“2025年4月7日”，或 2025-04-07`,
    mend: '改成“年月日”的写法',
  },
  {
    pattern: /\d[\d.]{0,30}[~～—-]\d[\d.]{0,30}%(?<!%[~～—-]\d[\d.]*%)/g,
    what: (found) => `百分数的起止写成了“${found}”`,
    why: `${GB15835}：两头都要有百分号，否则前一个数会读错`,
    mend: '写成“20%～30%”',
  },
  {
    pattern:
      /(?:约|大约)[\d.]+(?:[余多][万亿]?|[万亿]?[余多])|(?:近|超|超过)[\d.]+(?:[余多][万亿]?|[万亿]?[余多])|约[\d.]+[万亿]?\p{Script=Han}{0,2}(?:左右|上下)/gu,
    what: (found) => `“${found}”用了两个概数词`,
    why: `${GB15835}：约、近、超与余、多、左右不同时用，范围会自相矛盾`,
    mend: '对照来源，只留一个',
  },
];

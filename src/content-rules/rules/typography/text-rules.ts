import { CHARACTER_RULES } from './character-rules.ts';
import { NUMBER_RULES } from './number-rules.ts';
import { PUNCTUATION_RULES } from './punctuation-rules.ts';
import { HAN, type TextRule } from './text-rule.ts';

const SPACE_RULES: readonly TextRule[] = [
  {
    pattern: new RegExp(`(?<=${HAN}) +(?=[\\dA-Za-z%])|(?<=[\\dA-Za-z%]) +(?=${HAN})`, 'gu'),
    // The number of a picture, a table or a part of a section (3.1) stands apart from its title. 12.6 万 is a figure.
    except:
      /(?:(?<![\p{Script=Han}\dA-Za-z])(?:附?[图表]|附件) ?\d+(?:[-–.]\d+)*|^\d{1,2}(?:\.\d{1,2}){1,3}(?= (?![百千万亿余多个家人名位项件次场所])\p{Script=Han})) /gu,
    what: () => '汉字与数字、字母之间打了空格',
    why: '间距由页面自动留出，打进去的空格会断开检索和复制的文字',
    mend: '删去空格；分开几栏，写成表格',
    // More spaces than one part columns.
    fix: (found) => (found.length === 1 ? '' : null),
  },
  {
    pattern: new RegExp(
      `(?<=[，。；：、？！”’》）]) +(?![ |])|(?<=${HAN}) +(?=[，。；：、？！“‘《（])`,
      'gu',
    ),
    what: () => '标点旁边打了空格',
    why: '全角标点自带间距',
    mend: '删去空格',
    fix: () => '',
  },
];

/** Rules for all Chinese text: prose, headings and fields of the frontmatter. Faults appear in this order. */
export const TEXT_RULES: readonly TextRule[] = [
  ...PUNCTUATION_RULES,
  ...SPACE_RULES,
  ...NUMBER_RULES,
  ...CHARACTER_RULES,
];

/** Rules for prose only: the two halves of a headline are separated by a space. */
export const PROSE_RULES: readonly TextRule[] = [
  {
    pattern: new RegExp(`(?<=${HAN}) +(?=${HAN})`, 'gu'),
    // A title and a slogan of two halves have a space, and so have a reporter and a name, and an event behind its day.
    except:
      /^(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|(?:附?[图表]|附件)[一二三四五六七八九十]{1,3}) |《[^《》]*》|“\p{Script=Han}{2,12} \p{Script=Han}{2,12}”|（(?:(?!记者|通讯员|摄)[^（）])*(?:记者|通讯员|摄)[^（）]*）/gu,
    what: () => '汉字之间打了空格',
    why: '中文的词之间不空格，检索会被它断开',
    mend: '删去空格；要分开，用标点',
  },
];

import { PAIRS } from './pairs.ts';
import type { Fault } from '../../collections/fault.ts';
import { OPAQUE, type Visible } from '../visible-text.ts';

/** A rule for the characters of Chinese prose. */
export interface TextRule {
  pattern: RegExp;
  /** What is wrong, by what was found. */
  what: (found: string) => string;
  why: string;
  mend: string;
  /** Where it does not hold. */
  except?: RegExp;
  /** What takes its place, where that is safe. */
  fix?: (found: string) => string;
}

const HAN = '\\p{Script=Han}';
const MARKS = new RegExp(`[${Object.entries(PAIRS).flat().join('')}]`, 'g');
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};
const GB15834 = 'GB/T 15834（标点符号用法）';
const GB15835 = 'GB/T 15835（出版物上数字用法）';
const toFull = (found: string) => FULL[found] ?? found;
const toHalf = (found: string) =>
  found.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** Rules for any Chinese text: prose, and what the frontmatter says. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    pattern: new RegExp(
      `(?<=[${HAN}”’》）])[,;:?!](?=$|[${HAN}“‘《（\\d])|(?<=\\d)[,;](?=${HAN})|(?<=${HAN})\\.(?=$|${HAN})`,
      'gu',
    ),
    what: (found) => `中文里用了半角标点“${found}”`,
    why: `${GB15834}：中文用全角标点`,
    mend: '改成全角的“，。；：？！”',
    fix: toFull,
  },
  {
    pattern: new RegExp(`\\((?=[^()]*${HAN}[^()]*\\))|(?<=\\([^()]*${HAN}[^()]*)\\)`, 'gu'),
    what: (found) => `中文里用了半角括号“${found}”`,
    why: `${GB15834}：中文用全角标点`,
    mend: '改成“（”“）”',
    fix: toFull,
  },
  {
    pattern: new RegExp(`(?<=^|[${HAN}，。：；、（])["']|["'](?=$|[${HAN}，。：；、）])`, 'gu'),
    what: (found) => `用了直引号 ${found}`,
    why: `${GB15834}：引号用“”，引号里的引号用‘’`,
    mend: '改成“”或‘’',
  },
  {
    pattern: /[０-９Ａ-Ｚａ-ｚ％．]+/g,
    what: (found) => `用了全角的“${found}”`,
    why: `${GB15835}：阿拉伯数字和字母用半角，检索和数据也按半角`,
    mend: '改成半角',
    fix: toHalf,
  },
  {
    pattern: /([，、；：。？！])\1+/g,
    what: (found) => `标点重复“${found}”`,
    why: `${GB15834}：同一标点不连用`,
    mend: '只留一个；省略号写“……”',
    fix: (found) => (/^。{3,}$/.test(found) ? '……' : (found[0] ?? '')),
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
  {
    pattern: new RegExp(`(?<=${HAN}) +(?=[\\dA-Za-z%])|(?<=[\\dA-Za-z%]) +(?=${HAN})`, 'gu'),
    what: () => '汉字与数字、字母之间打了空格',
    why: '间距由页面自动留出，打进去的空格会断开检索和复制的文字',
    mend: '删去空格',
    fix: () => '',
  },
  {
    pattern: new RegExp(
      `(?<=[，。；：、？！”’》）]) +|(?<=${HAN}) +(?=[，。；：、？！“‘《（])`,
      'gu',
    ),
    what: () => '标点旁边打了空格',
    why: '全角标点自带间距',
    mend: '删去空格',
    fix: () => '',
  },
  {
    pattern: /\d[\d.]*[千百十](?![万亿分余多瓦米克])(?=\d|[\p{Script=Han}])(?<!\.\d*)/gu,
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
    pattern: /\d(?:[\d.]*)[~～—-](\d[\d.]*)%(?<!%[~～—-]\d[\d.]*%)/g,
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
  {
    pattern:
      /[\u00ad\u061c\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ue000-\uf8ff\ufeff\ufff9-\ufffb\ufffd-\uffff]/g,
    what: (found) =>
      `有看不见或显示不出的字符（U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase()}）`,
    why: '读者看不到它，检索和复制会被它断开',
    mend: '删去，或换成该有的字',
  },
  {
    pattern: /[\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g,
    what: () => '有全角空格或不换行空格',
    why: '段首的空白和间距由页面留出，打进去的空格会断开检索',
    mend: '删去',
    fix: () => '',
  },
  {
    pattern: /[\u2e80-\u2fdf\uf900-\ufaff]/g,
    what: (found) => `“${found}”是部首或兼容字符，不是汉字`,
    why: '样子相同，编码不同，检索不到',
    mend: '换成普通的汉字',
    fix: (found) => found.normalize('NFKC'),
  },
  {
    pattern: /(?<!目)的的|了了(?![解如然])|(?<![于总])是是(?!非)|与与(?!会)|于于/g,
    what: (found) => `字重复“${found}”`,
    why: '多半是录入时多打的',
    mend: '删去一个',
  },
];

/** Rules that hold for prose, and not for the two halves of a headline. */
export const PROSE_RULES: readonly TextRule[] = [
  {
    pattern: new RegExp(`(?<=${HAN}) +(?=${HAN})`, 'gu'),
    // A title keeps the space between its halves; authors and their names stand apart.
    except: /《[^《》]*》|（[^（）]*(?:记者|通讯员|摄)[^（）]*）/g,
    what: () => '汉字之间打了空格',
    why: '中文的词之间不空格，检索会被它断开',
    mend: '删去空格；要分开，用标点',
  },
];

/** What a line's text breaks. */
export function textFaults(line: Visible, rules: readonly TextRule[], file: string): Fault[] {
  const faults = rules.flatMap(({ pattern, except, what, why, mend, fix }) => {
    const text = hide(line.text, except);
    // Few lines have a fault, and a search costs less than a list of none.
    if (text.search(pattern) < 0) return [];
    return [...text.matchAll(pattern)].map((match): Fault => {
      const [found] = match;
      const start = line.at[match.index] ?? 0;
      const end = (line.at[match.index + found.length - 1] ?? 0) + 1;
      // Markup between two characters is no part of them.
      const isWhole = end - start === found.length;
      return {
        file,
        line: line.line,
        what: `${what(found)}：“${around(line.text, match.index, found.length)}”`,
        why,
        mend,
        mild: true,
        ...(fix && isWhole && { fix: { start, end, text: fix(found) } }),
      };
    });
  });
  return [...faults, ...pairFaults(line, file)];
}

function hide(text: string, pattern: RegExp | undefined): string {
  return pattern ? text.replace(pattern, (found) => OPAQUE.repeat(found.length)) : text;
}

/** Quotation marks and brackets without a partner, and quotations of one kind inside each other. */
function pairFaults({ text, line }: Visible, file: string): Fault[] {
  const why = `${GB15834}：引号、括号、书名号成对使用`;
  const open: { mark: string; at: number }[] = [];
  const faults: Fault[] = [];
  const add = (at: number, what: string, mend: string) =>
    faults.push({ file, line, what: `${what}：“${around(text, at, 1)}”`, why, mend, mild: true });
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    if (PAIRS[mark]) {
      if (mark === '“' && open.some((one) => one.mark === '“')) {
        add(at, '双引号里又用了双引号', '里面一层改成‘’');
      }
      open.push({ mark, at });
    } else if (PAIRS[open.at(-1)?.mark ?? ''] === mark) open.pop();
    else {
      add(at, `“${mark}”没有对应的前半个`, '补上前半个，或删去它');
    }
  }
  for (const { mark, at } of open) add(at, `“${mark}”没有对应的后半个`, '补上后半个，或删去它');
  return faults;
}

function around(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - 6), at + length + 6).replaceAll('\ufffc', '…');
}

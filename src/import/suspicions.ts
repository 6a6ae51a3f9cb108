import { couldBeHeading, kindOfLine, type Line } from './lines.ts';

/** A place of the source that looks wrong. */
export interface Suspicion {
  line: number;
  /** What looks wrong there, in words. */
  what: string;
  /** The place with its neighbours. */
  excerpt: string;
}

/** Patterns that are wrong more often than not in Chinese newspaper text. */
const PATTERNS: readonly [pattern: RegExp, what: string][] = [
  [/\ufffd/g, '有无法显示的字（解码或复制时丢失）'],
  [/[\ue000-\uf8ff]/g, '有私用区字符（PDF 字体的内部编码），别处显示不出来'],
  [/[\u2e80-\u2fdf\uf900-\ufaff]/g, '是部首或兼容字符，样子像汉字，编码不同，检索不到'],
  [/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '有看不见的字符'],
  [/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '有控制字符'],
  [/(?<=\p{Script=Han})[,;:?!](?=\p{Script=Han}|$)/gu, '中文里用了半角标点'],
  [/(?<=\p{Script=Han})\.(?=\p{Script=Han}|$)/gu, '中文里用了半角句点'],
  [/["']/g, '用了直引号，中文用“”‘’'],
  [/\((?=[^()]*\p{Script=Han})|(?<=\p{Script=Han}[^()]*)\)/gu, '中文里用了半角括号'],
  [/[０-９Ａ-Ｚａ-ｚ％．]+/g, '用了全角的数字或字母'],
  [/([，。、；：？！])\1+/g, '标点重复'],
  [/[，、；：][。，、；：？！]|。[，、；：]/g, '两个标点相连'],
  [/([的了是在和与及为将于并对把被])\1/g, '字重复'],
  [/(\p{Script=Han}{2,6})\1/gu, '词重复'],
  [/\d[OoＯlI|〇○]\d?|[OoＯlI|]\d/g, '数字里混有字母，可能是 0 或 1 的误识'],
  [/\d曰|\d月\d+曰/g, '“曰”可能是“日”的误识'],
  [/(?<=\d)[入八](?=[次，。、；])|(?<=[万千百])入/g, '“入”可能是“人”的误识'],
  [/\d干|干[万亿余]/g, '“干”可能是“千”的误识'],
  [/末来|末经|末能|尚末/g, '“末”可能是“未”的误识'],
  [/(?:自已|已方|己经|巳经)/g, '“己、已、巳”可能混淆'],
  [/\d[,，]\s\d|\d\s+\d{3}(?!\d)|\d\.\s\d/g, '数字中间有空格，数值可能读错'],
];
/** Wrong in prose; between the halves of a headline and the names of authors it is right. */
const SPACE = /(?<=\p{Script=Han}) +(?=[\p{Script=Han}\d])|(?<=\d) +(?=\p{Script=Han})/gu;
const OPENING = '“‘（《【「『〔';
const CLOSING = '”’）》】」』〕';

/** Everything that looks wrong in the source, by line. */
export function suspicionsOf(lines: readonly Line[]): Suspicion[] {
  const found = lines.flatMap(({ number, text }) =>
    [...PATTERNS, ...(isProseLine(text) ? [[SPACE, '有打进去的空格'] as const] : [])].flatMap(
      ([pattern, what]) =>
        [...text.matchAll(pattern)].map((match) => ({
          line: number,
          what,
          excerpt: around(text, match.index, match[0].length),
        })),
    ),
  );
  return [...found, ...unbalanced(lines)].sort((a, b) => a.line - b.line);
}

function isProseLine(text: string): boolean {
  return kindOfLine(text) === 'text' && !couldBeHeading(text) && !/^.{2,12}讯\s*[（(]/.test(text);
}

/** Quotation marks and brackets without a partner, over the whole text: they may reach across lines. */
function unbalanced(lines: readonly Line[]): Suspicion[] {
  const open: { line: number; mark: string; excerpt: string }[] = [];
  const found: Suspicion[] = [];
  for (const { number, text } of lines) {
    for (const [i, mark] of [...text].entries()) {
      const excerpt = () => around([...text].join(''), i, 1);
      if (OPENING.includes(mark)) open.push({ line: number, mark, excerpt: excerpt() });
      const kind = CLOSING.indexOf(mark);
      if (kind === -1) continue;
      const at = open.findLastIndex((one) => one.mark === OPENING[kind]);
      // A partner more than a few lines away is another's.
      if (at === -1 || number - (open[at]?.line ?? 0) > 12)
        found.push({ line: number, what: `“${mark}”没有对应的前半个`, excerpt: excerpt() });
      else open.splice(at, 1);
    }
  }
  return [
    ...found,
    ...open.map(({ line, mark, excerpt }) => ({
      line,
      what: `“${mark}”没有对应的后半个`,
      excerpt,
    })),
  ];
}

function around(text: string, at: number, length: number): string {
  const start = Math.max(0, at - 6);
  return text.slice(start, at + length + 6);
}

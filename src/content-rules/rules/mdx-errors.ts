import type { Fault, FaultMessage } from '../../collections/fault.ts';

interface MdxError extends Omit<FaultMessage, 'why'> {
  /** Matches the first line of the compiler's message. A first group contains the tag in question. */
  pattern: RegExp;
}

/** More unescaped braces in one body are no text. */
const MAX_BRACES = 1000;

/** The first match counts. */
const MDX_ERRORS: readonly MdxError[] = [
  {
    pattern: /Expected a closing tag for `(<[^`]*>)`|Unexpected closing (?:tag|slash)/,
    what: '标签没有成对',
    mend: '补上后半个标签，例如 </strong>；两个标签不要交叉',
  },
  { pattern: /comment/, what: '注释写成了 <!-- -->', mend: '写成 {/* 注释 */}' },
  {
    pattern: /to create a link/,
    what: '< 会被当作标签的开头',
    mend: '前面加反斜杠 \\<；网址写成 [文字](https://example.org/)',
  },
  {
    pattern: /esm/,
    what: '行首的 import 或 export 会被当作程序',
    mend: '正文里不写程序：删去它；是正文里的英文，就不要放在行首',
  },
  {
    pattern: /expression|\{/,
    what: '{ 会被当作程序的开头',
    mend: '前面加反斜杠 \\{；标题的 id 写成 \\{#english-words}',
  },
  {
    pattern: /[<>]|tag|name|attribute/,
    what: '标签写错了',
    mend: '核对标签的写法；正文里的 < 前面加反斜杠 \\<',
  },
  {
    pattern: /call stack/,
    what: '标签或引用一层套一层，套得太深',
    mend: '多半是误贴了别的内容，删去',
  },
];

/** Explains an error of the MDX compiler. The fault has line 0 if the message names no line. */
export function explainMdxError(file: string, { message }: Error): Fault {
  const [firstLine = ''] = message.split('\n');
  const [, line = '0'] = /(\d+):\d+/.exec(firstLine) ?? [];
  const known = MDX_ERRORS.find(({ pattern }) => pattern.test(firstLine));
  const tag = known?.pattern.exec(firstLine)?.[1] ?? '';
  const withoutPosition = firstLine.replace(/^\d+:\d+(?:-\d+:\d+)?: /, '');
  return {
    file,
    line: Number(line),
    what: `MDX 写法有误：${tag}${known?.what ?? '这一处读不懂'}（${withoutPosition}）`,
    why: '读不懂这一处，网站就不会生成',
    mend: known?.mend ?? '核对标签是否成对；正文里的 <、{ 前面加反斜杠，行首不写 import、export',
  };
}

/**
 * Reports a body with so many braces that the compiler would take minutes. Its time grows with their square.
 * @param bodyStart offset of the body in `source`
 * @returns null if there are few enough
 */
export function reportBraces(file: string, source: string, bodyStart: number): Fault | null {
  const places = [...source.slice(bodyStart).matchAll(/(?<!\\)\{/g)];
  const first = places[0];
  if (!first || places.length <= MAX_BRACES) return null;
  return {
    file,
    line: source.slice(0, bodyStart + first.index).split('\n').length,
    what: `MDX 写法有误：正文里有${places.length}个 {，最多${MAX_BRACES}个`,
    why: '{ 会被当作程序的开头，读不懂，网站就不会生成',
    mend: '多半是误贴了程序或数据，删去；要显示 {，前面加反斜杠 \\{',
  };
}

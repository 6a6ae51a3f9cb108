import type { Fault } from '../../collections/fault.ts';

/** What the compiler says → what that means, and the mend. The first that fits. */
const ERRORS: readonly [said: RegExp, what: string, mend: string][] = [
  [
    /Expected a closing tag for `(<[^`]*>)`|Unexpected closing (?:tag|slash)/,
    '标签没有成对',
    '补上后半个标签，例如 </strong>；两个标签不要交叉',
  ],
  [/comment/, '注释写成了 <!-- -->', '写成 {/* 注释 */}'],
  [
    /to create a link/,
    '< 会被当作标签的开头',
    '前面加反斜杠 \\<；网址写成 [文字](https://example.org/)',
  ],
  [
    /esm/,
    '行首的 import 或 export 会被当作程序',
    '正文里不写程序：删去它；是正文里的英文，就不要放在行首',
  ],
  [/expression|\{/, '{ 会被当作程序的开头', '前面加反斜杠 \\{；标题的 id 写成 \\{#english-words}'],
  [/[<>]|tag|name|attribute/, '标签写错了', '核对标签的写法；正文里的 < 前面加反斜杠 \\<'],
  [/call stack/, '标签或引用一层套一层，套得太深', '多半是误贴了别的内容，删去'],
];

/** What the compiler threw → a fault, with its line where it names one. */
export function compileFault(file: string, { message }: Error): Fault {
  const [said = ''] = message.split('\n');
  const [, line = '0'] = /(\d+):\d+/.exec(said) ?? [];
  const [pattern, what, mend] = ERRORS.find(([one]) => one.test(said)) ?? [];
  const tag = pattern?.exec(said)?.[1];
  return {
    file,
    line: Number(line),
    what: `MDX 写法有误：${tag ?? ''}${what ?? '这一处读不懂'}（${said.replace(/^\d+:\d+(?:-\d+:\d+)?: /, '')}）`,
    why: '读不懂这一处，网站就不会生成',
    mend: mend ?? '核对标签是否成对；正文里的 <、{ 前面加反斜杠，行首不写 import、export',
  };
}

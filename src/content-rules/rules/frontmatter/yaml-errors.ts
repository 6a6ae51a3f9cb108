import type { Fault, FaultMessage } from '../../../collections/fault.ts';
import { quote } from './right-form.ts';

/** A line that names a field: indent and hyphen, name, colon, value. */
const FIELD_LINE = /^(\s*(?:- )?)([^\s:：'"]+)([:：]\s*)(.*)$/;
const OPEN_QUOTE = /^\s*(?:- )?[^\s:'"]+:\s+(?:"[^"]*|'(?:[^']|'')*)$/;
const OPEN_BRACKET = /^\s*(?:- )?[^\s:]+:\s+(?:\[[^\]]*|\{[^}]*)$/;

interface YamlError extends Omit<FaultMessage, 'why' | 'mend'> {
  /** Matches the first line of the parser's message. */
  pattern: RegExp;
  mend: string;
  /** Matches the line that is at fault. It may stand above the line that the parser names. */
  lineAtFault?: RegExp;
  /** Writes a line in its right form; gets the parts of a line that names a field. */
  correct?: (start: string, name: string, colon: string, value: string) => string;
}

const quoteValue: YamlError['correct'] = (start, name, _colon, value) =>
  `${start}${name}: ${quote(value.trim())}`;

/** The first match counts. */
const YAML_ERRORS: readonly YamlError[] = [
  { pattern: /Map keys must be unique/, what: '同一个字段写了两次', mend: '只留一个' },
  { pattern: /Tabs are not allowed/, what: '用了制表符缩进', mend: '换成两个空格' },
  {
    pattern: /Missing closing/,
    what: '引号没有成对',
    mend: '去掉引号，或补上后半个',
    lineAtFault: OPEN_QUOTE,
    correct: (start, name, _colon, value) => `${start}${name}: ${value.trim().slice(1)}`,
  },
  {
    pattern: /Flow (?:sequence|map)|at indentation|must be sufficiently indented/,
    what: '[ 或 { 没有成对',
    mend: '补上 ] 或 }；值本来就以它开头，用半角单引号包住整个值',
    lineAtFault: OPEN_BRACKET,
    correct: (start, name, _colon, value) =>
      `${start}${name}: ${value.trim().replace(/,$/, '')}${value.startsWith('[') ? ']' : ' }'}`,
  },
  {
    pattern: /Unexpected scalar|Unexpected \S+ at node end/,
    what: '引号后面还有字',
    mend: '用半角单引号包住整个值',
    correct: quoteValue,
  },
  {
    pattern: /Nested mappings|Implicit keys|Implicit map keys|block mapping|same column/i,
    what: '这一行不是“字段名: 值”，或值里的冒号会被当作字段',
    mend: '字段名后面写半角冒号和一个空格；值里有冒号时，用半角单引号包住整个值',
    correct: (start, name, colon, value) =>
      colon.trim() === '：' || !/\s$/.test(colon)
        ? `${start}${name}: ${value}`
        : `${start}${name}: ${quote(value.trim())}`,
  },
  {
    pattern: /^(?:Tags and anchors|Unresolved tag)/,
    what: '值以 !、& 或 * 开头，有特殊的意思',
    mend: '用半角单引号包住整个值',
    correct: quoteValue,
  },
  {
    pattern: /alias|anchor/i,
    what: '值以 * 或 & 开头，会被当作引用',
    mend: '用半角单引号包住整个值',
    correct: quoteValue,
  },
  {
    pattern: /Plain value cannot start/,
    what: '值以特殊的符号开头',
    mend: '用半角单引号包住整个值',
    correct: quoteValue,
  },
  {
    pattern: /block scalar/i,
    what: '值以 | 或 > 开头，会被当作几行文字的开头',
    mend: '用半角单引号包住整个值',
    correct: quoteValue,
  },
];

/**
 * Explains an error of the YAML parser, with the line as it should be written.
 * @param lines all lines of the file
 * @param line number of the line that the parser names, from 1
 * @param message the parser's text
 * @param subject the part of the file that is YAML, as the message names it
 */
export function explainYamlError(
  file: string,
  lines: readonly string[],
  line: number,
  message: string,
  subject = 'frontmatter ',
): Fault {
  const [firstLine = ''] = message.split('\n');
  const known = YAML_ERRORS.find(({ pattern }) => pattern.test(firstLine));
  const { lineAtFault } = known ?? {};
  const above = lineAtFault
    ? lines.slice(0, line).findLastIndex((text) => lineAtFault.test(text))
    : -1;
  const number = above >= 0 ? above + 1 : line;
  const [, start, name, colon, value] = FIELD_LINE.exec(lines[number - 1] ?? '') ?? [];
  const repeated = /unique/.test(firstLine) && name ? `（${name}）` : '';
  const corrected =
    start !== undefined && value ? known?.correct?.(start, name!, colon!, value).trim() : undefined;
  return {
    file,
    line: number,
    what: known
      ? `${subject}写法有误：${known.what}${repeated}`
      : `${subject}写法有误：这一行读不懂（${firstLine}）`,
    why: '读不懂这一行，网站就不会生成',
    mend: `${known?.mend ?? '核对缩进、冒号后的空格和引号；值里有特殊符号时，用半角单引号包住整个值'}${corrected ? `：${corrected}` : ''}`,
  };
}

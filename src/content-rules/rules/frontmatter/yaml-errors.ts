import type { Fault, FaultMessage } from '../../../collections/fault.ts';
import { quote } from './right-form.ts';

/** A line that names a field: indent and hyphen, name, colon, value. */
const FIELD_LINE = /^(\s*(?:- )?)([^\s:：'"]+)([:：]\s*)(.*)$/;
const OPEN_QUOTE = /^\s*(?:- )?[^\s:'"]+:\s+(?:"[^"]*|'(?:[^']|'')*)$/;
const OPEN_BRACKET = /^\s*(?:- )?[^\s:]+:\s+(?:\[[^\]]*|\{[^}]*)$/;

/** Fields whose value is a group of fields. */
const GROUP_FIELDS = /^(?:aliases|chart|source|withdrawn)$/;

interface YamlError extends Omit<FaultMessage, 'why' | 'mend'> {
  /** Matches the first line of the parser's message. */
  pattern: RegExp;
  mend: string;
  /** Matches the line that is at fault. It may stand above the line that the parser names. */
  lineAtFault?: RegExp;
  /** Writes a line in its right form; gets the parts of a line that names a field. */
  correct?: (start: string, name: string, colon: string, value: string) => string;
}

const quoteValue = (start: string, name: string, _colon: string, value: string) =>
  `${start}${name}: ${quote(value.trim())}`;

/** The parser's messages for a line that does not stand below the one before it. */
const INDENT_ERROR =
  /Nested mappings|Implicit keys|block mapping|same column|Unexpected scalar|All mapping items/i;

/** The first match counts. */
const YAML_ERRORS: readonly YamlError[] = [
  {
    pattern: /Invalid escape sequence/,
    what: '双引号里的反斜杠有特殊的意思',
    mend: '用半角单引号包住整个值',
    correct: (start, name, _colon, value) =>
      `${start}${name}: ${quote(value.trim().replace(/^"|"$/g, ''))}`,
  },
  {
    pattern: /block sequence may not/i,
    what: '这一行和上一行不能都是字段的值',
    mend: '值写在字段名后面，或在下面每行写一项，以短横和一个空格开头，只用一种',
  },
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
    mend: '删去引号后面的字，或用半角单引号包住整个值',
    correct: (start, name, colon, value) => {
      const [, quoted] = /^('[^']*'|"[^"]*")\s*[,，;；。、]$/.exec(value.trim()) ?? [];
      return quoted ? `${start}${name}: ${quoted}` : quoteValue(start, name, colon, value);
    },
  },
  {
    pattern: /Nested mappings|Implicit keys|Implicit map keys|block mapping|same column/i,
    what: '这一行不是“字段名: 值”，或值里的冒号会被当作字段',
    mend: '字段名后面写半角冒号和一个空格；值里有冒号时，用半角单引号包住整个值',
    correct: (start, name, colon, value) => {
      if (GROUP_FIELDS.test(name)) return `${start}${name}: { ${value.trim()} }`;
      return colon.trim() === '：' || !/\s$/.test(colon)
        ? `${start}${name}: ${value}`
        : `${start}${name}: ${quote(value.trim())}`;
    },
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
  const place = { file, why: '读不懂这一行，网站就不会生成' };
  if (/must be unique/.test(firstLine)) {
    const [number, name] = findRepeated(lines, line);
    const around = /^([^\s:]+):\s*$/.exec(lines[number - 2] ?? '')?.[1];
    return {
      ...place,
      line: number,
      what: `${subject}写法有误：同一个字段写了两次${name ? `（${name}）` : ''}`,
      mend: `只留一个${around && around !== name ? `；它属于 ${around}，就在前面加两个空格` : ''}`,
    };
  }
  const uneven = findUnevenIndent(lines, line);
  if (uneven && INDENT_ERROR.test(firstLine)) {
    return {
      ...place,
      line: uneven.line,
      what: `${subject}写法有误：这一行的缩进与上一行不一样`,
      mend: `同一组的字段左边对齐，前面都写${uneven.indent}个半角空格`,
    };
  }
  const known = YAML_ERRORS.find(({ pattern }) => pattern.test(firstLine));
  const { lineAtFault } = known ?? {};
  const above = lineAtFault
    ? lines.slice(0, line).findLastIndex((text) => lineAtFault.test(text))
    : -1;
  const number = above >= 0 ? above + 1 : line;
  const [, start, name, colon, value] = FIELD_LINE.exec(lines[number - 1] ?? '') ?? [];
  const corrected =
    start !== undefined && value ? known?.correct?.(start, name!, colon!, value).trim() : undefined;
  return {
    ...place,
    line: number,
    what: `${subject}写法有误：${known?.what ?? '这一行读不懂'}`,
    mend: `${known?.mend ?? '核对缩进、冒号后的空格和引号；值里有特殊符号时，用半角单引号包住整个值'}${corrected ? `：${corrected}` : ''}`,
  };
}

/** Finds the second of two lines that name the same field. @returns its number from 1, and the name */
function findRepeated(lines: readonly string[], line: number): [number: number, name?: string] {
  const fields = lines.map((text) => FIELD_LINE.exec(text));
  for (let i = line - 1; i < lines.length && lines[i] !== '---'; i += 1) {
    const [, start, name] = fields[i] ?? [];
    const isRepeated =
      name !== undefined &&
      fields.slice(0, i).some((other) => other?.[1] === start && other?.[2] === name);
    if (isRepeated) return [i + 1, name];
  }
  return [line];
}

/**
 * Finds a line near the one that the parser names whose indent is that of no group: deeper than the line above, which has
 * a value.
 */
function findUnevenIndent(
  lines: readonly string[],
  line: number,
): { line: number; indent: number } | undefined {
  const measure = (text = '') => text.length - text.trimStart().length;
  for (const number of [line, line + 1]) {
    const [above, own] = [lines[number - 2], lines[number - 1]];
    const [, start = '', , , value = ''] = FIELD_LINE.exec(above ?? '') ?? [];
    const isField = FIELD_LINE.test(own ?? '') && !/^\s*-/.test(own ?? '');
    // A colon inside a value has a message of its own.
    if (!isField || value.trim() === '' || /:(?:\s|$)/.test(value) || start.includes('-')) continue;
    if (measure(own) > measure(above)) return { line: number, indent: measure(above) };
  }
  return undefined;
}

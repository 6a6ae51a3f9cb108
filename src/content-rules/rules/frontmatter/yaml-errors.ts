import type { Fault, FaultMessage } from '../../../collections/fault.ts';

interface YamlError extends Omit<FaultMessage, 'why'> {
  /** Matches the first line of the parser's message. */
  pattern: RegExp;
}

/** The first match counts. */
const YAML_ERRORS: readonly YamlError[] = [
  { pattern: /Map keys must be unique/, what: '同一个字段写了两次', mend: '只留一个' },
  { pattern: /Tabs are not allowed/, what: '用了制表符缩进', mend: '换成两个空格' },
  { pattern: /Missing closing/, what: '引号没有成对', mend: '补上后半个引号' },
  {
    pattern: /Nested mappings|Implicit keys/,
    what: '值里的冒号会被当作字段',
    mend: '用半角单引号包住整个值',
  },
  {
    pattern: /Flow (?:sequence|map)/,
    what: '[ 或 { 没有成对',
    mend: '补上 ] 或 }；值本来就以它开头，用半角单引号包住整个值',
  },
  {
    pattern: /alias|anchor/i,
    what: '值以 * 或 & 开头，会被当作引用',
    mend: '用半角单引号包住整个值',
  },
  { pattern: /tag/i, what: '值以 ! 开头，会被当作类型', mend: '用半角单引号包住整个值' },
];

/**
 * Explains an error of the YAML parser.
 * @param message the parser's text
 * @param subject the part of the file that is YAML, as the message names it
 */
export function explainYamlError(
  file: string,
  line: number,
  message: string,
  subject = 'frontmatter ',
): Fault {
  const [firstLine = ''] = message.split('\n');
  const known = YAML_ERRORS.find(({ pattern }) => pattern.test(firstLine));
  return {
    file,
    line,
    what: `${subject}写法有误：${known?.what ?? '这一行读不懂'}（${firstLine}）`,
    why: '读不懂这一行，网站就不会生成',
    mend: known?.mend ?? '核对缩进、冒号后的空格和引号；值里有特殊符号时，用半角单引号包住整个值',
  };
}

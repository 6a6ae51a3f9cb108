import type { Fault } from '../../../collections/fault.ts';
import type { ContentFile } from '../../checked-document.ts';
import { checkFields } from './check-fields.ts';
import { checkWording } from './check-wording.ts';
import { correctLines } from './field-lines.ts';
import { HANDBOOK, type Collection, type Frontmatter } from './frontmatter.ts';
import { parseYamlBlock, type YamlBlock } from './yaml-block.ts';
import { explainYamlError } from './yaml-errors.ts';

const OPENING_LINE = /^\ufeff?---[ \t]*\r?\n/;
const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Finds the YAML between the first two lines of `---`. @returns null if there is none; offsets count from the file's start */
export function findBlock(source: string): { text: string; start: number; end: number } | null {
  const bom = source.startsWith('\ufeff') ? 1 : 0;
  const block = BLOCK.exec(source.slice(bom));
  if (block?.index !== 0) return null;
  const start = source.indexOf('\n') + 1;
  return { text: block[1] ?? '', start, end: bom + block[0].length };
}

/** Reads and checks the frontmatter of a file. Content errors are returned, not thrown. */
export function readFrontmatter(content: ContentFile, collection: Collection): Frontmatter {
  const { file, source } = content;
  const block = findBlock(source);
  if (!block) {
    const fault = reportMissingBlock(file, source);
    return {
      data: {},
      bodyStart: source.length,
      findLine: () => 1,
      faults: [fault],
      usedExceptions: [],
    };
  }
  const bodyStart = block.end;
  const firstLine = source.slice(0, block.start).split('\n').length;
  const corrected = correctLines(file, block.text, firstLine);
  const isAsWritten = corrected.faults.length === 0;
  const whole = isAsWritten
    ? source
    : source.slice(0, block.start) + corrected.text + source.slice(block.start + block.text.length);
  const yaml = parseYamlBlock(whole, corrected.text, block.start);
  const { findLine } = yaml;
  const lines = whole.split(/\r?\n/);
  const { data, fault } = readData(file, yaml, lines);
  // Where a line is corrected, an error of the parser is mostly a consequence.
  if (fault) {
    const faults = isAsWritten ? [fault] : corrected.faults;
    return { data: {}, bodyStart, findLine, faults, usedExceptions: [] };
  }
  // The offsets of corrections count in the file as it is.
  const wording = isAsWritten ? checkWording(content, yaml) : { faults: [], used: [] };
  const faults = [
    ...corrected.faults,
    ...checkFields(file, data, collection, findLine, lines),
    ...wording.faults,
  ];
  return { data, bodyStart, findLine, faults, usedExceptions: wording.used };
}

/** @returns the fields, or no fields and the reason */
function readData(
  file: string,
  yaml: YamlBlock,
  lines: readonly string[],
): { data: Frontmatter['data']; fault?: Fault } {
  const { document, lineAt, text } = yaml;
  const explain = (line: number, message: string) => ({
    data: {},
    fault: explainYamlError(file, lines, line, message),
  });
  // Report only the first: later YAML errors are usually caused by it.
  const [first] = [...document.errors, ...document.warnings];
  if (first) return explain(lineAt(first.pos[0]), first.message);
  let data: unknown;
  try {
    data = document.toJS() ?? {};
  } catch (error) {
    // The parser reports an alias without an anchor only here, and without its position.
    return explain(lineAt(Math.max(text.search(/[:-][ \t]+\*/), 0)), (error as Error).message);
  }
  if (isFields(data)) return { data };
  return {
    data: {},
    fault: {
      file,
      line: 2,
      what: 'frontmatter 不是一组字段',
      why: '读不出页面的名称、摘要和来源，网站就不会生成',
      mend: `每行写一个字段，例如 title: 护航；${HANDBOOK}`,
    },
  };
}

function isFields(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Reports a file without the two lines of `---`. */
function reportMissingBlock(file: string, source: string): Fault {
  const [firstLine = '', ...rest] = source.replace(/^\ufeff/, '').split('\n');
  const fault = { file, line: 1, why: '没有它，网站不知道页面的名称、摘要和来源' };
  const looksLikeDashes = (text: string) => /^\s*[-—–－_=*]{1,6}\s*$/.test(text);
  if (OPENING_LINE.test(source)) {
    const last = rest.findIndex(looksLikeDashes);
    if (last >= 0) {
      const what = `frontmatter 结尾的一行写成了“${rest[last]!.trim()}”`;
      return { ...fault, line: last + 2, what, mend: '写成三个半角短横 ---，从行首写起' };
    }
    const what = 'frontmatter 只有开头的 ---，没有结尾的一行';
    return { ...fault, what, mend: '在最后一个字段的下一行写 ---' };
  }
  if (looksLikeDashes(firstLine)) {
    const what = `frontmatter 开头的一行写成了“${firstLine.trim()}”`;
    return { ...fault, what, mend: '写成三个半角短横 ---，从行首写起' };
  }
  return {
    ...fault,
    what: '文件开头没有 frontmatter（两行 --- 之间的字段）',
    mend: `在第一行写 ---，写好字段，再写一行 ---；${HANDBOOK}`,
  };
}

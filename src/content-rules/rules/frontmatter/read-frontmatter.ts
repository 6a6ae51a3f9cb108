import type { Fault } from '../../../collections/fault.ts';
import { checkFields } from './check-fields.ts';
import { checkWording } from './check-wording.ts';
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
export function readFrontmatter(file: string, source: string, collection: Collection): Frontmatter {
  const block = findBlock(source);
  if (!block) {
    const fault = reportMissingBlock(file, OPENING_LINE.test(source));
    return { data: {}, bodyStart: source.length, findLine: () => 1, faults: [fault] };
  }
  const yaml = parseYamlBlock(source, block.text, block.start);
  const { findLine } = yaml;
  const bodyStart = block.end;
  const { data, fault } = readData(file, yaml);
  if (fault) return { data: {}, bodyStart, findLine, faults: [fault] };
  const faults = [
    ...checkFields(file, data, collection, findLine),
    ...checkWording(file, source, yaml),
  ];
  return { data, bodyStart, findLine, faults };
}

/** @returns the fields, or no fields and the reason */
function readData(file: string, yaml: YamlBlock): { data: Frontmatter['data']; fault?: Fault } {
  const { document, lineAt, text } = yaml;
  // Report only the first: later YAML errors are usually caused by it.
  const [first] = [...document.errors, ...document.warnings];
  if (first)
    return { data: {}, fault: explainYamlError(file, lineAt(first.pos[0]), first.message) };
  let data: unknown;
  try {
    data = document.toJS() ?? {};
  } catch (error) {
    // The parser reports an alias without an anchor only here, and without its position.
    const line = lineAt(Math.max(text.search(/[:-][ \t]+\*/), 0));
    return { data: {}, fault: explainYamlError(file, line, (error as Error).message) };
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

/** @param isOpened whether the file begins with a line of `---` */
function reportMissingBlock(file: string, isOpened: boolean): Fault {
  return {
    file,
    line: 1,
    what: isOpened
      ? 'frontmatter 只有开头的 ---，没有结尾的一行'
      : '文件开头没有 frontmatter（两行 --- 之间的字段）',
    why: '没有它，网站不知道页面的名称、摘要和来源',
    mend: isOpened
      ? '在最后一个字段的下一行写 ---'
      : `在第一行写 ---，写好字段，再写一行 ---；${HANDBOOK}`,
  };
}

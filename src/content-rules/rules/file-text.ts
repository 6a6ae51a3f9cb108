import type { Fault } from '../../collections/fault.ts';

/** Why a file is not text in UTF-8. */
export interface EncodingError {
  name: 'UTF-16' | 'binary' | 'other';
  /** Number of the first unreadable line, from 1. */
  line: number;
}

/** A longer file is not checked: the rules would take too long. In UTF-16 code units. */
const MAX_FILE_CHARACTERS = 100_000;
/** A larger file is not even read. No shorter text in UTF-8 has as many bytes. */
export const MAX_FILE_BYTES = 3 * (MAX_FILE_CHARACTERS + 1);
const MAX_REPORTED_FAULTS = 20;
/** Control characters, marks that change the direction of text, and lone surrogates. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENCODING_FAULTS: Readonly<Record<EncodingError['name'], string>> = {
  'UTF-16': '文件是UTF-16编码',
  binary: '文件里有空字节，不是纯文字',
  other: '文件不是UTF-8编码，从这一行起读不出来',
};

/** Whether the rules for content can be applied to a text: it is short enough, and has line feeds. */
export function isReadable(source: string): boolean {
  const lacksLineFeeds = source.includes('\r') && !source.includes('\n');
  return source.length <= MAX_FILE_CHARACTERS && !lacksLineFeeds;
}

/** Reports a file that is not text in UTF-8. */
export function reportEncoding(file: string, { name, line }: EncodingError): Fault {
  return {
    file,
    line,
    what: ENCODING_FAULTS[name],
    why: '文字会变成乱码',
    mend:
      name === 'binary'
        ? '多半放错了文件：移走它，或在编辑器里另存为纯文字'
        : '在编辑器里另存为UTF-8；记事本的“ANSI”多半是GBK',
  };
}

/** Checks the length, line ends and characters of a file. Reports at most 20 faults. */
export function checkCharacters(file: string, source: string): Fault[] {
  if (source.length > MAX_FILE_CHARACTERS) return [reportLength(file, source.length)];
  const faults = [
    ...checkByteOrderMark(file, source),
    ...checkLineEnds(file, source),
    ...findUnprintable(file, source),
  ];
  return faults.slice(0, MAX_REPORTED_FAULTS);
}

function reportLength(file: string, length: number): Fault {
  return {
    file,
    line: 0,
    what: `文件有${length}个字符`,
    why: '一页这么长，手机打不开，多半是误贴了别的内容',
    mend: `分成几页，每页不超过${MAX_FILE_CHARACTERS}个字符`,
  };
}

function checkByteOrderMark(file: string, source: string): Fault[] {
  if (!source.startsWith('\ufeff')) return [];
  return [
    {
      file,
      line: 1,
      what: '文件开头有看不见的字节顺序标记（BOM）',
      why: '第一行的 --- 会认不出来',
      mend: '另存为不带 BOM 的 UTF-8',
      mild: true,
      fix: { start: 0, end: 1, text: '' },
    },
  ];
}

function checkLineEnds(file: string, source: string): Fault[] {
  if (!source.includes('\r')) return [];
  const isWindows = source.includes('\r\n');
  return [
    {
      file,
      line: 1,
      what: isWindows ? '换行是 Windows 的 CRLF' : '换行是旧式的 CR',
      why: '每次改动都会牵动整个文件，核对不出改了什么',
      mend: '换行改成 LF',
      ...(isWindows && { mild: true }),
      fix: { start: 0, end: source.length, text: source.replace(/\r\n?/g, '\n') },
    },
  ];
}

function findUnprintable(file: string, source: string): Fault[] {
  let [line, start] = [1, 0];
  return findFirst(source, UNPRINTABLE, MAX_REPORTED_FAULTS).map(({ 0: found, index }) => {
    line += countLineEnds(source.slice(start, index));
    start = index;
    const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      file,
      line,
      what: `有控制字符或残缺的字符（U+${code}）`,
      why: '读者看不到它，浏览器、检索和订阅会被它弄坏',
      mend: '删去',
    };
  });
}

/** Returns the first matches of a pattern with the flag `g`, at most `count`. */
function findFirst(text: string, pattern: RegExp, count: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length === count) break;
    found.push(match);
  }
  return found;
}

function countLineEnds(text: string): number {
  return text.split(/\r\n?|\n/).length - 1;
}

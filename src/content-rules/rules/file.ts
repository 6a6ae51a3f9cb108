/** Rules for a file as a whole: its name and place, its characters, its length. */
import { isReservedName, isSlug, isYear } from '../../site/addresses.ts';
import type { Fault } from '../../collections/fault.ts';

/** Why a file is no text in UTF-8. */
export interface Encoding {
  name: 'UTF-16' | 'other';
  /** The first line that cannot be read, from 1. */
  line: number;
}

/** A page of more characters could not be read by anybody, nor checked in a moment. */
const LONGEST = 100_000;
/** Controls, marks that turn the direction of text, halves of a character. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function isTooLong(source: string): boolean {
  return source.length > LONGEST;
}

/** Whether its lines end in a way that nothing here knows. */
export function lacksLineFeeds(source: string): boolean {
  return source.includes('\r') && !source.includes('\n');
}

export function encodingFault(file: string, { name, line }: Encoding): Fault {
  return {
    file,
    line,
    what: name === 'UTF-16' ? '文件是UTF-16编码' : '文件不是UTF-8编码，从这一行起读不出来',
    why: '文字会变成乱码',
    mend: '在编辑器里另存为UTF-8；记事本的“ANSI”多半是GBK',
  };
}

/** @param path below the content folder: `report/2025/huhang.mdx` */
export function fileFaults(file: string, path: string, source: string): Fault[] {
  return [...placeFaults(file, path), ...characterFaults(file, source)];
}

function placeFaults(file: string, path: string): Fault[] {
  const [collection, ...rest] = path.split('/');
  const name = rest.at(-1) ?? '';
  const slug = name.replace(/\.mdx$/, '');
  const fault = (what: string, why: string, mend: string): Fault => ({
    file,
    line: 0,
    what,
    why,
    mend,
  });
  if (!isSlug(slug)) {
    const bad = fault(
      `文件名“${name}”不合格`,
      '文件名就是网址，汉字和大写字母在复制链接时会变样',
      '改成小写英文或拼音，词间加连字符，例如 huhang.mdx',
    );
    return [bad];
  }
  const isPlaced =
    collection === 'report' ? rest.length === 2 && isYear(rest[0] ?? '') : rest.length === 1;
  if (!isPlaced) {
    const [right, example] =
      collection === 'report'
        ? ['年报的文件放在以年份为名的文件夹里', 'report/2025/huhang.mdx']
        : [`${collection}/ 里不再分文件夹`, `${collection}/${name}`];
    return [
      fault(`文件放错了地方：${path}`, '它的网址会与导航不一致', `${right}，例如 ${example}`),
    ];
  }
  if (collection === 'pages' && isReservedName(slug)) {
    return [fault(`文件名“${name}”是网站自己的一页`, '两页会争用一个网址', '换一个文件名')];
  }
  return [];
}

function characterFaults(file: string, source: string): Fault[] {
  if (isTooLong(source)) {
    const what = `文件有${source.length}个字符`;
    const why = '一页这么长，手机打不开，多半是误贴了别的内容';
    return [{ file, line: 0, what, why, mend: `分成几页，每页不超过${LONGEST}个字符` }];
  }
  const faults: Fault[] = [];
  if (source.startsWith('\ufeff')) {
    faults.push({
      file,
      line: 1,
      what: '文件开头有看不见的字节顺序标记（BOM）',
      why: '第一行的 --- 会认不出来',
      mend: '另存为不带 BOM 的 UTF-8',
      mild: true,
      fix: { start: 0, end: 1, text: '' },
    });
  }
  if (source.includes('\r')) {
    const isWindows = source.includes('\r\n');
    faults.push({
      file,
      line: 1,
      what: isWindows ? '换行是 Windows 的 CRLF' : '换行是旧式的 CR',
      why: '每次改动都会牵动整个文件，核对不出改了什么',
      mend: '换行改成 LF',
      ...(isWindows && { mild: true }),
      fix: { start: 0, end: source.length, text: source.replace(/\r\n?/g, '\n') },
    });
  }
  for (const { 0: found, index } of source.matchAll(UNPRINTABLE)) {
    faults.push({
      file,
      line: source.slice(0, index).split(/\r\n?|\n/).length,
      what: `有控制字符或残缺的字符（U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}）`,
      why: '读者看不到它，浏览器、检索和订阅会被它弄坏',
      mend: '删去',
    });
  }
  return faults.slice(0, 20);
}

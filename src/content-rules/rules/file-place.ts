import type { Fault } from '../../collections/fault.ts';
import { GLANCE, isReservedName, isSlug, isYear } from '../../site/addresses.ts';

/**
 * Checks the name and folder of a file of content. Reports at most one fault.
 * @param path below the content folder: `report/2025/huhang.mdx`
 */
export function checkPlace(file: string, path: string): Fault[] {
  const [collection = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? '';
  const slug = name.replace(/\.mdx$/, '');
  const place = { file, line: 0 };
  if (!isSlug(slug)) {
    return [
      {
        ...place,
        what: `文件名“${name}”不合格`,
        why: '文件名就是网址，汉字和大写字母在复制链接时会变样',
        mend: '改成小写英文或拼音，词间加连字符，例如 huhang.mdx',
      },
    ];
  }
  if (!isInItsFolder(collection, rest)) {
    const mend =
      collection === 'report'
        ? '年报的文件放在以年份为名的文件夹里，例如 report/2025/huhang.mdx'
        : `${collection}/ 里不再分文件夹，例如 ${collection}/${name}`;
    return [{ ...place, what: `文件放错了地方：${path}`, why: '它的网址会与导航不一致', mend }];
  }
  // The list of news has a page for each year: `/news/2025/`.
  const isTaken =
    collection === 'report'
      ? slug === GLANCE
      : collection === 'news'
        ? /^\d+$/.test(slug)
        : isReservedName(slug);
  if (isTaken) {
    return [
      {
        ...place,
        what: `文件名“${name}”是网站自己的一页`,
        why: '两页会争用一个网址',
        mend: '换一个文件名',
      },
    ];
  }
  return [];
}

/** @param rest folders and name of the file below its collection */
function isInItsFolder(collection: string, rest: readonly string[]): boolean {
  if (collection !== 'report') return rest.length === 1;
  return rest.length === 2 && isYear(rest[0] ?? '');
}

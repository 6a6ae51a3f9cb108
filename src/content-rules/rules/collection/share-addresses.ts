import type { Fault } from '../../../collections/fault.ts';
import {
  entryPath,
  GLANCE_NAME,
  isGlancePath,
  OVERVIEW,
  sharePath,
} from '../../../site/addresses.ts';
import type { CheckedDocument } from '../../checked-document.ts';
import { readSlug } from '../figure-lists.ts';

/**
 * Reports each id of an overview that is also the name of a page of its year. Every id of a report is an address
 * (`/2025/photos/`), which would be that page's.
 * @param pages path of each page, without the base → its document
 */
export function checkShareAddresses(
  document: CheckedDocument,
  pages: ReadonlyMap<string, CheckedDocument>,
): Fault[] {
  const { file, collection, id, data, lines, idLines, rendered } = document;
  if (collection !== 'report' || readSlug(document) !== OVERVIEW || !rendered) return [];
  const aliases = Object.keys(data['aliases'] ?? {});
  const ids = [
    ...rendered.headings.map(({ slug }) => [slug, idLines.get(slug)] as const),
    ...rendered.figures.map((figure) => [figure.id, idLines.get(figure.id)] as const),
    ...aliases.map((alias) => [alias, lines[`aliases.${alias}`]] as const),
  ];
  return ids.flatMap(([own, line]): Fault[] => {
    const path = sharePath(entryPath(collection, id), own);
    const other = isGlancePath(path) ? `“${GLANCE_NAME}”` : pages.get(path)?.file;
    if (!own || !other) return [];
    return [
      {
        file,
        line: line ?? 1,
        what: `id “${own}” 与 ${other} 争用地址 ${path}`,
        why: '综述里每个标题和数字都有自己的分享地址，读者打开的会是另一页',
        mend: isGlancePath(path) ? '换一个 id' : '换一个 id，或给那个文件换名',
      },
    ];
  });
}

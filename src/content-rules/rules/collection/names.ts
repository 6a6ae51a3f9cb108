import { entryPath, isReservedName, isShortName } from '../../../site/addresses.ts';
import { navigation } from '../../../site/settings.ts';
import type { Fault } from '../../../collections/fault.ts';
import type { CheckedDocument } from '../../checked-document.ts';

/**
 * Reports titles that name another page of the site. A short title is an address too (`/护航/`), so it would lead that
 * page away, or would lead nowhere itself.
 * @param pages paths of all pages, without the base
 */
export function checkNames(
  { file, collection, id, data, lines }: CheckedDocument,
  pages: ReadonlyMap<string, unknown>,
): Fault[] {
  const { title } = data;
  if (collection === 'news' || typeof title !== 'string' || !isShortName(title)) return [];
  const own = entryPath(collection, id);
  const taken = listNames(title, own).find(
    (path) => path !== own && (isGeneratedName(path, own) || pages.has(path)),
  );
  if (!taken) return [];
  return [
    {
      file,
      line: lines['title'] ?? 1,
      what: `标题“${title}”也是地址 ${taken}，那里是网站的另一页`,
      why: '短标题会成为通往本页的地址，两页会争用它',
      mend: '换一个标题，或加上几个字',
    },
  ];
}

/** The addresses that a title has besides the page's own: `/护航/`, for a section also `/2025/护航/`. */
function listNames(title: string, own: string): string[] {
  const name = title.toLowerCase();
  const [, year, section] = /^(\/\d+\/)([^/]+\/)$/.exec(own) ?? [];
  return [`/${name}/`, ...(year && section ? [`${year}${name}/`] : [])];
}

function isGeneratedName(path: string, own: string): boolean {
  const name = path.slice(1, -1);
  return (
    isReservedName(name) || navigation.some((link) => link.label === name && link.path !== own)
  );
}

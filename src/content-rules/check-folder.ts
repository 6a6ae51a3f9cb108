/** All rules, applied to a folder of content as it stands on the disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ABOUT } from '../site/addresses.ts';
import { publishedFaults, redirectFaults } from './rules/address-lists.ts';
import { documentPath } from './rules/collection.ts';
import type { CheckedDocument, ContentFile } from './checked-document.ts';
import { checkDocuments, type CheckFiles } from './check-content.ts';
import type { Fault } from '../collections/fault.ts';

const PAGE = /^(?:report|news|pages)\/.*\.mdx$/;
/** What may lie beside pages: pictures, and what systems and editors leave. */
const BESIDE = /(?:^|\/)\.|(?:~|\.(?:png|jpe?g|webp|avif|gif|svg))$/;
const OWN = new Set(['README.md', 'published.json', 'redirects.json']);
/** Pages that the site cannot do without. */
const NEEDED = [`pages/${ABOUT}.mdx`];

/** The files of pages in a folder, in the order of their paths. */
export function readContent(dir: string): ContentFile[] {
  return listFiles(dir)
    .filter((path) => PAGE.test(path))
    .map((path) => read(dir, path));
}

/** A folder of content, and every fault of it by file and line. */
export interface CheckedFolder {
  documents: CheckedDocument[];
  faults: Fault[];
}

/**
 * @param check what applies the rules that one file can break
 * @throws where the folder cannot be read
 */
export async function checkFolder(dir: string, check?: CheckFiles): Promise<CheckedFolder> {
  const { documents, faults } = await checkDocuments(readContent(dir), check);
  const pages = new Set(documents.map(documentPath));
  for (const document of documents) {
    for (const { url, line } of document.images) {
      const picture = decodeURI(url.replace(/[?#].*$/, ''));
      if (existsSync(join(dirname(document.file), picture))) continue;
      faults.push({
        file: document.file,
        line,
        what: `没有“${url}”这个图片文件`,
        why: '找不到它，网站就不会生成',
        mend: '核对文件名，或把图片放到那里',
      });
    }
  }
  return { documents, faults: [...faults, ...strayFaults(dir, pages)] };
}

function strayFaults(dir: string, pages: ReadonlySet<string>): Fault[] {
  const paths = listFiles(dir);
  const whole = (path: string, what: string, why: string, mend: string): Fault => ({
    file: join(dir, path),
    line: 0,
    what,
    why,
    mend,
  });
  const faults = paths
    .filter((path) => !PAGE.test(path) && !OWN.has(path) && !BESIDE.test(path))
    .map((path) =>
      whole(
        path,
        '这个文件不会出现在网站上',
        '网站只读 report/<年份>/、news/、pages/ 里的 .mdx 文件',
        /\.(?:mdx?|markdown)$/i.test(path) ? '放进这三个文件夹，扩展名写 .mdx' : '移走或删去',
      ),
    );
  for (const path of NEEDED.filter((one) => !paths.includes(one))) {
    faults.push(whole(path, '缺少这个文件', '“关于”一页由它生成', '从版本库取回它，或新建一个'));
  }
  if (![...pages].some((path) => /^\/\d{4}\/$/.test(path))) {
    faults.push(
      whole('report/', '没有年报', '首页由最近一年的年报生成', '新建一年：npm run new -- report'),
    );
  }
  for (const [name, check] of [
    ['redirects.json', redirectFaults],
    ['published.json', publishedFaults],
  ] as const) {
    if (!paths.includes(name)) continue;
    const { file, source } = read(dir, name);
    faults.push(...check(file, source, pages));
  }
  return faults;
}

function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function read(dir: string, path: string): ContentFile {
  const file = join(dir, path);
  const bytes = readFileSync(file);
  // The decoder takes a byte order mark away, which has a rule of its own.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { file, path, source: '', encoding: { name: 'UTF-16', line: 1 } };
  }
  try {
    return { file, path, source: decoder.decode(bytes) };
  } catch {
    const lines = bytes.toString('utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('\ufffd')) + 1;
    return { file, path, source: '', encoding: { name: 'other', line } };
  }
}

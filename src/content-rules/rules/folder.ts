/** Rules for the files of a content folder: which may be there, and which must be. */
import { join } from 'node:path';
import type { Fault, FaultMessage } from '../../collections/fault.ts';
import { describeUnreadable, findObstacle } from '../../collections/read-file.ts';
import { ABOUT } from '../../site/addresses.ts';
import { isPageFile } from '../read-content.ts';

/** Pictures beside pages, and files that editors and operating systems leave. */
const IGNORED = /(?:^|\/)\.|(?:~|\.(?:png|jpe?g|webp|avif|gif|svg))$/i;
const KNOWN_FILES = new Set([
  ...['README.md', 'published.json', 'redirects.json'],
  ...['words.yaml', 'questions.yaml', 'terms.yaml', 'exceptions.yaml'],
]);
const REQUIRED_FILES = [`pages/${ABOUT}.mdx`];

/**
 * Reports files that do not become pages, and missing ones.
 * @param dir path of the folder, for the faults
 * @param paths all files below the folder
 * @param pages paths of all pages on the site, without the base
 */
export function checkFileList(
  dir: string,
  paths: readonly string[],
  pages: ReadonlySet<string>,
): Fault[] {
  const report = (path: string, message: FaultMessage): Fault => ({
    file: join(dir, path),
    line: 0,
    ...message,
  });
  const strays = paths.filter(
    (path) => !isPageFile(path) && !KNOWN_FILES.has(path) && !IGNORED.test(path),
  );
  const missing = REQUIRED_FILES.filter((path) => !paths.includes(path));
  const faults = [
    ...strays.map((path) => report(path, describeStray(dir, path))),
    ...missing.map((path) =>
      report(path, {
        what: '缺少这个文件',
        why: '“关于”一页由它生成',
        mend: '从版本库取回它，或新建一个',
      }),
    ),
  ];
  if (![...pages].some((path) => /^\/\d{4}\/$/.test(path))) {
    faults.push(
      report('report/', {
        what: '没有年报',
        why: '首页由最近一年的年报生成',
        mend: '新建一年：npm run new -- report',
      }),
    );
  }
  return faults;
}

function describeStray(dir: string, path: string): FaultMessage {
  const obstacle = findObstacle(join(dir, path));
  if (obstacle) return describeUnreadable(obstacle);
  if (/\.(?:heic|heif|tiff?|bmp)$/i.test(path)) {
    return {
      what: '浏览器显示不了这种图片',
      why: '网站只用 JPG、PNG、WebP、AVIF、GIF、SVG',
      mend: '用看图软件另存为 JPG，再移走这一个',
    };
  }
  const isMarkdown = /\.(?:mdx?|markdown)$/i.test(path);
  return {
    what: '这个文件不会出现在网站上',
    why: '网站只读 report/<年份>/、news/、pages/ 里的 .mdx 文件',
    mend: isMarkdown ? '放进这三个文件夹，扩展名写 .mdx' : '移走或删去',
  };
}

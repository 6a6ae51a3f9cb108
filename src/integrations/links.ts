import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { Parser } from 'htmlparser2';
import { fileAddress } from '../site/addresses.ts';
import { ContentError } from '../collections/fault.ts';

/** A link that leads nowhere: the file that it stands in, its address as written, and what is wrong. */
export interface BrokenLink {
  file: string;
  link: string;
  fault: string;
}

/** Fails a build in which a link of the site's own leads to no file, or to no place in its page. */
export function linkCheck(): AstroIntegration {
  let home = '';
  let worker: Worker;
  let answer: Promise<[BrokenLink[]]>;
  return {
    name: 'link-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(config.base, config.site).href;
      },
      // Pages are all there, and are read beside what else comes of them; other files may still be written.
      'astro:build:generated': ({ dir }) => {
        worker = new Worker(new URL('./links-thread.ts', import.meta.url), {
          workerData: { dist: fileURLToPath(dir), home },
        });
        // A build that fails for another reason does not wait for it, and hears nothing of it.
        worker.unref();
        answer = once(worker, 'message') as typeof answer;
        answer.catch(() => undefined);
      },
      'astro:build:done': async ({ logger }) => {
        worker.ref();
        worker.postMessage('all files are written');
        const [broken] = await answer;
        if (broken.length > 0) {
          const list = broken.map(({ file, link, fault }) => `  ${file}：${link} ${fault}`);
          throw new ContentError(
            `有${broken.length}个站内链接打不开，请在相应的内容里改正：\n${list.join('\n')}`,
          );
        }
        logger.info('every link of the site leads somewhere');
      },
    },
  };
}

/** What of a page's links can be known from the page alone. */
interface Page {
  ids: Set<string>;
  links: Set<string>;
  /** Whether it only leads to another page. */
  forwards: boolean;
}

/** The pages of a built site with their links, by file. @param dist folder of the built site */
export function readPages(dist: string): Map<string, Page> {
  const files = globSync('**/*.html', { cwd: dist }).sort();
  return new Map(files.map((file) => [file, readPage(readFileSync(join(dist, file), 'utf8'))]));
}

/**
 * Looks up each link of a built site: in its pages, and what its feeds, lists and data say is an address of its.
 * @param dist folder of the built site
 * @param home absolute address that it was built for, base path included, with its last slash
 * @param pages its pages, where they have been read
 */
export function findBrokenLinks(
  dist: string,
  home: string,
  pages: ReadonlyMap<string, Page> = readPages(dist),
): BrokenLink[] {
  const entries = globSync('**/*', { cwd: dist, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length))
    .sort();
  const known = new Set(files);
  const broken: BrokenLink[] = [];
  const looked = new Map<string, string | undefined>();
  const look = (file: string, links: Iterable<string>, forwards = false) => {
    const from = new URL(fileAddress(file), home);
    for (const link of links) {
      // One that begins at the root leads to the same place from every page, and most stand on all of them.
      const key = /^(?:\/|https?:)/.test(link) ? `${forwards} ${link}` : `${file} ${link}`;
      if (!looked.has(key)) looked.set(key, findFault(link, from, forwards));
      const fault = looked.get(key);
      if (fault) broken.push({ file, link, fault });
    }
  };
  const findFault = (link: string, from: URL, forwards: boolean): string | undefined => {
    if (!URL.canParse(link, from.href)) return '不是一个地址';
    const url = new URL(link, from);
    if (url.origin !== from.origin) return undefined;
    if (!url.href.startsWith(home)) return `不在本站的路径${new URL(home).pathname}之下`;
    const path = decodeURIComponent(url.pathname).slice(new URL(home).pathname.length);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!known.has(file)) {
      return known.has(`${file}/index.html`) ? '末尾缺少斜杠' : '没有这一页或这个文件';
    }
    const page = pages.get(file);
    if (page?.forwards && !forwards) return '只通往另一页，请直接写那一页的地址';
    const id = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/s, ''));
    return page && id && !page.ids.has(id) ? `那一页没有“${id}”这个位置` : undefined;
  };
  for (const [file, page] of pages) look(file, page.links, page.forwards);
  for (const file of files.filter((name) => /\.(xml|txt|json)$/.test(name))) {
    const text = readFileSync(join(dist, file), 'utf8');
    const links = text.match(/https?:\/\/[^\s"'<>()\\]+/g) ?? [];
    look(file, new Set(links.filter((link) => link.startsWith(home))));
  }
  return broken;
}

const LINKS = ['href', 'src', 'poster', 'action', 'cite'];
const ADDRESSES = /^(og:url|og:image|twitter:image|image)$/;

function readPage(html: string): Page {
  const page: Page = { ids: new Set(['top']), links: new Set(), forwards: false };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id']) page.ids.add(attributes['id']);
      for (const link of LINKS) if (attributes[link]) page.links.add(attributes[link]);
      if (name !== 'meta') return;
      const { property, name: of = property, itemprop = of, content = '' } = attributes;
      if (itemprop && ADDRESSES.test(itemprop)) page.links.add(content);
      if (attributes['http-equiv'] === 'refresh') page.forwards = true;
    },
  });
  parser.end(html);
  return page;
}

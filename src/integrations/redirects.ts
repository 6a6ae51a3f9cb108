/** Compares the list of redirects, `redirects.json`, with a built site. */
import type { Fault, FaultMessage } from '../collections/fault.ts';
import { findKeyLine, parseRedirects } from '../collections/redirects-file.ts';
import type { BuiltPage } from './built-pages.ts';

/** A built site, as redirects see it. */
export interface BuiltSite {
  pages: ReadonlyMap<string, BuiltPage>;
  /** Reports whether a file is in the built site. @param path below it, with a slash at its start */
  hasFile: (path: string) => boolean;
}

/**
 * Lists the redirects that lead a page of the site away, or lead to no page, file or id.
 * @param file path of the list, for the faults
 * @param source text of the list
 */
export function listWrongRedirects(file: string, source: string, site: BuiltSite): Fault[] {
  const { redirects } = parseRedirects(file, source);
  return Object.entries(redirects).flatMap(([from, to]): Fault[] => {
    const message = checkRedirect(from, to, site);
    return message ? [{ file, line: findKeyLine(source, from), ...message }] : [];
  });
}

function checkRedirect(
  from: string,
  to: string,
  { pages, hasFile }: BuiltSite,
): FaultMessage | null {
  const source = pages.get(from);
  if (!source || source.redirectTarget === null) {
    return {
      what: `“${from}”是网站自己的地址`,
      why: '那一页会被转走，再也打不开',
      mend: '删去这一条',
    };
  }
  const [, page = '', place = ''] = /^(.*\/)([^/]+)\/$/.exec(from) ?? [];
  if (pages.get(page)?.articleIds.has(place)) {
    return {
      what: `“${from}”是“${page}#${place}”的分享地址`,
      why: '转发过的链接会到别处',
      mend: '删去这一条',
    };
  }
  const [path = '', id] = to.split('#');
  const target = pages.get(path);
  if (!target && !hasFile(path)) {
    return {
      what: `“${to}”没有对应的页面或文件`,
      why: '读者会从一个打不开的地址转到另一个',
      mend: '改成现有的一页',
    };
  }
  if (!id || target?.ids.has(id)) return null;
  return {
    what: `“${path}”上没有“${id}”这个位置`,
    why: '读者会停在页首，找不到要看的地方',
    mend: '改成那一页的标题或数字的 id，或去掉“#”和它后面的',
  };
}

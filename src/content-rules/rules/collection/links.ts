import type { Fault } from '../../../collections/fault.ts';
import { isOwnPath } from '../../../site/addresses.ts';
import type { CheckedDocument } from '../../checked-document.ts';

/** Ids that a message proposes. */
const MAX_PROPOSED_IDS = 8;

/**
 * Reports the links of a document that lead to no page, or to no id of their page.
 * @param pages path of each page, without the base → its document
 */
export function checkLinks(
  document: CheckedDocument,
  pages: ReadonlyMap<string, CheckedDocument>,
): Fault[] {
  return document.links.flatMap(({ url, line }): Fault[] => {
    if (!/^[/#]/.test(url)) return [];
    const [path = '', hash] = url.split('#');
    const target = path === '' ? document : pages.get(path.split('?')[0] ?? '');
    const fault = { file: document.file, line, why: '读者点了会落空，网站也不会生成' };
    if (!target) {
      // The check of the built site covers links to pages that the site makes itself.
      if (isOwnPath(path)) return [];
      const lacksSlash = pages.has(`${path}/`);
      return [
        {
          ...fault,
          what: `链接“${url}”没有对应的页面`,
          mend: lacksSlash ? `末尾补上斜杠：${path}/` : '核对年份和文件名，例如 /2025/huhang/',
        },
      ];
    }
    if (!hash || target.ids.has(hash)) return [];
    const proposed = [...target.ids].slice(0, MAX_PROPOSED_IDS).join('、');
    return [
      {
        ...fault,
        what: `链接“${url}”里的 #${hash} 不在那一页上`,
        mend: `改成那一页的标题或数字的 id：${proposed || '（没有）'}`,
      },
    ];
  });
}

import type { Fault } from '../../../collections/fault.ts';
import { ABOUT, OVERVIEW } from '../../../site/addresses.ts';
import type { CheckedDocument } from '../../checked-document.ts';
import { readSlug } from '../figure-lists.ts';

/** Reports a withdrawn page that the site cannot do without: an overview, and the page about the site. */
export function checkWithdrawals(documents: readonly CheckedDocument[]): Fault[] {
  return documents.flatMap((document): Fault[] => {
    const { file, lines, data, collection, id } = document;
    const isOverview = collection === 'report' && readSlug(document) === OVERVIEW;
    const isAbout = collection === 'pages' && id === ABOUT;
    if (data['withdrawn'] === undefined || !(isOverview || isAbout)) return [];
    return [
      {
        file,
        line: lines['withdrawn'] ?? 1,
        what: `${isOverview ? '综述' : '“关于”一页'}不能撤回`,
        why: isOverview ? '每一年的首页由它生成' : '读者从它知道网站是谁的',
        mend: '删去 withdrawn；撤回有错的章或数字，这一页里的错改正后写进 corrections',
      },
    ];
  });
}

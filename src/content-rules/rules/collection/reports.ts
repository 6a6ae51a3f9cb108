import { formatValue, type Fault } from '../../../collections/fault.ts';
import { OVERVIEW } from '../../../site/addresses.ts';
import type { CheckedDocument } from '../../checked-document.ts';

/** Checks the years, overviews and section order of reports. @param documents those of the collection `report` */
export function checkReports(documents: readonly CheckedDocument[]): Fault[] {
  const years = Map.groupBy(documents, ({ id }) => id.split('/')[0] ?? '');
  return [...years].flatMap(([year, pages]) => [
    ...checkOverview(year, pages),
    ...checkPages(year, pages),
  ]);
}

function checkOverview(year: string, pages: readonly CheckedDocument[]): Fault[] {
  const [first] = pages;
  if (!first || pages.some(({ id }) => id === `${year}/${OVERVIEW}`)) return [];
  return [
    {
      file: first.file.replace(/[^/]+$/, `${OVERVIEW}.mdx`),
      line: 0,
      what: `${year}年没有综述 ${OVERVIEW}.mdx`,
      why: '每一年的首页由它生成，没有它网站就不会生成',
      mend: `新建一个：npm run new -- report --year ${year}`,
    },
  ];
}

/** Reports each page whose `period` is not the year of its folder, or whose `order` another page has. */
function checkPages(year: string, pages: readonly CheckedDocument[]): Fault[] {
  const byOrder = Map.groupBy(pages, ({ data }) => data['order']);
  return pages.flatMap((page) => {
    const { file, data, lines } = page;
    const { period, order } = data;
    // The schema reports an order that is no number.
    const twin = !Number.isInteger(order)
      ? undefined
      : byOrder.get(order)?.find((one) => one !== page);
    const faults: Fault[] = [];
    if (period !== undefined && formatValue(period) !== year) {
      faults.push({
        file,
        line: lines['period'] ?? 1,
        what: `period 是${formatValue(period)}，文件却在 ${year}/ 里`,
        why: '年份以文件夹为准，不一致就不会生成',
        mend: `改成 period: ${year}，或移动文件`,
      });
    }
    if (twin) {
      faults.push({
        file,
        line: lines['order'] ?? 1,
        what: `order 与 ${twin.file} 相同，都是${formatValue(order)}`,
        why: '两章的先后定不下来，网站就不会生成',
        mend: '其中一章改成没有用过的数',
      });
    }
    return faults;
  });
}

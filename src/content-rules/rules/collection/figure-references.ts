import type { Fault } from '../../../collections/fault.ts';
import { findBarFault } from '../../../figures/bars.ts';
import { isDurationKind } from '../../../quantity/index.ts';
import { entryPath } from '../../../site/addresses.ts';
import type { CheckedDocument } from '../../checked-document.ts';
import { describeWithdrawn, listFigures, readSlug, type ListedFigure } from '../figure-lists.ts';
import { checkGlance } from './glance.ts';

type Pages = ReadonlyMap<string, CheckedDocument>;

/**
 * Reports each figure in `leading`, `chart`, `glance` and `questions` that another page of the report should have and has
 * not, a duration in `leading`, a chart whose figures cannot share a scale, and groups of `glance` whose form does not fit. `field-references.ts`
 * reports missing figures of the own page.
 * @param pages path of each page, without the base → its document
 */
export function checkFigureReferences(document: CheckedDocument, pages: Pages): Fault[] {
  if (document.collection !== 'report' || document.data['withdrawn'] !== undefined) return [];
  const listed = listFigures(document);
  return [
    ...listed.flatMap((figure) => checkReference(document, figure, pages)),
    ...listed.flatMap((figure) => checkDuration(document, figure, pages)),
    ...checkChartScale(document, listed, pages),
    ...checkGlance(document, (figure) => findFigure(document, figure, pages)),
  ];
}

function checkReference(document: CheckedDocument, listed: ListedFigure, pages: Pages): Fault[] {
  if (listed.slug === readSlug(document)) return [];
  const page = findPage(document, listed, pages);
  const fault = {
    file: document.file,
    line: document.lines[listed.place.join('.')] ?? 1,
    why: '找不到这个数字，网站就不会生成',
  };
  if (!page) {
    return [
      {
        ...fault,
        what: `${listed.field} 里的“${listed.text}”没有对应的章`,
        mend: `井号前面写同一年的文件名：${listSlugs(document, pages).join('、')}；本页的数字只写 id`,
      },
    ];
  }
  // A page that cannot be rendered has a fault of its own, and its figures are unknown.
  if (!page.rendered || page.figures.some(({ id }) => id === listed.id)) return [];
  if (page.withdrawnIds.has(listed.id)) {
    return [{ ...fault, ...describeWithdrawn(listed.field, listed.text) }];
  }
  return [
    {
      ...fault,
      what: `${listed.field} 里的“${listed.text}”不是那一页数字的 id`,
      mend: `井号后面写那一页有的 id：${page.figures.map(({ id }) => id).join('、') || '（那一页没有数字，删去这一项）'}`,
    },
  ];
}

/** Reports a duration that is to lead a page. */
function checkDuration(document: CheckedDocument, listed: ListedFigure, pages: Pages): Fault[] {
  const figure = listed.field === 'leading' ? findFigure(document, listed, pages) : undefined;
  if (!figure || !isDurationKind(figure.kind)) return [];
  return [
    {
      file: document.file,
      line: document.lines[listed.place.join('.')] ?? 1,
      what: `leading 里的“${listed.text}”是一段时间（${figure.text}）`,
      why: '页首的数字说的是成果，时间的长短离开句子看不出意思',
      mend: '换成别的数字，或删去这一项',
    },
  ];
}

function checkChartScale(
  document: CheckedDocument,
  listed: readonly ListedFigure[],
  pages: Pages,
): Fault[] {
  const figures = listed
    .filter(({ field }) => field === 'chart')
    .flatMap((figure) => findFigure(document, figure, pages) ?? []);
  const reason = findBarFault(figures);
  if (!reason) return [];
  const units = [...new Set(figures.map(({ unit }) => unit || '（无）'))].join('、');
  return [
    {
      file: document.file,
      line: document.lines['chart'] ?? 1,
      ...(reason === 'unit'
        ? {
            what: `chart 里的数字单位不同（${units}）`,
            why: '单位不同的数不能画在一把尺上；只有名、家、个、件一类逐个数的可以放在一起',
            mend: '只留单位相同的，或删去 chart',
          }
        : {
            what:
              reason === 'ratio'
                ? `chart 里有比（${listRatios(figures)}）`
                : 'chart 里有负数或分数',
            why: reason === 'ratio' ? '比没有数值，画不成条形' : '条形从零起，画不出它们',
            mend: '换成别的数字，或删去 chart',
          }),
    },
  ];
}

function listRatios(figures: readonly { text: string; value: string | null }[]): string {
  return figures.flatMap(({ text, value }) => (value === null ? text : [])).join('、');
}

function findFigure(
  document: CheckedDocument,
  listed: ListedFigure,
  pages: Pages,
): CheckedDocument['figures'][number] | undefined {
  return findPage(document, listed, pages)?.figures.find(({ id }) => id === listed.id);
}

/** Finds the page of the same report that should have a figure. */
function findPage(
  { id }: CheckedDocument,
  { slug }: ListedFigure,
  pages: Pages,
): CheckedDocument | undefined {
  return pages.get(entryPath('report', `${readYear(id)}/${slug}`));
}

/** Lists the file names of the other pages of a document's report. */
function listSlugs({ id }: CheckedDocument, pages: Pages): string[] {
  const others = [...pages.values()].filter(
    (page) => page.collection === 'report' && page.id !== id && readYear(page.id) === readYear(id),
  );
  return others.map(readSlug);
}

function readYear(id: string): string {
  return id.split('/')[0] ?? '';
}

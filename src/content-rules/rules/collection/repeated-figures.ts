import type { Fault } from '../../../collections/fault.ts';
import type { RepeatedFigure } from '../../../figures/figure-on-page.ts';
import { writeValue } from '../../../quantity/index.ts';
import type { CheckedDocument } from '../../checked-document.ts';

/** Ids that a message proposes. */
const MAX_PROPOSED_IDS = 8;

/**
 * Reports each `<Figure same="…">` of a document whose original does not exist, or differs in value, bounds or unit.
 * @param pages path of each page, without the base → its document
 */
export function checkRepeatedFigures(
  document: CheckedDocument,
  pages: ReadonlyMap<string, CheckedDocument>,
): Fault[] {
  // Nobody reads the text of a withdrawn page, and the withdrawal may be undone.
  if (document.data['withdrawn'] !== undefined) return [];
  return (document.rendered?.repeated ?? []).flatMap((copy): Fault[] => {
    const fault = compareWithOriginal(copy, pages);
    return fault ? [{ file: document.file, line: copy.line, ...fault }] : [];
  });
}

function compareWithOriginal(
  copy: RepeatedFigure,
  pages: ReadonlyMap<string, CheckedDocument>,
): Pick<Fault, 'what' | 'why' | 'mend'> | null {
  const [path = '', id] = copy.same.split('#');
  const page = pages.get(path);
  const why = '重复的数字要通往它第一次出现的地方';
  if (!page) {
    return {
      what: `<Figure same="${copy.same}"> 没有对应的页面`,
      why,
      mend: pages.has(`${path}/`)
        ? `末尾补上斜杠：${path}/#${id}`
        : '核对年份和文件名，例如 /2025/huhang/#disputes-mediated',
    };
  }
  // A page that cannot be rendered has a fault of its own, and its figures are unknown.
  if (!page.rendered) return null;
  const original = page.figures.find((figure) => figure.id === id);
  if (page.withdrawnIds.has(id ?? '')) {
    return {
      what: `<Figure same="${copy.same}"> 重复的数字已经撤回`,
      why: '撤回的数字不应当在别处照旧出现',
      mend: '改写这一句，删去这个数字',
    };
  }
  if (!original) {
    const proposed = page.figures.slice(0, MAX_PROPOSED_IDS).map((figure) => figure.id);
    return {
      what: `<Figure same="${copy.same}"> 里的 #${id} 不是那一页的数字`,
      why,
      mend: `改成那一页数字的 id：${proposed.join('、') || '（没有）'}`,
    };
  }
  const fields = ['lower', 'upper', 'unit'] as const;
  const isSame = fields.every((field) => copy[field] === original[field]);
  if (isSame && writeValue(copy) === writeValue(original)) return null;
  const isUnitMissing = copy.unit === '' && original.unit !== '';
  return {
    what: `这里重复的数字是“${copy.text}”，${page.file}:${original.line} 是“${original.text}”，数值、限定词或单位不同`,
    why: '同一个数前后矛盾，读者不知道信哪一个',
    mend: isUnitMissing
      ? `补上 unit="${original.unit}"，或写成与那里一致`
      : '对照来源改成一致；如果不是同一个数字，删去 same，写自己的 id 和 label',
  };
}

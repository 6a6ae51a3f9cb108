import type { Fault } from '../../../collections/fault.ts';
import {
  add,
  compareValues,
  shift,
  subtract,
  toDecimal,
  toText,
  type Decimal,
} from '../../../quantity/decimal.ts';
import type { CheckedDocument } from '../../checked-document.ts';
import { readClause, type FigureInDocument } from './clauses.ts';

/** Words of a share: 占40%, 比重为40%. */
const SHARE = /占|比重|份额/;
/** Words between two shares that belong to different wholes, years or states. */
const PARTS_LISTS =
  /其中|\d{4}年|去年|上年|今年|同期|提高|提升|上升|下降|降[至低到]|升[至到]|增[加长至]|减少|^[到至～]/;
/** Words between two shares of which only the first has 占: 甲占40%，乙35%. */
const SHORT = /^[、，；和与及][^，；。]{0,12}$/;
/** Units of a share, and the power of ten that makes percents of them: 三成 is 30%. */
const PERCENT: Readonly<Record<string, number>> = { '%': 0, 成: 1 };

/**
 * Warns of shares of one list whose sum is beyond 100%, by more than rounding explains. A list is a part of a sentence
 * (分别占40%、35%、30%), or items and rows on neighbouring lines below one heading with a share each.
 */
export function checkShares({ file, figures }: CheckedDocument): Fault[] {
  return groupShares(figures).flatMap((shares) => {
    const least = shares.map(readLeast).reduce(add);
    if (compareValues(toText(least), '100') <= 0) return [];
    const last = shares.at(-1)!;
    const sentences = [...new Set(shares.map(({ sentence }) => `“${sentence}”`))].join('');
    return {
      file,
      line: last.line,
      what: `${shares.map(({ text }) => text).join('、')}加起来超过100%：${sentences}`,
      why: '同一个总数的各部分合计不会超过100%',
      mend: '对照来源；各部分互相重叠的，就不用改',
      warning: true,
    };
  });
}

/** Groups the shares of each list. */
function groupShares(figures: readonly FigureInDocument[]): FigureInDocument[][] {
  const groups: FigureInDocument[][] = [];
  for (const figure of figures) {
    if (!(figure.unit in PERCENT)) continue;
    const last = groups.at(-1)?.at(-1);
    const between = last && isSameSentence(last, figure) ? readBetween(last, figure) : null;
    const isNamed = SHARE.test(readClause(figure));
    if (
      last &&
      between !== null &&
      !PARTS_LISTS.test(between) &&
      (isNamed || SHORT.test(between))
    ) {
      groups.at(-1)!.push(figure);
    } else if (last && isNamed && isNextItem(last, figure)) {
      groups.at(-1)!.push(figure);
    } else if (isNamed) groups.push([figure]);
  }
  return groups.filter(({ length }) => length > 1);
}

function isSameSentence(a: FigureInDocument, b: FigureInDocument): boolean {
  return a.line === b.line && a.sentence === b.sentence;
}

function readBetween(a: FigureInDocument, b: FigureInDocument): string {
  return b.sentence.slice(a.offset + a.text.length, b.offset);
}

/** Paragraphs have an empty line between them, items of a list have none. */
function isNextItem(a: FigureInDocument, b: FigureInDocument): boolean {
  return a.headingId === b.headingId && b.line === a.line + 1;
}

/** The least percentage that a share, which is no ratio, may have been rounded from. */
function readLeast({ value, lower, unit }: FigureInDocument): Decimal {
  const { digits, scale } = toDecimal(lower ?? value!);
  const least = subtract({ digits, scale }, { digits: 5n, scale: scale + 1 });
  return shift(least, PERCENT[unit]!);
}

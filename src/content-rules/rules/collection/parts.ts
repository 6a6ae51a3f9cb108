import type { Fault } from '../../../collections/fault.ts';
import { compareValues } from '../../../quantity/decimal.ts';
import type { CheckedDocument } from '../../checked-document.ts';
import { readClause, type FigureInDocument } from './clauses.ts';

/** 其中, and an opening bracket before it. */
const AMONG = /（?其中/g;
/** Where the parts behind 其中 end; inside brackets they also end with the bracket. */
const END = /[；。！？]/;
const END_IN_BRACKETS = /[；。！？）]/;
/** A clause with a figure that compares: it is neither a whole nor a part of one. */
const COMPARES = /[比较]|同比|环比|增加|减少|增长|下降|提高|降低/;

/**
 * Warns of each figure behind 其中 that is larger than its whole: the nearest figure of its unit before 其中, in the
 * same sentence, else in the sentence before it in the same paragraph. Figures whose bounds leave it open are passed over.
 */
export function checkParts({ file, figures }: CheckedDocument): Fault[] {
  const sentences = [
    ...Map.groupBy(figures, ({ line, sentence }) => `${line} ${sentence}`).values(),
  ];
  return sentences.flatMap((inSentence, i) => {
    const { sentence = '', line } = inSentence[0] ?? {};
    const before = sentences[i - 1]?.[0]?.line === line ? (sentences[i - 1] ?? []) : [];
    return [...sentence.matchAll(AMONG)].flatMap(({ 0: among, index }, at, all) => {
      const behind = sentence.slice(index + among.length);
      const length = behind.search(among.startsWith('（') ? END_IN_BRACKETS : END);
      const next = all[at + 1]?.index ?? Infinity;
      const end = Math.min(length < 0 ? Infinity : index + among.length + length, next);
      const isAmong = ({ offset }: FigureInDocument) => offset > index && offset < end;
      const wholes = inSentence.filter(({ offset }) => offset < index);
      return inSentence.filter(isAmong).flatMap((part) => {
        const whole = findWhole(part, wholes) ?? findWhole(part, before);
        return whole && isLarger(part, whole) ? [warn(file, part, whole)] : [];
      });
    });
  });
}

/** The last of some figures that may be the whole of a part; undefined if none is. */
function findWhole(part: FigureInDocument, figures: readonly FigureInDocument[]) {
  if (compares(part)) return undefined;
  return figures.findLast((figure) => figure.unit === part.unit && !compares(figure));
}

function compares(figure: FigureInDocument): boolean {
  return COMPARES.test(readClause(figure));
}

/** Whether the least value of a part is above the greatest value of a whole. */
function isLarger(part: FigureInDocument, whole: FigureInDocument): boolean {
  if (whole.upper === null && whole.lower !== null) return false;
  if (part.lower === null && part.upper !== null) return false;
  const [least, most] = [part.lower ?? part.value, whole.upper ?? whole.value];
  return least !== null && most !== null && compareValues(least, most) > 0;
}

function warn(file: string, part: FigureInDocument, whole: FigureInDocument): Fault {
  const wholes = whole.sentence === part.sentence ? '' : `“${whole.sentence}”`;
  return {
    file,
    line: part.line,
    what: `“其中”后面的“${part.text}”比它所在的总数“${whole.text}”大：${wholes}“${part.sentence}”`,
    why: '部分不会大于总数，两个数里有一个可能写错了',
    mend: '对照来源；如果“其中”说的是另一个总数，把句子写清楚',
    warning: true,
  };
}

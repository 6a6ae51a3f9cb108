import { formatFault, type Fault } from '../collections/fault.ts';
import { writeDoubtDecision } from './drafts/paragraph-decisions.ts';
import type { MarkedPage } from './mark-page.ts';
import { listUnitDecisions, PROPOSALS } from './passages.ts';
import { describeFigure } from './report-text.ts';

/**
 * Writes what was marked on a page, what was not and why, and what an editor has to check, in Chinese.
 * @param file path of the page, relative to the project
 * @param faults all faults of the marked page, warnings included
 * @returns several lines, the last one empty
 */
export function writeMarkReport(
  file: string,
  { figures, names, pairs, unreachable, doubtful, durations }: MarkedPage,
  faults: readonly Fault[],
): string {
  const listed = [...unreachable, ...doubtful.map(({ mark, line }) => ({ ...mark, line }))];
  const isListed = ({ line, what }: Fault) =>
    listed.some((one) => one.line === line && what.startsWith(`“${one.text}”`));
  const mends = faults.filter((fault) => !fault.warning && !isListed(fault));
  const doubts = faults.filter(({ warning }) => warning);
  const decided = [...listUnitDecisions(figures), ...(figures.length > 0 ? [PROPOSALS] : [])];
  const parts: [string, string[]][] = [
    [`${file}：标注了${figures.length}个数字`, figures.map(describeFigure)],
    [
      `当作名称，用 <Name> 包住，没有链接，也不进数据（${names.length}处；其实是数量的，改成 <Figure>）`,
      names.map((name) => `  ${name}`),
    ],
    [
      `没有标注的（${doubtful.length + unreachable.length}处）`,
      [
        ...doubtful.map((doubt) => `  ${writeDoubtDecision(doubt)}`),
        ...unreachable.map(({ line, text, why }) => `  第${line}行“${text}”${why}。`),
      ],
    ],
    [
      `时间的长短，不用标注（${durations.length}处）`,
      durations.length > 0
        ? [`  ${durations.map(({ line, text }) => `第${line}行“${text}”`).join('、')}`]
        : [],
    ],
    [`检查还会指出的（${mends.length}处）`, mends.map((fault) => `  ${formatFault(fault)}`)],
    [
      `彼此不合的数字（${doubts.length}处，可能没有错）`,
      doubts.map((fault) => `  ${formatFault(fault)}`),
    ],
    [`与上一年比较的（${pairs.length}对，请核对）`, pairs.map((pair) => `  ${pair}`)],
    ['要由编辑决定的', decided.map((decision) => `  ${decision}`)],
  ];
  const [head, ...rest] = parts;
  const shown = [head!, ...rest.filter(([, lines]) => lines.length > 0)];
  return `${shown.map(([title, lines]) => [title, ...lines].join('\n')).join('\n\n')}\n`;
}

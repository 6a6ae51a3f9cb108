/** Withdrawals of figures and pages: the address stays and says so. Pure. */
import { isDay, isoDay } from '../site/days.ts';

/** The day and the reason of a withdrawal. */
export interface Withdrawal {
  /** `2026-12-01` */
  date: string;
  /** A text without its full stop. */
  reason: string;
}

/** A figure that was withdrawn. Its text stays in its sentence. */
export interface WithdrawnFigure extends Withdrawal {
  id: string;
  label: string;
  /** The text as written. */
  text: string;
}

/** The mark behind a withdrawn figure and in the titles of withdrawn pages. */
export const WITHDRAWN = '（已撤回）';

/** Reads the attribute `withdrawn`: the day, a space and the reason. @returns null if the text has another form */
export function parseWithdrawal(text: string): Withdrawal | null {
  const [, date = '', reason = ''] = /^(\d{4}-\d{2}-\d{2})\s+(\S.*)$/.exec(text.trim()) ?? [];
  return isDay(date) && reason ? { date, reason: reason.replace(/。$/, '') } : null;
}

/** Describes the withdrawal of a figure for readers: 撤回“3184万元”（为职工挽回经济损失）：来源更正了数字。 */
export function describeWithdrawal({ text, label, reason }: WithdrawnFigure): string {
  return `撤回“${text}”（${label}）：${reason}。`;
}

/** Describes the withdrawal of a page among the corrections: 撤回这一页：来源更正了内容。 */
export function describeAsCorrection({ reason }: { reason: string }): string {
  return `撤回这一页：${endWithStop(reason)}`;
}

function endWithStop(text: string): string {
  return `${text.replace(/。$/, '')}。`;
}

/** Describes the withdrawal of a page for readers: 这一页已于2026年12月1日撤回：来源更正了内容。 */
export function describePageWithdrawal({ date, reason }: { date: Date; reason: string }): string {
  const [year, month, day] = isoDay(date).split('-').map(Number);
  return `这一页已于${year}年${month}月${day}日撤回：${endWithStop(reason)}`;
}

/** Reads the withdrawn figures that the Markdown processor put into the frontmatter of a document. */
export function withdrawnInFrontmatter(
  frontmatter: Readonly<Record<string, unknown>> | undefined,
): WithdrawnFigure[] {
  return (frontmatter?.['withdrawnFigures'] ?? []) as WithdrawnFigure[];
}

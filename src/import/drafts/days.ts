import { isDay } from '../../site/days.ts';
import type { Paragraph } from '../layout/paragraph.ts';

/** How much of the first paragraph may hold the day of the event, in characters. */
const MAX_SEARCHED_CHARACTERS = 80;

/** Finds the day of publication in the notices above and below the text. @returns `2026-01-31` */
export function findPublicationDay(paragraphs: readonly Paragraph[]): string | undefined {
  for (const { kind, text } of paragraphs) {
    const found = /(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/.exec(
      text.normalize('NFKC'),
    );
    if (!/^(?:chrome|notice)$/.test(kind) || !found) continue;
    const [, year = '', month = '', day = ''] = found;
    const date = writeDay(year, month, day);
    if (isDay(date)) return date;
  }
  return undefined;
}

/**
 * Finds the day in the first words of a message. Without a year, the day is the last such day up to today.
 * @param today `2026-01-31`
 * @returns the day in the same form, and the text that names it; undefined if no day up to today is named
 */
export function findEventDay(
  paragraphs: readonly Paragraph[],
  today: string,
): { day: string; written: string } | undefined {
  const first = paragraphs.find(({ kind }) => kind === 'prose')?.text ?? '';
  const [written, writtenYear, month = '', day = ''] =
    /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?!起)/.exec(
      first.slice(0, MAX_SEARCHED_CHARACTERS),
    ) ?? [];
  if (written === undefined) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const years = writtenYear ? [Number(writtenYear)] : [thisYear, thisYear - 1];
  const last = years
    .map((year) => writeDay(String(year), month, day))
    .find((date) => isDay(date) && date <= today);
  return last ? { day: last, written } : undefined;
}

/** Writes a day as `2026-01-31`. The day may not exist. */
function writeDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

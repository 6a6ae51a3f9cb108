/** Days of the calendar as texts: `2026-01-31` (ISO 8601). Pure. */

/** A date as content stores it (midnight UTC) → its day. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Whether a text is a day that the calendar has: `2026-02-28`, but not `2026-02-30` or `2026-2-8`. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(+date) && isoDay(date) === text;
}

/** A moment → its day by the reader's own clock. */
export function localDay(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The present day in China, where the editors are. */
export function todayInChina(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

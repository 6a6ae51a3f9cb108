/** Calendar days as texts: `2026-01-31` (ISO 8601). */

/** Returns the day of a date in UTC. Dates of content are midnight UTC. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Reports whether a text is a calendar day: `2026-02-28`, but not `2026-02-30` or `2026-2-8`. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(+date) && isoDay(date) === text;
}

/** Returns the day of a date in the time zone of the reader. */
export function localDay(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Returns the current day in China, where the editors are. */
export function todayInChina(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

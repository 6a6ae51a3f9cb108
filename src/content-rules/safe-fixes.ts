import type { Fault, Fix } from '../collections/fault.ts';
import { writeOutline } from './outline.ts';

/**
 * Takes the fix from each fault whose fix would change more than marks: the words, or a picture, a link, a list, a
 * table, a figure or a field. Such a fault is left to a person. In a file that cannot be parsed, only the line ends
 * are mended.
 */
export function dropUnsafeFixes(faults: readonly Fault[], source: string): void {
  const fixes = faults.flatMap(({ fix }) => fix ?? []);
  if (fixes.length === 0) return;
  const outline = writeOutline(source);
  const isSafe = (some: readonly Fix[]) => {
    const mended = applyFixes(source, some);
    return outline === null
      ? unifyLineEnds(mended) === unifyLineEnds(source)
      : writeOutline(mended) === outline;
  };
  const safe = new Set(selectSafe(fixes, isSafe));
  for (const fault of faults) if (fault.fix && !safe.has(fault.fix)) delete fault.fix;
}

/** Applies fixes from the end of the text to its start. Of two that overlap, the later one in the text is applied. */
export function applyFixes(source: string, fixes: readonly Fix[]): string {
  let text = source;
  let lastStart = Infinity;
  for (const fix of fixes.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
    if (fix.end > lastStart) continue;
    text = text.slice(0, fix.start) + fix.text + text.slice(fix.end);
    lastStart = fix.start;
  }
  return text;
}

/** Halves the fixes until each part is safe or a single fix: most files have no unsafe one. */
function selectSafe(fixes: readonly Fix[], isSafe: (some: readonly Fix[]) => boolean): Fix[] {
  if (isSafe(fixes)) return [...fixes];
  if (fixes.length < 2) return [];
  const middle = fixes.length >> 1;
  const halves = [fixes.slice(0, middle), fixes.slice(middle)];
  const both = halves.flatMap((half) => selectSafe(half, isSafe));
  return isSafe(both) ? both : [];
}

function unifyLineEnds(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

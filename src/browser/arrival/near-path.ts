/** Finds the path that a reader may have mistyped. Pure. */

/** One wrong character is allowed for so many of the right path. */
const CHARACTERS_PER_FAULT = 4;

/**
 * Finds the nearest of some paths. A fault is a character too many, too few or wrong, or two in the wrong order.
 * @param path as it was typed, without the base of the site
 * @param paths that exist, without the base
 * @returns undefined if none is near
 */
export function findNearPath(path: string, paths: readonly string[]): string | undefined {
  const [nearest] = paths
    .map((other) => ({ other, faults: countFaults(path, other) }))
    .filter(({ other, faults }) => faults <= other.length / CHARACTERS_PER_FAULT)
    .sort((a, b) => a.faults - b.faults);
  return nearest?.other;
}

/** Edit distance, with two exchanged neighbours as one fault (optimal string alignment). */
function countFaults(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (up: number, left: number) =>
        (up === 0 ? row : rows[i - up])?.[j - left] ?? Infinity;
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(1, 0) + 1,
          at(0, 1) + 1,
          at(1, 1) + (isSame ? 0 : 1),
          isSwapped ? at(2, 2) + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}

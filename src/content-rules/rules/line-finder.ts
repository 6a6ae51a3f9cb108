/**
 * Returns a function that finds the line of an offset, from 1. It reads the text once, not once for each offset.
 * @param start added to each offset
 */
export function createLineFinder(text: string, start = 0): (offset: number) => number {
  const ends: number[] = [];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) ends.push(end);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < start + offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

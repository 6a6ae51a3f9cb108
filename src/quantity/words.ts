/** Maps each word of a table to the name of its row. A row is a name with words, separated by spaces. */
export function indexWords<Name extends string>(
  table: Readonly<Record<Name, string>>,
): ReadonlyMap<string, Name> {
  const rows = Object.entries(table) as [Name, string][];
  return new Map(rows.flatMap(([name, words]) => words.split(' ').map((word) => [word, name])));
}

/**
 * A sticky pattern for `matchAt` that matches the longest of several words: 公里 before 里.
 * @param words without characters that have a meaning in a pattern
 */
export function matchAnyWord(words: Iterable<string>): RegExp {
  return new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'y');
}

/** The match of a sticky pattern at `at`, or null. */
export function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The text that a sticky pattern matches at `at`, or an empty string. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  return execAt(pattern, text, at)?.[0] ?? '';
}

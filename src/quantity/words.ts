/** The name under which each word stands: a table's rows are a name and its words, parted by spaces. */
export function indexWords<Name extends string>(
  table: Readonly<Record<Name, string>>,
): ReadonlyMap<string, Name> {
  const rows = Object.entries(table) as [Name, string][];
  return new Map(rows.flatMap(([name, words]) => words.split(' ').map((word) => [word, name])));
}

/** One pattern for all words, for `matchAt`; longer words first: 超过 before 超. No word has a sign of a pattern. */
export function matchAnyWord(words: Iterable<string>): RegExp {
  return new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'y');
}

/** How a sticky pattern matches at `at`, or null. */
export function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What a sticky pattern matches at `at`, or an empty string. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  return execAt(pattern, text, at)?.[0] ?? '';
}

/** Recent queries, kept on the device only. What is stored is taken for untrusted. */
const KEY = 'recent-searches';
const MOST = 6;
const LONGEST = 60;

/** What comes of the device's storage; nothing where it is refused, full or corrupt. */
function fromStorage<T>(ask: (storage: Storage) => T): T | undefined {
  try {
    return ask(localStorage);
  } catch {
    return undefined;
  }
}

/** The latest first; none where nothing can be read. */
export function recentSearches(): string[] {
  const kept = fromStorage((storage) =>
    (JSON.parse(storage.getItem(KEY) ?? '[]') as unknown[])
      .filter((text) => typeof text === 'string')
      .slice(0, MOST),
  );
  return kept ?? [];
}

/** Puts a query first. */
export function remember(query: string): void {
  const text = query.trim().slice(0, LONGEST);
  if (text) store([text, ...recentSearches().filter((other) => other !== text)].slice(0, MOST));
}

/** Keeps these queries alone; none, and nothing is left of any. */
export function store(queries: readonly string[]): void {
  fromStorage((storage) =>
    queries[0] ? storage.setItem(KEY, JSON.stringify(queries)) : storage.removeItem(KEY),
  );
}

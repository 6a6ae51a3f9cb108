/** Recent queries. They are stored on the device only, and whatever is read from there is untrusted. */
const STORAGE_KEY = 'recent-searches';
const MAX_QUERIES = 6;
const MAX_QUERY_CHARACTERS = 60;

/** @returns at most 6 queries, the latest first; none if the browser refuses storage or the stored text is corrupt */
export function recentSearches(): string[] {
  try {
    return (JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]') as unknown[])
      .filter((query) => typeof query === 'string')
      .slice(0, MAX_QUERIES);
  } catch {
    return [];
  }
}

/** Stores a query as the latest one, without spaces around it and cut to 60 characters. */
export function remember(query: string): void {
  const latest = query.trim().slice(0, MAX_QUERY_CHARACTERS);
  if (!latest) return;
  const others = recentSearches().filter((other) => other !== latest);
  store([latest, ...others].slice(0, MAX_QUERIES));
}

/** Replaces the stored queries; an empty list removes them from the device. Nothing is stored if the browser refuses storage or it is full. */
export function store(queries: readonly string[]): void {
  try {
    if (queries[0]) localStorage.setItem(STORAGE_KEY, JSON.stringify(queries));
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Recent queries are a convenience: search works without them.
  }
}

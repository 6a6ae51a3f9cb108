/** Filters of an index: the pages with each value. Pure, build time only. */
import { encode } from 'cborg';
import type { NamedContent } from './meta.ts';
import type { IndexRecord } from './page-record.ts';

/** Page numbers by value, ascending. */
export type FilterValues = Map<string, number[]>;

/** Adds the filters of one page. @param pagesByFilter by the name of the filter */
export function addFilters(
  pagesByFilter: Map<string, FilterValues>,
  page: number,
  filters: IndexRecord['filters'],
): void {
  for (const [name, values] of Object.entries(filters)) {
    const pagesByValue: FilterValues = pagesByFilter.get(name) ?? new Map<string, number[]>();
    pagesByFilter.set(name, pagesByValue);
    for (const value of values) {
      const pages = pagesByValue.get(value) ?? [];
      pagesByValue.set(value, pages);
      pages.push(page);
    }
  }
}

/** Encodes each filter in CBOR, sorted by name. */
export function encodeFilters(pagesByFilter: ReadonlyMap<string, FilterValues>): NamedContent[] {
  return sortEntries(pagesByFilter).map(([name, pagesByValue]) => ({
    name,
    bytes: encode([name, sortEntries(pagesByValue)]),
  }));
}

function sortEntries<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

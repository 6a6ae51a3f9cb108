import type { Engine } from './engine.ts';
import type { IndexRecord } from './index/page-record.ts';
import { createValueFiles, createValueList } from './index/value-files.ts';
import type { Figure } from './records.ts';
import { tokenize } from './text.ts';
import { indexWords } from './words.ts';

/** Creates an engine that finds records by consecutive words, as Pagefind does. */
export function createTestEngine(records: readonly IndexRecord[], figures: Figure[] = []): Engine {
  const files = createValueFiles(figures);
  return {
    phrase: async (text, field, filters) =>
      records
        .filter(({ words }) =>
          ` ${words.join(' ')} `.includes(` ${indexWords(tokenize(text), field).join(' ')} `),
        )
        .filter(({ filters: values }) =>
          Object.entries(filters).every(([name, value]) => values[name]?.includes(value)),
        )
        .map(({ url, words, page }) => ({
          url,
          at: words.indexOf(indexWords(tokenize(text), field)[0] ?? ''),
          data: async () => page,
        })),
    load: async (path) =>
      path === 'values.json'
        ? createValueList(files, 'values')
        : files[Number(/\d+/.exec(path)?.[0])],
  };
}

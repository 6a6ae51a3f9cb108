import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { readImports, SOURCE_FILES } from '../helpers/source-imports.ts';

/** Each folder of `src/`, and the other folders that its files may import, types included. */
const ALLOWED: Record<string, string> = {
  site: '',
  cache: '',
  quantity: '',
  collections: 'site',
  figures: 'collections quantity site',
  markdown: 'collections figures quantity site',
  'content-rules': 'collections figures markdown quantity search site',
  search: 'figures quantity site',
  cards: 'cache collections figures metadata site',
  metadata: 'collections figures site',
  import: 'collections content-rules markdown quantity site',
  browser: 'figures quantity search site styles',
  styles: '',
  integrations: 'cache collections content-rules figures markdown search site',
  components: 'browser cards collections figures metadata site styles',
  layouts: 'browser components metadata site styles',
  pages: 'browser cards collections components figures layouts metadata site styles',
  commands: 'collections content-rules import integrations site',
};
/** `src/content.config.ts` is the only file outside of the folders. */
const CONFIG = 'collections content-rules';

const folder = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? 'content.config.ts';
const allowed = (name: string) => (ALLOWED[name] ?? CONFIG).split(' ');

test('every folder of src/ is in the table, and no file lies beside the folders', () => {
  const entries = readdirSync('src', { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
  expect(folders.length).toBeLessThanOrEqual(18);
  const loose = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  expect(loose.toSorted()).toEqual(['README.md', 'content.config.ts']);
});

test('the table allows no cycle', () => {
  const reach = (name: string, seen: readonly string[]): string[] =>
    allowed(name).flatMap((next) => {
      if (next === '' || !ALLOWED[next]) return [];
      return seen.includes(next) ? [[...seen, next].join(' → ')] : reach(next, [...seen, next]);
    });
  expect(Object.keys(ALLOWED).flatMap((name) => reach(name, [name]))).toEqual([]);
});

const imports = SOURCE_FILES.filter((file) => file.startsWith('src/')).flatMap((file) =>
  readImports(file).flatMap(({ specifier }) => {
    if (!specifier.startsWith('.')) return [];
    const target = join(file, '..', specifier.replace(/\?.*$/, ''));
    return [{ file, target }];
  }),
);

test('every relative import leads to a file', () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(imports.filter(({ target }) => !existsSync(target))).toEqual([]);
});

test('imports go only in the direction that the table allows', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [folder(file), folder(target)];
    return from !== to && !allowed(from).includes(to);
  });
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('there is no import cycle', () => {
  const next = Map.groupBy(imports, ({ file }) => file);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    done.add(file);
    for (const { target } of next.get(file) ?? []) visit(target, [...path, file]);
  };
  for (const file of next.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

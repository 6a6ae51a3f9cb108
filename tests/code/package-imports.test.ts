import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, expect, test } from 'vitest';
import { readImports, SOURCE_FILES, type SourceImport } from '../helpers/source-imports.ts';

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
const { scripts, dependencies, devDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Manifest;

/** An import of a package. */
interface PackageImport extends SourceImport {
  name: string;
}

const imports = SOURCE_FILES.flatMap(readImports).flatMap((one): PackageImport[] => {
  const [, name] = /^((?:@[^/]+\/)?[^./@][^/]*)/.exec(one.specifier) ?? [];
  // `astro:content` and the like are Astro's own modules.
  return name && !isBuiltin(name) && !name.includes(':') ? [{ ...one, name }] : [];
});
const describeImport = ({ file, name }: PackageImport) => `${file} imports ${name}`;

describe('a package that the site or a command imports', () => {
  test('is read from settings, code and components', () => {
    const read = (name: string) => imports.filter((one) => one.name === name);
    expect(read('@astrojs/mdx').map(({ file }) => file)).toContain('astro.config.mjs');
    expect(read('satteri').some(({ file }) => file.endsWith('.ts'))).toBe(true);
    expect(read('astro').some(({ file }) => file.endsWith('.astro'))).toBe(true);
  });

  test('is a dependency, so an install without development dependencies has it', () => {
    const missing = imports.filter(({ name, typeOnly }) => !typeOnly && !(name in dependencies));
    expect(missing.map(describeImport)).toEqual([]);
  });

  test('is declared even if only its types are imported', () => {
    const declared = { ...dependencies, ...devDependencies };
    const missing = imports.filter(({ name }) => !(name in declared));
    expect(missing.map(describeImport)).toEqual([]);
  });
});

test.each([
  'build',
  'start',
  'preview',
  'share-preview',
  'finish',
  'ids',
  'new',
  'import',
  'check:content',
])('npm run %s starts a program of a dependency', (script) => {
  const [program = ''] = (scripts[script] ?? '').split(' ');
  expect(Object.keys(dependencies)).toContain(program);
});

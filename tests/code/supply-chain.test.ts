import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  packages: Record<string, { license?: string }>;
}
const read = (file: string) => readFileSync(file, 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const direct = Object.entries({ ...dependencies, ...devDependencies });
const workflows = globSync('.github/workflows/*.yml');

/** Licences that allow use in a build or a test. LGPL and MPL packages are used unchanged. */
const LICENCES =
  /^(MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|MPL-2\.0|LGPL-3\.0-or-later|Python-2\.0|OFL-1\.1|Zlib)$/;

test.each(direct)(
  '%s has the exact version %s, and the README gives the reason for it',
  (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(read('README.md')).toMatch(new RegExp(`^\\| .*\`${name}\`.* \\| \\S.* \\|$`, 'm'));
  },
);

/** Packages that name their licence without its number: the text beside them says which one it is. */
const READ_LICENCES: Readonly<Record<string, string>> = { 'node_modules/duck': 'BSD-2-Clause' };

/** A package with several licences to choose from needs one from the list. */
test('every package has a licence from the list', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const refused = Object.entries(packages).filter(
    ([path, { license = '' }]) =>
      path !== '' &&
      !(READ_LICENCES[path] ?? license)
        .replace(/[()]/g, '')
        .split(/ AND /)
        .every((part) => part.split(/ OR /).some((name) => LICENCES.test(name))),
  );
  expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test.each(workflows)('%s names each action by its commit and may only read by default', (file) => {
  const text = read(file);
  for (const [, action] of text.matchAll(/uses: (\S+)/g)) {
    expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
  }
  expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
});

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The one file of the tests that makes folders in the folder of the system. */
const HELPER = 'tests/helpers/temporary-folder.ts';

test('the folders of tests are made by the helper that removes them', () => {
  const files = globSync(['src/**/*.test.ts', 'tests/**/*.ts']);
  const makers = files.filter((file) => /\bmkdtemp(?:Sync)?\(/.test(readFileSync(file, 'utf8')));
  expect(makers).toEqual([HELPER]);
});

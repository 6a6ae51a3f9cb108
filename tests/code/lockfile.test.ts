import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

/** Where a package that stands at `from` finds another: beside it, or further up. */
function find(from: string, name: string): Locked | undefined {
  const found = packages[`${from && `${from}/`}node_modules/${name}`];
  if (found || from === '') return found;
  return find(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

test('the lock file names the packages of every platform, without which npm ci refuses it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && find(path, name)?.version !== version)
      .map(([name, version]) => `${path} wants ${name}@${version}`),
  );
  expect(missing).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

/** Finds the package that a package at `from` would import: beside it, or further up. */
function find(from: string, name: string): Locked | undefined {
  const found = packages[`${from && `${from}/`}node_modules/${name}`];
  if (found || from === '') return found;
  return find(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

test('the lock file has the packages of every platform, which npm ci requires', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && find(path, name)?.version !== version)
      .map(([name, version]) => `${path} wants ${name}@${version}`),
  );
  expect(missing).toEqual([]);
});

const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);

// Node is no entry of the lock file: the script of the package `node` fetches it. SECURITY.md says why.
test('every package has a digest, also those of other platforms, so that npm ci accepts no other bytes', () => {
  const without = installed.filter(
    ([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity),
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

test('no package comes from another host than the public registry of npm', () => {
  // Without an address, npm asks its registry.
  const elsewhere = installed.filter(
    ([, { resolved = '' }]) => !/^(?:$|https:\/\/registry\.npmjs\.org\/)/.test(resolved),
  );
  expect(elsewhere.map(([path, { resolved }]) => `${path}: ${resolved}`)).toEqual([]);
});

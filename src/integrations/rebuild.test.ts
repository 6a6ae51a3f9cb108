import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { rebuild } from './rebuild.ts';

test('while pages are made, no list says which were kept: a build that ends half-way leaves none', async () => {
  const folder = resolve('.cache/rebuild-list');
  mkdirSync(folder, { recursive: true });
  const list = resolve(folder, 'incremental-build.json');
  writeFileSync(list, '{}');
  const { hooks } = rebuild();
  const cacheDir = pathToFileURL(`${folder}/`);
  await hooks['astro:config:done']?.({ config: { cacheDir } } as never);
  expect(existsSync(list)).toBe(true);
  let paths: (() => unknown) | undefined;
  const prerenderer = { name: 'default', getStaticPaths: async () => existsSync(list) };
  await hooks['astro:build:start']?.({
    setPrerenderer: (wrap: (inner: typeof prerenderer) => typeof prerenderer) => {
      paths = wrap(prerenderer).getStaticPaths;
    },
  } as never);
  expect(await paths?.()).toBe(false);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';
import { listCoreFiles, writeConstants, writeWorker } from './offline.ts';

let dist = '';
const write = (file: string, content: string) => {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), content);
};

beforeEach(() => {
  dist = temporaryFolder();
  write('index.html', '<a class="x" href="/q/2025/#top">年</a><a href="/other/">外</a>');
  for (const file of ['2025/index.html', 'search/index.html', '404.html', '_astro/a.js']) {
    write(file, file);
  }
});

/** Runs the constants before a worker's program. */
const readConstants = (worker: string) =>
  new Function(`${worker}; return { BASE, VERSION, CORE, FIXED };`)() as {
    BASE: string;
    VERSION: string;
    CORE: Record<string, string>;
    FIXED: string[];
  };

describe('the core files', () => {
  test('are pages of the site that the home page links to, scripts, search and the lost page', () => {
    expect(listCoreFiles(dist, '/q/')).toEqual([
      '2025/index.html',
      '404.html',
      '_astro/a.js',
      'index.html',
      'search/index.html',
    ]);
  });

  test('include the data as long as it is small', () => {
    write('figures.json', '{}');
    expect(listCoreFiles(dist, '/q/')).toContain('figures.json');
    write('figures.json', ' '.repeat(500_001));
    expect(listCoreFiles(dist, '/q/')).not.toContain('figures.json');
  });
});

describe('the version', () => {
  const { VERSION } = readConstants(writeConstants('program', { '/a/': '1' }, '/', 1));

  test('stays with the same program and core', () => {
    const again = readConstants(writeConstants('program', { '/a/': '1' }, '/', 1));
    expect(again.VERSION).toBe(VERSION);
  });

  test.each([
    ['the program', 'program2', { '/a/': '1' }],
    ['the content of a core file', 'program', { '/a/': '2' }],
    ['the path of a core file', 'program', { '/b/': '1' }],
  ])('changes with %s', (_what, program, core) => {
    expect(readConstants(writeConstants(program, core, '/', 1)).VERSION).not.toBe(VERSION);
  });
});

test('the worker is one classic script: its constants, then its program without imports', async () => {
  const worker = await writeWorker(dist, '/q/', true);
  const constants = writeConstants('', {}, '/q/', 1).split('\n').length - 1;
  const program = worker.split('\n').slice(constants).join('\n');
  expect(program).not.toMatch(/\b(?:import|export)\b/);
  const handlers: string[] = [];
  const run = new Function('self', `${worker}; return { BASE, CORE, FIXED };`);
  const { BASE, CORE, FIXED } = run({ addEventListener: (name: string) => handlers.push(name) });
  expect(handlers.sort()).toEqual(['activate', 'fetch', 'install', 'message']);
  expect(BASE).toBe('/q/');
  expect(Object.keys(CORE)).toContain('/q/2025/');
  expect(FIXED).toContain('/q/_astro/');
});

test('the worker of a site without offline reading removes itself', async () => {
  const worker = await writeWorker(dist, '/', false);
  expect(worker).toContain('registration.unregister()');
  expect(worker).not.toContain('CORE');
});

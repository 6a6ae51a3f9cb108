import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** No working test takes this many milliseconds. */
const HANGS_MS = 300_000;

/** Nothing here measures time. These limits only end what hangs, also on a busy machine. */
const limits = {
  testTimeout: HANGS_MS,
  hookTimeout: HANGS_MS,
  expect: { poll: { timeout: HANGS_MS / 2 } },
};

// Many tests start Node. It compiles Astro and the other packages once, and keeps the result here.
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/compiled');

export default defineConfig({
  test: {
    // A test file often waits for its browser. Three files at a time keep two cores busy.
    maxWorkers: Math.max(3, availableParallelism()),
    globalSetup: ['tests/global-setup.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/code/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/helpers/properties.ts', 'tests/helpers/after-each-file.ts'],
          testTimeout: 60_000,
          // Unit tests share their modules: to start a process for each file would take longer than the tests.
          isolate: false,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,builds}/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/helpers/properties.ts', 'tests/helpers/after-each-file.ts'],
          ...limits,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/helpers/properties.ts', 'tests/helpers/after-each-file.ts'],
          // The files that run in one process share its browser.
          isolate: false,
          ...limits,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/*.test.ts'],
          environment: 'node',
          ...limits,
        },
      },
    ],
  },
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Nothing that works takes as long. */
const HANGS_MS = 300_000;

export default defineConfig({
  test: {
    // A file often waits for its browser or for time to pass: two beside each other fill two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/code/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/helpers/properties.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,builds,browser}/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/helpers/properties.ts'],
          globalSetup: ['tests/global-setup.ts'],
          // No test measures time. These only end what hangs, on a machine that is busy with other work too.
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
          expect: { poll: { timeout: HANGS_MS / 2 } },
        },
      },
    ],
  },
});

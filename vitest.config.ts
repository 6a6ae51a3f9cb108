import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

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
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

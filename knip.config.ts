import type { KnipConfig } from 'knip';

/** What starts the code: commands, Astro's own entry points, and files that are named by their path. */
const config: KnipConfig = {
  entry: [
    'src/commands/*.ts',
    'src/content.config.ts',
    'src/integrations/build-log.js',
    'src/**/*-thread.ts',
    'src/pages/**/*.{ts,astro}',
    'tests/{bench,pictures}/*.ts',
  ],
  project: ['src/**/*.{ts,js,astro}', 'tests/**/*.ts'],
};

export default config;

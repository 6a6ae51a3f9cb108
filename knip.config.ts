import type { KnipConfig } from 'knip';

/** Entry points that knip cannot see: Astro loads them, or code names them by their path. */
const config: KnipConfig = {
  entry: [
    'src/commands/*.ts',
    'src/integrations/build-log.js',
    'src/**/*-thread.ts',
    'src/browser/offline/worker/service-worker.ts',
    'src/pages/**/*.{ts,astro}',
    'tests/{bench,pictures}/*.ts',
  ],
  project: ['src/**/*.{ts,js,astro}', 'tests/**/*.ts'],
  // The font and axe are read as files; `astro check` loads its package itself.
  ignoreDependencies: ['@expo-google-fonts/noto-serif-sc', '@astrojs/check', 'axe-core'],
  ignoreBinaries: ['apt-get', 'mkfifo'],
};

export default config;

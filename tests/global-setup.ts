import type { TestProject } from 'vitest/node';
import { runBuild, type Build, type BuildOptions } from './helpers/build.ts';
import { installedChromium, installedShell } from './helpers/chromium.ts';
import { copyContent } from './helpers/content.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Built for the root of its host. */
    site: Build;
    /** Built for a folder of its host. */
    based: Build;
    /** What the build for the root wrote to the terminal. */
    output: string;
    /** Path of a Chromium or Chrome. */
    chromium: string;
    /** Path of its shell for tests, where there is one. */
    shell: string;
  }
}

/** Builds the site once at the root and once under a base path, before any test of the built site. */
export default function setup(project: TestProject): void {
  project.provide('chromium', installedChromium());
  project.provide('shell', installedShell());
  copyContent();
  const { output, ...site } = build('root', { site: 'https://report.example', base: '/' });
  project.provide('site', site);
  project.provide('output', output);
  const place = { site: 'https://pages.example', base: '/quangong/' };
  // Astro's own command line builds too, without a command of the project.
  const { dir } = build('based', { ...place, isPlainAstro: true });
  project.provide('based', { dir, ...place });
}

function build(name: string, place: BuildOptions & Pick<Build, 'base' | 'site'>) {
  const { dir, status, output } = runBuild(name, place);
  const { base, site } = place;
  if (status !== 0) throw new Error(`astro build (${base}) ended with ${status}:\n${output}`);
  return { dir, base, site, output };
}

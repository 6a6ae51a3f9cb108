import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installedChromium, installedShell } from './helpers/chromium.ts';
import { CONTENT, copyContent } from './helpers/content.ts';

/** A build of the site that the tests look at. */
export interface Build {
  /** Folder of the built files. */
  dir: string;
  /** Path that it is served at, with its slashes. */
  base: string;
  /** Origin that it was built for. */
  site: string;
}

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

type Options = Partial<typeof DEFAULTS>;
const DEFAULTS = {
  base: '/',
  site: 'https://report.example',
  /** Folder of other content than the pages that the tests know. */
  content: CONTENT,
  /** Another copy of the project. */
  project: '.',
  /** Whether Astro's own command line builds, not `npm run build`. */
  isPlainAstro: false,
};

function build(name: string, place: Options & Pick<Build, 'base' | 'site'>) {
  const { dir, status, output } = runBuild(name, place);
  const { base, site } = place;
  if (status !== 0) throw new Error(`astro build (${base}) ended with ${status}:\n${output}`);
  return { dir, base, site, output };
}

/** Builds the site into a folder of that name under `.cache/site/`. */
export function runBuild(
  name: string,
  options: Options = {},
): { dir: string; status: number | null; output: string } {
  const { base, site, content, project, isPlainAstro } = { ...DEFAULTS, ...options };
  const dir = resolve('.cache/site', name);
  const settings = resolve('.cache/site/settings-of-a-new-machine');
  rmSync(settings, { recursive: true, force: true });
  const astro = dirname(
    createRequire(resolve(project, 'package.json')).resolve('astro/package.json'),
  );
  const command = isPlainAstro
    ? [join(astro, 'bin/astro.mjs'), 'build', '--root', resolve(project)]
    : [resolve(project, 'src/commands/build.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, '--outDir', dir], {
    // A build does not depend on the folder that it is started in.
    cwd: tmpdir(),
    encoding: 'utf8',
    env: {
      ...process.env,
      BASE_PATH: base,
      SITE_URL: site,
      CONTENT_DIR: content,
      NODE_ENV: 'production',
      // As for a person who has never run Astro.
      XDG_CONFIG_HOME: settings,
      CI: 'false',
      ASTRO_TELEMETRY_DISABLED: undefined,
      // What the test runner tells of itself would be taken for the build's own.
      DEV: undefined,
      PROD: undefined,
      MODE: undefined,
    },
  });
  return { dir, status, output: stdout + stderr };
}

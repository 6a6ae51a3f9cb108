import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installedChromium, installedShell } from './chromium.ts';
import { CONTENT, copyContent } from './content.ts';

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
  project.provide('site', build('root', '/', 'https://report.example'));
  project.provide('based', build('based', '/quangong/', 'https://pages.example'));
}

function build(name: string, base: string, site: string): Build {
  const { dir, status, output } = runBuild(name, { base, site });
  if (status !== 0) throw new Error(`astro build (${base}) ended with ${status}:\n${output}`);
  return { dir, base, site };
}

/**
 * Builds the site into a folder of that name under `.cache/site/`.
 * @param content folder of other content than the pages that the tests know
 * @param project another copy of the project, with its own packages
 */
export function runBuild(
  name: string,
  { base = '/', site = 'https://report.example', content = CONTENT, project = '.' } = {},
): { dir: string; status: number | null; output: string } {
  const dir = resolve('.cache/site', name);
  const fromProject = createRequire(resolve(project, 'package.json'));
  const astro = dirname(fromProject.resolve('astro/package.json'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(astro, 'bin/astro.mjs'), 'build', '--root', resolve(project), '--outDir', dir],
    {
      // A build does not depend on the folder that it is started in.
      cwd: tmpdir(),
      encoding: 'utf8',
      env: {
        ...process.env,
        BASE_PATH: base,
        SITE_URL: site,
        CONTENT_DIR: content,
        NODE_ENV: 'production',
        // What the test runner tells of itself would be taken for the build's own.
        DEV: undefined,
        PROD: undefined,
        MODE: undefined,
      },
    },
  );
  return { dir, status, output: stdout + stderr };
}

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CONTENT } from './content.ts';

/** A build of the site that the tests look at. */
export interface Build {
  /** Folder of the built files. */
  dir: string;
  /** Path that it is served at, with its slashes. */
  base: string;
  /** Origin that it was built for. */
  site: string;
}

export type BuildOptions = Partial<typeof DEFAULTS>;
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

/** Builds the site into a folder of that name under `.cache/site/`. */
export function runBuild(
  name: string,
  options: BuildOptions = {},
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

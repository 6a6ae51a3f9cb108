import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { digest } from '../../src/cache/digests.ts';
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

/** A build that succeeded. */
export interface FinishedBuild extends Build {
  /** Everything that it wrote to the terminal. */
  output: string;
}

export type BuildOptions = Partial<typeof DEFAULTS>;
const DEFAULTS = {
  base: '/',
  site: 'https://report.example',
  /** Folder of the content, relative to the project. */
  content: CONTENT,
  /** Folder of the project, or of a copy. */
  project: '.',
  /** Whether Astro's own command line builds, not `npm run build`. */
  isPlainAstro: false,
};

/** A build would read these variables of the test runner as its own. */
export const NO_RUNNER = {
  NODE_ENV: 'production',
  DEV: undefined,
  PROD: undefined,
  MODE: undefined,
};

/** A finished run of a program. */
export interface RunResult {
  /** Exit code; null where a signal ended it. */
  status: number | null;
  /** Everything that it wrote to the terminal. */
  output: string;
}

/**
 * Builds the site into `.cache/site/<name>`. Builds of different names may run at the same time.
 * @returns the folder and the result; a build that fails does not throw
 */
export async function runBuild(
  name: string,
  options: BuildOptions = {},
): Promise<RunResult & { dir: string }> {
  const { base, site, content, project, isPlainAstro } = { ...DEFAULTS, ...options };
  const dir = resolve('.cache/site', name);
  const settings = resolve('.cache/site', `settings-of-a-new-machine-${name}`);
  rmSync(settings, { recursive: true, force: true });
  const astro = dirname(
    createRequire(resolve(project, 'package.json')).resolve('astro/package.json'),
  );
  const command = isPlainAstro
    ? [join(astro, 'bin/astro.mjs'), 'build', '--root', resolve(project)]
    : [resolve(project, 'src/commands/build.ts')];
  const result = await runNode([...command, '--outDir', dir], {
    // A build does not depend on the folder that it is started in.
    cwd: tmpdir(),
    env: {
      BASE_PATH: base,
      SITE_URL: site,
      CONTENT_DIR: content,
      // The settings of a person who has never run Astro.
      XDG_CONFIG_HOME: settings,
      CI: 'false',
      ASTRO_TELEMETRY_DISABLED: undefined,
      ...NO_RUNNER,
    },
  });
  return { dir, ...result };
}

/** Runs a program of Node to its end, without holding up other tests. @param env added to this process's own */
export async function runNode(
  args: readonly string[],
  { cwd, env }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<RunResult> {
  const child = spawn(process.execPath, args, {
    cwd: cwd ?? process.cwd(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const read = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, output };
}

/**
 * Makes a build that several test files share.
 * @throws with the output of a build that fails
 */
export async function buildShared(
  name: string,
  place: BuildOptions & Pick<Build, 'base' | 'site'>,
): Promise<FinishedBuild> {
  const inputs = digestInputs();
  const { dir, status, output } = await runBuild(name, place);
  const { base, site } = place;
  if (status !== 0) throw new Error(`the build “${name}” ended with ${status}:\n${output}`);
  const build = { dir, base, site, output };
  writeFileSync(locateRecord(name), JSON.stringify({ inputs, build }));
  return build;
}

/** Returns the shared build that the last run of the tests made from the same files, or makes it. */
export async function reuseShared(
  name: string,
  place: BuildOptions & Pick<Build, 'base' | 'site'>,
): Promise<FinishedBuild> {
  const record = locateRecord(name);
  if (existsSync(record)) {
    const { inputs, build } = JSON.parse(readFileSync(record, 'utf8')) as {
      inputs: string;
      build: FinishedBuild;
    };
    if (inputs === digestInputs() && existsSync(join(build.dir, 'index.html'))) return build;
  }
  return buildShared(name, place);
}

/** Returns the path of the file that says what a shared build was made from. */
function locateRecord(name: string): string {
  return resolve('.cache/site', `${name}.json`);
}

/** Digests every file that a build of the fixture depends on. */
function digestInputs(): string {
  const inputs = ['astro.config.mjs', 'package-lock.json', `{src,public,${CONTENT}}/**/*`];
  const files = globSync(inputs, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return digest(...files.sort().flatMap((file) => [file, readFileSync(file).toString('base64')]));
}

import '../site/project-folder.ts';
import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where `npm start` and `npm run preview` serve the site, unless their caller says otherwise. */
const SERVER_DEFAULTS = { '--host': '127.0.0.1', '--port': '4321' };

/**
 * Adds host and port to the arguments of a server where they were not typed. Astro ignores an option that it gets
 * twice.
 * @param typed as typed after the command: `--port 4411`, `--port=4411`
 */
export function serverArguments(typed: readonly string[]): string[] {
  const isTyped = (name: string) => typed.some((arg) => arg === name || arg.startsWith(`${name}=`));
  const added = Object.entries(SERVER_DEFAULTS).filter(([name]) => !isTyped(name));
  return [...added.flat(), ...typed];
}

/** Where the site that is published goes. */
export const DIST = 'dist';

/** Where builds with drafts go. The folder of the site that is published stays as it is. */
export const DRAFTS_FOLDER = '.cache/drafts';

/** Builds the site with its drafts into `DRAFTS_FOLDER`. @returns whether it was built; if not, the reasons were shown */
export function buildWithDrafts(): Promise<boolean> {
  process.env['DRAFTS'] = '1';
  return buildQuietly(DRAFTS_FOLDER);
}

/**
 * Builds the site for an editor, who sees only what went wrong. The log is for maintainers.
 * @param folder where the site goes
 * @returns whether it was built; if not, the reasons were shown
 */
export async function buildQuietly(folder: string): Promise<boolean> {
  console.error('正在生成网站，页多的时候要等一两分钟……');
  const { status, log, errors } = await runAstroQuietly('build', '--outDir', folder);
  if (status !== 0) console.error(explainFailure(errors) || log.trim());
  return status === 0;
}

/**
 * Runs Astro's command line in the foreground, shows its output and waits for its end.
 * @param args as typed after `astro`
 * @returns the exit code; 1 if a signal ended Astro
 */
export function runAstro(...args: string[]): Promise<number> {
  return waitForEnd(startAstro(args, 'inherit'));
}

/**
 * Reduces what Astro wrote about a failed build to our own messages.
 * @param errors as Astro wrote them
 */
export function explainFailure(errors: string): string {
  // Astro names the hook, in English, above the message that ended it.
  return errors
    .replaceAll(/^.*An unhandled error occurred while running the .* hook\n/gm, '')
    .trim();
}

/** Runs Astro's command line as `runAstro` does. @returns the exit code, with both outputs, which are not shown */
async function runAstroQuietly(
  ...args: string[]
): Promise<{ status: number; log: string; errors: string }> {
  const child = startAstro(args, 'pipe');
  const outputs = { log: '', errors: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (outputs.log += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (outputs.errors += text));
  return { status: await waitForEnd(child), ...outputs };
}

function startAstro(args: readonly string[], stdio: 'inherit' | 'pipe'): ChildProcess {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return spawn(process.execPath, [join(dirname(manifest), 'bin/astro.mjs'), ...args], {
    stdio,
    env: {
      ...process.env,
      // Astro reads this before the configuration, and would announce its telemetry first.
      ASTRO_TELEMETRY_DISABLED: '1',
      // Astro would run its servers in the background if it took its caller for a program.
      ASTRO_DEV_BACKGROUND: '0',
      ASTRO_PREVIEW_BACKGROUND: '0',
    },
  });
}

/** @returns the exit code; 1 if a signal ended the process */
function waitForEnd(child: ChildProcess): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

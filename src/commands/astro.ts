import '../site/project-folder.ts';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The host and port of `npm start` and `npm run preview`, as arguments of Astro. */
export const SERVER_ARGUMENTS = ['--host', '127.0.0.1', '--port', '4321'];

/**
 * Runs Astro's command line in the foreground, shows its output and waits for its end.
 * @param args as typed after `astro`
 * @returns the exit code; 1 if a signal ended Astro
 */
export function runAstro(...args: string[]): Promise<number> {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const child = spawn(process.execPath, [join(dirname(manifest), 'bin/astro.mjs'), ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      // Astro reads this before the configuration, and would announce its telemetry first.
      ASTRO_TELEMETRY_DISABLED: '1',
      // Astro would run its servers in the background if it took its caller for a program.
      ASTRO_DEV_BACKGROUND: '0',
      ASTRO_PREVIEW_BACKGROUND: '0',
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

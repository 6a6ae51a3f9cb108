import '../site/project-folder.ts';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where `npm start` and `npm run preview` serve the site. */
export const address = ['--host', '127.0.0.1', '--port', '4321'];

/**
 * Runs Astro's command line in the foreground, output shown, and waits for its end.
 * @param args as typed after `astro`
 * @returns the exit code; 1 where a signal ended it
 */
export function runAstro(...args: string[]): Promise<number> {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const child = spawn(process.execPath, [join(dirname(manifest), 'bin/astro.mjs'), ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      // Astro gives notice of its telemetry before it reads the configuration, which switches it off.
      ASTRO_TELEMETRY_DISABLED: '1',
      // Astro would else put its servers in the background where it takes its caller for a program.
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

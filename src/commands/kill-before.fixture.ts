/** Preloaded by a test: kills the process before its `KILL_BEFORE`-th step of writing, from 1. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let changes = 0;
for (const name of [
  'mkdtempSync',
  'writeFileSync',
  'copyFileSync',
  'renameSync',
  'rmSync',
] as const) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      changes += 1;
      if (changes === Number(process.env['KILL_BEFORE'])) process.kill(process.pid, 'SIGKILL');
      return original(...args);
    },
  });
}
syncBuiltinESMExports();

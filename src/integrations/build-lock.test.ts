import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { lockFolder } from './build-lock.ts';

const LOCKS = '.cache/locks';
const folder = resolve('.cache/build-lock-test');

/** Runs a process that locks the folder and ends. */
const lockAndEnd = (ending: string) =>
  spawnSync(
    process.execPath,
    [
      ...['--input-type', 'module', '--eval'],
      `import { lockFolder } from './src/integrations/build-lock.ts';
       lockFolder(${JSON.stringify(folder)}); ${ending}`,
    ],
    { encoding: 'utf8' },
  );
/** Finds the lock that names a process. */
const findLock = (pid: number) =>
  readdirSync(LOCKS)
    .map((name) => join(LOCKS, name))
    .find((file) => readFileSync(file, 'utf8') === String(pid));

let lock: string | undefined;
afterEach(() => {
  if (lock) rmSync(lock, { force: true });
});

test('a second build in one folder is refused with the process of the first', () => {
  lockFolder(folder);
  lock = findLock(process.pid);
  // The same process may lock it again.
  lockFolder(folder);
  const { status, stderr } = lockAndEnd('');
  expect(status).not.toBe(0);
  expect(stderr).toContain(
    `另一次生成正在写 .cache/build-lock-test（进程${process.pid}）：等它结束，再运行这条命令。`,
  );
  expect(stderr).toContain(`就删去 ${lock}。`);
});

test('the lock of a process that was killed is taken over, and a process that ends removes its lock', () => {
  const killed = lockAndEnd(`process.kill(process.pid, 'SIGKILL');`);
  expect(killed.signal).toBe('SIGKILL');
  lock = findLock(killed.pid);
  expect(lock).toBeDefined();
  const next = lockAndEnd('');
  expect([next.status, next.stderr]).toEqual([0, '']);
  expect(findLock(next.pid)).toBeUndefined();
  expect(findLock(killed.pid)).toBeUndefined();
});

test('a lock that names no process is taken over', () => {
  const { pid } = lockAndEnd(`process.kill(process.pid, 'SIGKILL');`);
  lock = findLock(pid);
  writeFileSync(lock ?? '', '');
  expect(lockAndEnd('').status).toBe(0);
});

import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digest } from '../cache/digests.ts';
import { ContentError } from '../collections/fault.ts';

/** Below the project's folder. */
const LOCKS = '.cache/locks';

/** Ends a build if another one is writing the same files: the site, or Astro's store of the content. */
export function buildLock(): AstroIntegration {
  return {
    name: 'build-lock',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        for (const folder of [config.outDir, config.cacheDir]) lockFolder(fileURLToPath(folder));
      },
    },
  };
}

/**
 * Locks a folder until the process ends. The lock of a process that has ended is taken over.
 * @throws ContentError if another running process has locked the folder
 */
export function lockFolder(folder: string): void {
  const lock = join(LOCKS, `${digest(folder).slice(0, 16)}.pid`);
  const own = `${lock}.${process.pid}`;
  mkdirSync(LOCKS, { recursive: true });
  writeFileSync(own, String(process.pid));
  try {
    while (!link(own, lock)) {
      const pid = readPid(lock);
      if (pid === process.pid) return;
      if (isRunning(pid)) throw new ContentError(describeRunning(folder, pid, lock));
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
  process.once('exit', () => {
    if (readPid(lock) === process.pid) rmSync(lock);
  });
}

/** Gives a file a second name, unless something has that name. A lock is never seen half written. */
function link(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Reads the process of a lock. @returns 0 if there is no lock, or it names none */
function readPid(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

function isRunning(pid: number): boolean {
  if (pid === 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // The process of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function describeRunning(folder: string, pid: number, lock: string): string {
  return `另一次生成正在写 ${relative('', folder)}（进程${pid}）：等它结束，再运行这条命令。其实没有在运行的，就删去 ${lock}。`;
}

import { spawn } from 'node:child_process';
import { globSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Time and memory of a build. */
export interface BuildCost {
  seconds: number;
  /** CPU seconds of the process and its children; 0 without `/proc`. */
  processors: number;
  /** Seconds by phase, in the order of the log. */
  phases: [phase: string, seconds: number][];
  /** Peak resident bytes of the process and its children; 0 without `/proc`. */
  peak: number;
}

/** Lines of Astro's log at which a phase ends and the next begins. */
const MARKS: readonly [pattern: RegExp, next: string][] = [
  [/Syncing content|\[content\]/, 'content'],
  [/\[build\] Collecting build info/, 'collect'],
  [/Building static entrypoints|building server entrypoints/i, 'bundle'],
  [/generating static routes|prerendering static routes/i, 'render'],
  [
    /sitemap-index\.xml|\[build\] Waiting for integration "(?:search|starlight)|Building search index/i,
    'index',
  ],
  [/\[search-index\]|Finished building search index/, 'checks'],
];

/**
 * @param limit seconds after which the build is ended
 * @returns null if it was ended
 * @throws with the log if the build fails
 */
export async function timedBuild(
  cwd: string,
  args: string[],
  env: Record<string, string>,
  limit: number,
): Promise<BuildCost | null> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(cwd, 'node_modules/astro/bin/astro.mjs'), ...args], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
  });
  let log = '';
  let phase = 'start';
  let since = start;
  const phases = new Map<string, number>();
  const turn = (next: string) => {
    const now = performance.now();
    phases.set(phase, (phases.get(phase) ?? 0) + (now - since) / 1000);
    [phase, since] = [next, now];
  };
  const read = (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n')) {
      log += `${line}\n`;
      const mark = MARKS.find(([pattern]) => pattern.test(line));
      if (mark && mark[1] !== phase && !phases.has(mark[1])) turn(mark[1]);
    }
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  let [peak, processors] = [0, 0];
  const watch = setInterval(() => {
    const use = measureProcess(child.pid ?? 0);
    peak = Math.max(peak, use.memory);
    processors = Math.max(processors, use.seconds);
  }, 200);
  let isOver = false;
  const stop = setTimeout(() => {
    isOver = true;
    child.kill('SIGKILL');
  }, limit * 1000);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  clearTimeout(stop);
  turn('end');
  if (isOver) return null;
  if (status !== 0) throw new Error(`astro ${args.join(' ')} ended with ${status}:\n${log}`);
  return { seconds: (performance.now() - start) / 1000, processors, phases: [...phases], peak };
}

/** Resident bytes and CPU seconds of a process and its descendants; zeros without `/proc`. */
function measureProcess(pid: number): { memory: number; seconds: number } {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    // User and system time in hundredths, the process's own and that of its children that have ended.
    const times = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ')
      .slice(11, 15);
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const own = {
      memory: pages * 4096,
      seconds: (times ?? []).reduce((sum, time) => sum + Number(time), 0) / 100,
    };
    return (below ? below.split(' ') : [])
      .map(Number)
      .map(measureProcess)
      .reduce(
        (sum, use) => ({ memory: sum.memory + use.memory, seconds: sum.seconds + use.seconds }),
        own,
      );
  } catch {
    return { memory: 0, seconds: 0 };
  }
}

/** Sizes of a built site, in bytes. */
export interface OutputSize {
  pages: number;
  files: number;
  total: number;
  /** Pictures among them. */
  pictures: number;
  /** Middle and largest page, with gzip. */
  page: number;
  largestPage: number;
  index: number;
  largestChunk: number;
}

export function measureOutput(dist: string): OutputSize {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const bytes = (list: string[]) => list.reduce((sum, file) => sum + statSync(file).size, 0);
  const pages = globSync('**/*.html', { cwd: dist })
    .map((file) => readFileSync(join(dist, file)))
    // Redirects are not counted.
    .filter((html) => !html.includes('http-equiv="refresh"'))
    .map((html) => gzipSync(html, { level: 9 }).length)
    .sort((a, b) => a - b);
  const index = files.filter((file) => file.startsWith(join(dist, 'pagefind/')));
  const chunks = index
    .filter((file) => /\.pf_index$/.test(file))
    .map((file) => statSync(file).size);
  return {
    pages: pages.length,
    files: files.length,
    total: bytes(files),
    pictures: bytes(files.filter((file) => /\.(?:png|svg|webp|jpg)$/.test(file))),
    page: pages[Math.floor(pages.length / 2)] ?? 0,
    largestPage: pages.at(-1) ?? 0,
    index: bytes(index),
    largestChunk: Math.max(0, ...chunks),
  };
}

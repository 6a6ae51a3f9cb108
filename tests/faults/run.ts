/**
 * `npm run test:faults`: searches while a kind of file has a fault. Every fault, every kind of file that search reads,
 * with and without the service worker, in Chromium and Firefox. Ends with 1 if an answer is wrong, old or missing, or
 * if a retry does not help once the host is well again.
 *
 * Arguments restrict the runs to those whose line contains each of them: `npm run test:faults -- firefox chunk`.
 */
import type { Browser } from 'puppeteer-core';
import { runBuild } from '../helpers/build.ts';
import { judgeFault, KINDS, readSound, type Kind } from '../helpers/faulty-search.ts';
import { FAULTS, startHost, type FaultName, type Host } from '../helpers/host.ts';
import { makeVersion } from '../helpers/other-version.ts';
import { launchers, visitWithWorker } from '../helpers/puppeteer.ts';

/** Searches at the same time. Most of them wait. */
const PARALLEL = 6;
/** Seconds that a browser may keep a damaged file. */
const MAX_AGE = 31_536_000;

interface Run {
  browser: string;
  hasWorker: boolean;
  kind: Kind;
  fault: FaultName;
}

const nameRun = ({ browser, hasWorker, kind, fault }: Run) =>
  [browser, hasWorker ? 'with worker' : 'without worker', kind.name, fault].join(' | ');

const asked = process.argv.slice(2);
const runs = Object.keys(launchers)
  .flatMap((browser) => [false, true].map((hasWorker) => ({ browser, hasWorker })))
  .flatMap((run) => KINDS.map((kind) => ({ ...run, kind })))
  .flatMap((run) => Object.keys(FAULTS).map((fault) => ({ ...run, fault: fault as FaultName })))
  .filter((run) => asked.every((part) => nameRun(run).includes(part)));

const { dir, status, output } = await runBuild('faults');
if (status !== 0) throw new Error(output);
const oldDir = await makeVersion(dir, 'faults-old', ['3572', '3571']);

let last: Promise<unknown> = Promise.resolve();
/** Does something after all that was passed before. Firefox loses a page that it opens while it closes another one. */
function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/** Makes one run in a new profile. @returns the fault in words; empty for a right answer */
async function judge(browser: Browser, host: Host, sound: string, run: Run): Promise<string> {
  const { context, page } = await oneByOne(async () => {
    const context = await browser.createBrowserContext();
    return { context, page: await context.newPage() };
  });
  try {
    host.behave(run.hasWorker ? oldDir : dir);
    host.oldDir = oldDir;
    if (run.hasWorker) await visitWithWorker(page, host.home);
    Object.assign(host, { dir, maxAge: run.hasWorker ? 0 : MAX_AGE });
    const wrong = await judgeFault(page, host, run.kind, run.fault, sound);
    // The worker has some files, and asks for no others.
    return run.hasWorker && wrong === 'no file had the fault' ? '' : wrong;
  } catch (error) {
    return String(error);
  } finally {
    await oneByOne(() => context.close());
  }
}

async function readSounds(browser: Browser): Promise<Map<string, string>> {
  const host = await startHost();
  host.behave(dir);
  const page = await browser.newPage();
  const sounds = new Map<string, string>();
  for (const kind of KINDS) sounds.set(kind.search, await readSound(page, host, kind));
  host.close();
  return sounds;
}

let bad = 0;
for (const [name, launch] of Object.entries(launchers)) {
  for (const hasWorker of [false, true]) {
    const queue = runs.filter((run) => run.browser === name && run.hasWorker === hasWorker);
    if (queue.length === 0) continue;
    const browser = await launch({ hasWorkers: hasWorker });
    const sounds = await readSounds(browser);
    const start = Date.now();
    let wrong = 0;
    const work = async () => {
      const host = await startHost();
      for (let run = queue.shift(); run; run = queue.shift()) {
        const fault = await judge(browser, host, sounds.get(run.kind.search)!, run);
        if (!fault) continue;
        wrong += 1;
        console.log(`${nameRun(run)}: ${fault.replace(/\s+/g, ' ').slice(0, 200)}`);
      }
      host.close();
    };
    const count = queue.length;
    await Promise.all(Array.from({ length: PARALLEL }, work));
    await browser.close();
    bad += wrong;
    const seconds = Math.round((Date.now() - start) / 1000);
    const mode = hasWorker ? 'with worker' : 'without worker';
    console.log(`${name}, ${mode}: ${count} runs, ${wrong} wrong, ${seconds} s`);
  }
}
if (runs.length === 0) console.log('no run has this name');
process.exitCode = bad > 0 || runs.length === 0 ? 1 : 0;

// `npm run check`: runs the checks of the project in three lanes, and shows the output of each at its end.
import '../site/project-folder.ts';
import { spawn } from 'node:child_process';
import { runAstro } from './astro.ts';

/** Runs a script of `package.json`. @returns whether it succeeded */
function runScript(name: string): Promise<boolean> {
  // On Windows only a shell finds npm.
  const child = spawn(`npm run --silent ${name}`, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TYPES_WRITTEN: '1' },
  });
  let output = '';
  const read = (chunk: string) => (output += chunk);
  child.stdout.setEncoding('utf8').on('data', read);
  child.stderr.setEncoding('utf8').on('data', read);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${name}\n${output}`.trimEnd());
      resolve(code === 0);
    });
  });
}

/** Runs scripts one after the other, to the end also if one fails. */
async function runLane(names: readonly string[]): Promise<void> {
  for (const name of names) if (!(await runScript(name))) process.exitCode = 1;
}

// Lint and the check of types read the types of content, which Astro writes. Format needs none.
const sync = runAstro('sync');
await Promise.all([
  runLane(['check:format', 'check:unused', 'check:content']),
  sync.then(async (code) => {
    if (code !== 0) process.exitCode = code;
    await Promise.all([runLane(['check:lint']), runLane(['check:types'])]);
  }),
]);

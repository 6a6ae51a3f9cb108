// `npm run preview`: serves the last build, or with `--drafts` a build with drafts, in a folder of its own.
import '../site/project-folder.ts';
import { existsSync } from 'node:fs';
import { HELP, readOptions, UsageError } from './arguments.ts';
import { buildWithDrafts, DIST, DRAFTS_FOLDER, runAstro, serverArguments } from './astro.ts';
import { runCommand } from './run-command.ts';

const USAGE = `用法：npm run preview               看上一次生成的网站
      npm run preview -- --drafts   生成连同草稿的网站，再看它
  --port 4322  换一个端口
  --host       让同一网络里的手机也能打开`;
const OPTIONS = {
  ...HELP,
  drafts: { type: 'boolean' },
  port: { type: 'string' },
  host: { type: 'string' },
} as const;

await runCommand(run);

async function run(): Promise<void> {
  const args = nameEveryHost(process.argv.slice(2));
  const { help, drafts, port, host } = readOptions({ options: OPTIONS, args }, USAGE);
  if (help) return console.log(USAGE);
  if (!drafts && !existsSync(DIST)) {
    throw new UsageError('没有生成好的网站：先运行 npm run build。', USAGE);
  }
  if (drafts && !(await buildWithDrafts())) {
    process.exitCode = 1;
    return;
  }
  const folder = drafts ? DRAFTS_FOLDER : DIST;
  const typed = [...(port ? ['--port', port] : []), ...(host ? ['--host', host] : [])];
  process.exitCode = await runAstro('preview', '--outDir', folder, ...serverArguments(typed));
}

/** Gives `--host` without a value the address for all networks, as Astro does. */
function nameEveryHost(typed: readonly string[]): string[] {
  return typed.map((argument, i) => {
    const hasValue = typed[i + 1]?.startsWith('-') === false;
    return argument === '--host' && !hasValue ? '--host=0.0.0.0' : argument;
  });
}

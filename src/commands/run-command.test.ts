import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs a command of `src/commands/` on content that it does not come to read. */
function run(command: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/commands/${command}.ts`, ...args],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: 'tests/fixtures/report' } },
  );
  return { status, output: stdout + stderr };
}

test.each([
  ['check-content', ['--all'], '没有“--all”这个选项。\n用法：npm run check:content'],
  ['check-questions', ['no'], 'no 里没有生成好的网站：先运行 npm run build。'],
  ['finish', ['--all'], '没有“--all”这个选项。\n用法：npm run finish'],
  ['finish', ['2025'], '后面不用写“2025”。\n用法：npm run finish'],
  ['ids', ['--all'], '没有“--all”这个选项。\n用法：npm run ids'],
  ['import', ['--all'], '没有“--all”这个选项。\n用法：npm run import'],
  ['mark', ['--all'], '没有“--all”这个选项。\n用法：npm run mark'],
  ['metrics', ['--all'], '没有“--all”这个选项。\n用法：npm run metrics'],
  ['new', ['--all'], '没有“--all”这个选项。\n用法：npm run new'],
  ['preview', ['--draft'], '没有“--draft”这个选项。\n用法：npm run preview'],
  ['share-preview', ['2031年'], '没有“2031”年的年报，现有2025年。'],
  ['share-preview', ['2025', '2026'], '只写一个年份'],
])('%s %j is refused in Chinese, without a stack trace', (command, args, message) => {
  const { status, output } = run(command, ...args);
  expect(output).toContain(message);
  expect(output).not.toMatch(/\n\s+at |Error/);
  expect(status).toBe(1);
});

test.each(['check-content', 'finish', 'ids', 'new', 'preview', 'share-preview'])(
  '%s has a usage',
  (command) => {
    const { status, output } = run(command, '--help');
    expect(output).toMatch(/^用法：npm run /);
    expect(status).toBe(0);
  },
);

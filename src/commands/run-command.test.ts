import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';

const COMMANDS = ['check-content', 'finish', 'import', 'mark', 'metrics', 'new', 'share-preview'];

test.each(COMMANDS)('%s refuses an unknown option in Chinese, without a stack trace', (command) => {
  const { status, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, '--all'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: temporaryFolder() },
  });
  expect(stderr).toMatch(/没有“--all”这个选项。\n用法：npm run /);
  expect(stderr).not.toMatch(/\n\s+at |Error/);
  expect(status).toBe(1);
});

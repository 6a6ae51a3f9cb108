import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runNode } from '../helpers/build.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const site = inject('site');

/** Asks the built site the questions of a list. */
async function check(list: string, dist = site.dir) {
  const content = temporaryFolder();
  writeFileSync(join(content, 'questions.yaml'), list);
  return runNode(['src/commands/check-questions.ts', dist], { env: { CONTENT_DIR: content } });
}

const MEDIATED = '/2025/huhang/#disputes-mediated';

test('questions that the site answers pass, exact ones and others', async () => {
  const { status, output } = await check(
    `- 问: 调解劳动纠纷\n  答: ${MEDIATED}\n- 问: 劳动纠纷调解了多少件？\n  答: ${MEDIATED}\n`,
  );
  expect(output).toContain('2个问题：第一条就对的2个，前3条里有的0个，前3条里没有的0个。');
  expect(status).toBe(0);
});

test('a question that the site does not answer fails, with its line and what came first', async () => {
  const { status, output } = await check(
    `# 提问\n- 问: 调解劳动纠纷\n  答: /2025/nuanxin/\n- 问: 月球背面\n  答: ${MEDIATED}\n`,
  );
  expect(output).toMatch(
    /questions\.yaml:2 找不到了：“调解劳动纠纷”应先找到 \/2025\/nuanxin\/，现在第一条是 \/2025\/huhang\/#disputes-mediated 调解劳动纠纷743件。/,
  );
  expect(output).toMatch(/questions\.yaml:4 找不到了：“月球背面”.*现在什么也没有找到。/);
  expect(status).toBe(1);
});

test('without a build the command says what to run first', async () => {
  const { status, output } = await check('', join(tmpdir(), 'no-build'));
  expect(output).toMatch(/no-build 里没有生成好的网站：先运行 npm run build。/);
  expect(status).toBe(1);
});

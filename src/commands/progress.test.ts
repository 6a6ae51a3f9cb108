import { expect, test } from 'vitest';
import { forEachFile } from './progress.ts';

/** Works on files that take some milliseconds each. @returns the results, and the text on the terminal */
async function run(files: readonly number[], isTTY: boolean) {
  let time = 0;
  let shown = '';
  const work = (milliseconds: number) => {
    time += milliseconds;
    return Promise.resolve(milliseconds * 2);
  };
  const terminal = { isTTY, write: (text: string) => (shown += text) };
  return { results: await forEachFile('检查', files, work, terminal, () => time), shown };
}

test('short work is silent, and keeps the order of its results', async () => {
  expect(await run([1, 2, 900], true)).toEqual({ results: [2, 4, 1800], shown: '' });
});

test('long work shows the file in one line of a terminal, and removes the line at the end', async () => {
  const { shown } = await run([1200, 10, 200, 10], true);
  expect(shown).toBe('\r检查第2个文件，共4个…\u001b[K\r检查第4个文件，共4个…\u001b[K\r\u001b[K');
});

test('long work writes a line to a log now and then', async () => {
  const { shown } = await run([1200, 5000, 5000, 10], false);
  expect(shown).toBe('检查第2个文件，共4个…\n检查第4个文件，共4个…\n');
});

import { expect, test } from 'vitest';
import { explainFailure, serverArguments } from './astro.ts';

test.each<[typed: string[], expected: string]>([
  [[], '--host 127.0.0.1 --port 4321'],
  [['--port', '4411'], '--host 127.0.0.1 --port 4411'],
  [['--port=4411'], '--host 127.0.0.1 --port=4411'],
  [['--host', '0.0.0.0'], '--port 4321 --host 0.0.0.0'],
  [['--host'], '--port 4321 --host'],
  [['--host=0.0.0.0', '--port=4411'], '--host=0.0.0.0 --port=4411'],
  [['--outDir', 'out'], '--host 127.0.0.1 --port 4321 --outDir out'],
])('a server that is started with %j gets %s', (typed, expected) => {
  expect(serverArguments(typed).join(' ')).toBe(expected);
});

test('a failed build is explained without the name of the hook that ended it', () => {
  const hook =
    '19:38:01 [ERROR] [build-lock] An unhandled error occurred while running the "astro:config:setup" hook\n';
  expect(explainFailure(`${hook}另一次生成正在写 dist。\n`)).toBe('另一次生成正在写 dist。');
  expect(explainFailure('内容有1处要改：\n  a.mdx:1 错。\n')).toBe(
    '内容有1处要改：\n  a.mdx:1 错。',
  );
});

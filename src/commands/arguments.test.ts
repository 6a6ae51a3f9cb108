import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const options = { report: { type: 'string' }, force: { type: 'boolean' } } as const;
const read = (...args: string[]) => readArguments({ args, options }, '用法：…');

test('reads options, and arguments beside them', () => {
  expect(read('a.txt', '--report', '2032', '--force')).toMatchObject({
    positionals: ['a.txt'],
    values: { report: '2032', force: true },
  });
});

test.each([
  [['--foo'], '没有“--foo”这个选项。\n用法：…'],
  [['--report'], '--report 后面要写值。\n用法：…'],
  [['--force=1'], '--force 后面不写值。\n用法：…'],
])('refuses %j', (args, message) => {
  expect(() => read(...args)).toThrow(message);
});

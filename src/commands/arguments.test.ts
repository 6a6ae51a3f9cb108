import { expect, test } from 'vitest';
import { readArguments, readOptions } from './arguments.ts';

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

test('a command that takes nothing but options refuses other arguments', () => {
  expect(readOptions({ args: ['--force'], options }, '用法：…')).toMatchObject({ force: true });
  expect(() => readOptions({ args: ['2031'], options }, '用法：…')).toThrow(
    '后面不用写“2031”。\n用法：…',
  );
});

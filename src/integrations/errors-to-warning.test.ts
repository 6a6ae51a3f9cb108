import { expect, test } from 'vitest';
import { ContentError } from '../collections/fault.ts';
import { errorsToWarning } from './errors-to-warning.ts';

/** Starts a command of Astro. @returns its warnings */
function start(errorsTo: string, command: string): string[] {
  const warnings: string[] = [];
  const logger = { warn: (text: string) => warnings.push(text) };
  const hook = errorsToWarning(errorsTo).hooks['astro:config:setup'];
  void hook?.({ command, logger } as never);
  return warnings;
}

test('a build without an address for errors says so in one line', () => {
  expect(start('', 'build')).toEqual([
    expect.stringMatching(/^没有设置errorsTo：.*src\/site\/settings\.ts.*$/),
  ]);
});

test.each([
  ['bian@a.example', 'build'],
  ['https://a.example/{page}', 'build'],
  ['', 'dev'],
])('with %j the command %s says nothing', (errorsTo, command) => {
  expect(start(errorsTo, command)).toEqual([]);
});

test('a build with an address that cannot be used fails, and says how to mend it', () => {
  expect(() => start('a.example', 'build')).toThrow(ContentError);
  expect(() => start('a.example', 'build')).toThrow(/“a\.example”.*https:\/\//);
});

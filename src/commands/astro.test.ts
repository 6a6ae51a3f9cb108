import { expect, test } from 'vitest';
import { serverArguments } from './astro.ts';

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

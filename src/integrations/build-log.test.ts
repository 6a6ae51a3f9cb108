import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import buildLog from './build-log.js';

let written = '';
beforeEach(() => {
  written = '';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => Boolean((written += String(text))));
  }
});
afterEach(() => void vi.restoreAllMocks());

type Write = ReturnType<typeof buildLog>['write'];
type Message = Parameters<Write>[0];
const begin = (path: string): Message => ({
  label: null,
  level: 'info',
  message: `  \u001b[34m├─\u001b[39m \u001b[2m${path}\u001b[22m`,
  newLine: false,
});
const say = (message: string, label: Message['label'] = 'SKIP_FORMAT'): Message => ({
  label,
  level: 'info',
  message,
  newLine: true,
});
const end = say(' \u001b[2m(+12ms)\u001b[22m ');
const completed = say('✓ Completed in 1.23s.\n', null);
/** Logs messages. @returns the lines on the terminal, without colours and times */
function log(...messages: Message[]): string[] {
  const { write } = buildLog();
  for (const message of messages) write(message);
  const plain = written.replaceAll(/\u001b\[\d+m/g, '').replaceAll(/^\d\d:\d\d:\d\d /gm, '');
  return plain.split('\n').filter(Boolean);
}

test('files that are written at the same time are counted in one line', () => {
  const [page, card, data] = [begin('/a/index.html'), begin('/a.png'), begin('/a.json')];
  expect(log(page, card, page, end, data, end, end, end, completed)).toEqual([
    '页面2个，图片1个，其他文件1个',
    '✓ Completed in 1.23s.',
  ]);
});

test('all other messages are shown as Astro shows them', () => {
  const heading = say(' generating static routes ');
  const warning: Message = { ...say('careful', 'build'), level: 'warn' };
  expect(log(completed, heading, begin('/a.png'), warning, end)).toEqual([
    '✓ Completed in 1.23s.',
    ' generating static routes ',
    '[WARN] [build] careful',
  ]);
  const error: Message = { ...say('broken', 'build'), level: 'error' };
  expect(log(error)).toContain('[ERROR] [build] broken');
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';
import { findObstacle, readRegularFile, readText } from './read-file.ts';

const dir = temporaryFolder();
const place = (name: string) => join(dir, name);

test('reads a file, also through a link', () => {
  writeFileSync(place('a.txt'), '甲');
  symlinkSync('a.txt', place('link.txt'));
  expect(readRegularFile(place('link.txt'), 3).toString()).toBe('甲');
  expect(findObstacle(place('a.txt'), 3)).toBeNull();
});

test.each<[what: string, make: (path: string) => unknown, message: RegExp]>([
  ['nothing', () => undefined, /^没有这个文件$/],
  [
    'a file below a file',
    (path) => writeFileSync(path.replace(/\/[^/]*$/, ''), ''),
    /^没有这个文件$/,
  ],
  ['a broken link', (path) => symlinkSync('nowhere', path), /^是断了的链接/],
  ['a link to itself', (path) => symlinkSync(path, path), /^是转圈的链接/],
  ['a folder', (path) => mkdirSync(path), /^是文件夹/],
  ['a link to a folder', (path) => symlinkSync(tmpdir(), path), /^是指向文件夹的链接/],
  ['a pipe', (path) => execFileSync('mkfifo', [path]), /^是管道/],
  [
    'a socket',
    (path) =>
      new Promise((done) =>
        createServer()
          .listen(path, () => done(0))
          .unref(),
      ),
    /^是套接字/,
  ],
  ['a device', (path) => symlinkSync('/dev/zero', path), /^是设备/],
  [
    'a large file',
    (path) => (writeFileSync(path, ''), truncateSync(path, 3e9)),
    /^文件有3GB，最多1\.5MB$/,
  ],
])('refuses %s without opening it', async (what, make, message) => {
  const path = place(what === 'a file below a file' ? 'file/below' : what.replaceAll(' ', '-'));
  await make(path);
  expect(() => readRegularFile(path, 1_500_000)).toThrow(message);
});

test('names the file of the content in the message', () => {
  expect(() => readText(place('gone.json'))).toThrow(
    /gone\.json 没有这个文件。读不到它，网站就不会生成。/,
  );
});

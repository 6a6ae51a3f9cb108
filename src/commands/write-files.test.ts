import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';
import { checkLeftovers } from '../content-rules/rules/leftovers.ts';
import { writeAll } from './write-files.ts';

let root: string;
beforeEach(() => {
  root = temporaryFolder();
});
const tree = () => readdirSync(root, { recursive: true }).sort();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('writes all files and leaves no others', () => {
  writeAll(root, [
    { path: 'report/2032/a.mdx', text: '甲' },
    { path: 'report/2032/b.mdx', text: '乙' },
    { path: 'news/c.mdx', text: '丙' },
  ]);
  expect(tree()).toEqual([
    'news',
    'news/c.mdx',
    'report',
    'report/2032',
    'report/2032/a.mdx',
    'report/2032/b.mdx',
  ]);
  expect(read('report/2032/b.mdx')).toBe('乙');
});

test('restores the earlier files if one file cannot be moved to its place', () => {
  mkdirSync(join(root, 'news/blocked.mdx/inside'), { recursive: true });
  writeFileSync(join(root, 'news/old.mdx'), '旧');
  const before = tree();
  expect(() =>
    writeAll(root, [
      { path: 'report/2032/a.mdx', text: '甲' },
      { path: 'news/old.mdx', text: '新' },
      { path: 'news/old.mdx/below/below.mdx', text: '丁' },
    ]),
  ).toThrow();
  expect(() => writeAll(root, [{ path: 'news/blocked.mdx', text: '丙' }])).toThrow();
  expect(tree()).toEqual(before);
  expect(read('news/old.mdx')).toBe('旧');
});

test('says so in Chinese if a part of the path is a file', () => {
  const file = join(root, '送审');
  writeFileSync(file, '');
  for (const [folder, path] of [
    [file, 'a.html'],
    [root, '送审/a.html'],
  ] as const) {
    expect(() => writeAll(folder, [{ path, text: '' }])).toThrow(
      '送审/a.html：路径里有一段是文件，不是文件夹。',
    );
  }
  expect(tree()).toEqual(['送审']);
});

test('a replaced file keeps its permissions, and a link stays a link', () => {
  writeFileSync(join(root, 'real.mdx'), '旧');
  chmodSync(join(root, 'real.mdx'), 0o664);
  symlinkSync('real.mdx', join(root, 'link.mdx'));
  writeAll(root, [{ path: 'link.mdx', text: '新' }]);
  expect(read('real.mdx')).toBe('新');
  expect(statSync(join(root, 'real.mdx')).mode & 0o777).toBe(0o664);
  expect(readdirSync(root)).toEqual(['link.mdx', 'real.mdx']);
});

const NEW_FILES = [
  { path: 'report/2032/a.mdx', text: '新甲' },
  { path: 'report/2032/b.mdx', text: '新乙' },
  { path: 'news/c.mdx', text: '新丙' },
];

/** Writes two files over old ones and one in a new folder. @param killBefore number of the step that is not made */
function writeUntil(killBefore: number) {
  root = temporaryFolder();
  mkdirSync(join(root, 'report/2032'), { recursive: true });
  for (const name of ['a', 'b']) writeFileSync(join(root, `report/2032/${name}.mdx`), `旧${name}`);
  const program = `import { writeAll } from './src/commands/write-files.ts';
    writeAll(process.env.ROOT, ${JSON.stringify(NEW_FILES)});`;
  return spawnSync(
    process.execPath,
    [
      ...['--import', './src/commands/kill-before.fixture.ts'],
      ...['--input-type', 'module', '--eval', program],
    ],
    { env: { ...process.env, ROOT: root, KILL_BEFORE: String(killBefore) }, encoding: 'utf8' },
  );
}

test('a command that is killed before any step leaves whole files and a folder that the check names', () => {
  const messages = new Set<string>();
  let step = 1;
  for (let run = writeUntil(step); run.signal === 'SIGKILL'; run = writeUntil(step)) {
    const texts = ['a', 'b'].map((name) => read(`report/2032/${name}.mdx`));
    expect(['旧a', '新甲']).toContain(texts[0]);
    expect(['旧b', '新乙']).toContain(texts[1]);
    const [leftover, ...others] = checkLeftovers(root);
    expect(others).toEqual([]);
    // The first step makes the temporary folder.
    if (step > 1) expect(leftover?.file).toMatch(/\.(?:preparing|replacing|replaced)-/);
    if (leftover?.what.includes('还没有改动')) expect(texts).toEqual(['旧a', '旧b']);
    if (leftover?.what.includes('已经做完')) expect(texts).toEqual(['新甲', '新乙']);
    if (leftover?.what.includes('有的还是旧的')) {
      const old = join(leftover.file, 'old/report/2032/a.mdx');
      expect(readFileSync(old, 'utf8')).toBe('旧a');
    }
    if (leftover) messages.add(leftover.what);
    step += 1;
  }
  expect(messages.size).toBe(3);
  expect(checkLeftovers(root)).toEqual([]);
  expect(read('news/c.mdx')).toBe('新丙');
});

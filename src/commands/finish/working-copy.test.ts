import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/helpers/temporary-folder.ts';
import { countUnpushed, listChanges } from './working-copy.ts';

let project: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=e', '-c', 'user.email=e@e.example', ...args], {
    cwd: project,
  });
const commitAll = () => {
  git('add', '.');
  git('commit', '--quiet', '--message', '内容');
};

beforeEach(() => {
  project = temporaryFolder();
  mkdirSync(join(project, 'content/news'), { recursive: true });
  writeFileSync(join(project, 'content/old.mdx'), '旧\n'.repeat(20));
});

test('a folder that is no working copy has no list', () => {
  expect(listChanges('content', project)).toBeNull();
  expect(countUnpushed(project)).toBe(0);
});

test('names the files below the folder as they are called, a moved one by both names', () => {
  git('init', '--quiet');
  commitAll();
  expect(listChanges('content', project)).toEqual([]);
  writeFileSync(join(project, 'content/news/灯 塔.JPG'), '');
  writeFileSync(join(project, '年报.docx'), '');
  renameSync(join(project, 'content/old.mdx'), join(project, 'content/new.mdx'));
  git('add', 'content/old.mdx', 'content/new.mdx');
  expect(listChanges('content', project)?.sort()).toEqual([
    'content/new.mdx',
    'content/news/灯 塔.JPG',
    'content/old.mdx',
  ]);
});

test('counts what is committed and not pushed', () => {
  git('init', '--quiet');
  commitAll();
  expect(countUnpushed(project)).toBe(0);
  const other = temporaryFolder();
  execFileSync('git', ['init', '--quiet', '--bare', other]);
  git('remote', 'add', 'origin', other);
  git('push', '--quiet', '--set-upstream', 'origin', 'HEAD');
  expect(countUnpushed(project)).toBe(0);
  writeFileSync(join(project, 'content/old.mdx'), '新');
  commitAll();
  expect(countUnpushed(project)).toBe(1);
});

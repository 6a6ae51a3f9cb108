import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { entryPath } from '../../src/site/addresses.ts';
import { CONTENT } from '../helpers/content.ts';
import { runBuild, runNode } from '../helpers/build.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

interface Locked {
  dev?: true;
  devOptional?: true;
  optional?: true;
}
const FILES = ['astro.config.mjs', 'docs', 'package.json', 'package-lock.json', 'public', 'src'];
let project = '';

/** The project as `npm ci --omit=dev` installs it, outside of every folder with other packages. */
beforeAll(() => {
  project = temporaryFolder();
  for (const file of [...FILES, 'tsconfig.json']) {
    cpSync(file, join(project, file), { recursive: true });
  }
  cpSync('content', join(project, 'content'), { recursive: true });
  cpSync(CONTENT, join(project, 'fixture'), { recursive: true });
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  for (const [path, { dev, devOptional, optional }] of Object.entries(packages)) {
    if (path === '' || dev || devOptional) continue;
    // Packages of other platforms are not installed.
    if (optional && !existsSync(path)) continue;
    linkPackage(path, join(project, path));
  }
});

/** Links the files of a package into another folder, without nested packages. */
function linkPackage(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [resolve(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') linkPackage(source, target);
      continue;
    }
    try {
      linkSync(source, target);
    } catch {
      // The folder for temporary files is on another disk.
      copyFileSync(source, target);
    }
  }
}

// Only this test reads the site's own content. Editors can change it without breaking other tests.
test('an install without development dependencies builds the site’s own content, which answers its questions', async () => {
  expect(existsSync(join(project, 'node_modules/vitest'))).toBe(false);
  const { dir, status, output } = await runBuild('pruned', { project, content: 'content' });
  expect(status, output).toBe(0);
  const files = globSync('{report,news,pages}/**/*.mdx', { cwd: join(project, 'content') });
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const [, collection, id = ''] = /^(report|news|pages)\/(.*)\.mdx$/.exec(file) ?? [];
    const path = entryPath(collection as 'report' | 'news' | 'pages', id);
    expect([file, existsSync(join(dir, path, 'index.html'))]).toEqual([file, true]);
  }
  expect(globSync('cards/**/*.png', { cwd: dir }).length).toBeGreaterThan(2);
  const questions = await runNode(['src/commands/check-questions.ts', dir], { cwd: project });
  expect(questions.status, questions.output).toBe(0);
});

test.each([
  ['check-content'],
  ['import', 'docs/sample-article.txt', '--report', '2026', '--dry-run'],
  ['new', 'section', '--year', '2025', '--title', '基层', '--slug', 'jiceng'],
])('an install without development dependencies runs npm run %s', async (command, ...args) => {
  const { status, output } = await runNode([`src/commands/${command}.ts`, ...args], {
    cwd: project,
    env: { CONTENT_DIR: 'fixture' },
  });
  expect(status, output).toBe(0);
});

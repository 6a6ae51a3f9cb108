import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT } from '../helpers/content.ts';
import { runBuild, runNode } from '../helpers/build.ts';

interface Locked {
  dev?: true;
  devOptional?: true;
  optional?: true;
}
const FILES = ['astro.config.mjs', 'docs', 'package.json', 'package-lock.json', 'public', 'src'];
let project = '';

/** The project as `npm ci --omit=dev` leaves it, in a folder that no other package can be found from. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'pruned-'));
  for (const file of [...FILES, 'tsconfig.json']) {
    cpSync(file, join(project, file), { recursive: true });
  }
  cpSync(CONTENT, join(project, 'content'), { recursive: true });
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  for (const [path, { dev, devOptional, optional }] of Object.entries(packages)) {
    if (path === '' || dev || devOptional) continue;
    // Those of other platforms are not installed.
    if (optional && !existsSync(path)) continue;
    linkPackage(path, join(project, path));
  }
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Links the files of a package into another folder, without the packages that lie in it. */
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
      // The folder for temporary files lies on another disk.
      copyFileSync(source, target);
    }
  }
}

test('an install without tools of development builds the site', async () => {
  expect(existsSync(join(project, 'node_modules/vitest'))).toBe(false);
  const { dir, status, output } = await runBuild('pruned', { project, content: 'content' });
  expect(status, output).toBe(0);
  expect(existsSync(join(dir, '2025/huhang/index.html'))).toBe(true);
  expect(existsSync(join(dir, 'cards/2025.png'))).toBe(true);
});

test.each([
  ['check-content'],
  ['import', 'docs/sample-article.txt', '--report', '2026', '--dry-run'],
  ['new', 'section', '--year', '2025', '--title', '基层', '--slug', 'jiceng'],
])('and runs npm run %s', async (command, ...args) => {
  const { status, output } = await runNode([`src/commands/${command}.ts`, ...args], {
    cwd: project,
    env: { CONTENT_DIR: 'content' },
  });
  expect(status, output).toBe(0);
});

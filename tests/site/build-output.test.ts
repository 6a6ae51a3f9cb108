import { globSync } from 'node:fs';
import { expect, inject, test } from 'vitest';

const { dir, output } = inject('site');
const lines = output.split('\n');

test('a build names at most one file in a line, and counts the files that it made', () => {
  const pathsIn = (line: string) => line.match(/[^\s/]+\.(?:html|png|json|csv|xml|txt)\b/g) ?? [];
  expect(lines.filter((line) => pathsIn(line).length > 1)).toEqual([]);
  const pages = globSync('**/*.html', { cwd: dir }).length;
  expect(output).toMatch(RegExp(`^.*页面${pages}个.*图片\\d+个.*其他文件\\d+个$`, 'm'));
});

test('a build without an address for errors says so in one line', () => {
  expect(lines.filter((line) => line.includes('没有设置errorsTo'))).toHaveLength(1);
});

test('a first build on a machine shows no notice of telemetry', () => {
  expect(lines.filter((line) => /telemetry/i.test(line))).toEqual([]);
});

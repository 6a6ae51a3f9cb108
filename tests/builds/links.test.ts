import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runBuild } from '../helpers/build.ts';

const content = '.cache/linked-content';
const section = join(content, 'report/2025/huhang.mdx');

beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/fixtures/two-years', content, { recursive: true });
});

test('a link to no page and one to no place in its page fail the build, each named', () => {
  appendFileSync(
    section,
    '\n见[没有的页](/2025/nowhere/)和[没有的数字](/2024/huhang/#nowhere)。\n',
  );
  const { status, output } = runBuild('linked', { content });
  expect(status).not.toBe(0);
  const line = readFileSync(section, 'utf8').trimEnd().split('\n').length;
  expect(output).toContain(`${section}:${line} 链接“/2025/nowhere/”没有对应的页面`);
  expect(output).toContain(
    `${section}:${line} 链接“/2024/huhang/#nowhere”里的 #nowhere 不在那一页上`,
  );
});

test('other names lead to the newest page of that name, and a page that has moved to its new address', () => {
  writeFileSync(join(content, 'redirects.json'), '{ "/2025/old/": "/2025/huhang/" }');
  const { dir, status, output } = runBuild('linked', { content });
  expect(status, output).toBe(0);
  const title = /^title: (.*)$/m.exec(readFileSync(section, 'utf8'))?.[1] ?? '';
  for (const [from, to] of [
    [title, '/2025/huhang/'],
    [`2024/${title}`, '/2024/huhang/'],
    ['latest', '/2025/'],
    ['latest/huhang', '/2025/huhang/'],
    ['2025/old', '/2025/huhang/'],
  ] as const) {
    expect(readFileSync(join(dir, from, 'index.html'), 'utf8')).toContain(
      `http-equiv="refresh" content="0;url=${to}"`,
    );
  }
  expect(existsSync(join(dir, 'latest/old'))).toBe(false);
});

test('a correction is an item of the feed with an address of its own, and the day of its page', () => {
  const corrections = [
    'corrections:',
    '  - { date: 2027-02-03, text: 调解劳动纠纷的件数误写，已改正。 }',
    '  - { date: 2027-01-02, text: 标题误写，已改正。 }',
  ].join('\n');
  const text = readFileSync(section, 'utf8');
  writeFileSync(section, text.replace('order: 1', `order: 1\n${corrections}`));
  const { dir, status, output } = runBuild('linked', { content });
  expect(status, output).toBe(0);
  const items = readFileSync(join(dir, 'rss.xml'), 'utf8').split('<item>').slice(1);
  expect(items[0]).toMatch(/<title>更正：.*调解劳动纠纷的件数误写，已改正。/s);
  expect(items[0]).toContain('<link>https://report.example/2025/huhang/#correction-2</link>');
  expect(items[1]).toContain('<link>https://report.example/2025/huhang/#correction-1</link>');
  const sitemap = readFileSync(join(dir, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).toMatch(/\/2025\/huhang\/<\/loc><lastmod>2027-02-03/);
});

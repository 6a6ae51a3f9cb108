import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runBuild } from '../helpers/build.ts';

const fixture = 'tests/fixtures/two-years';

describe('two reports that share measures', () => {
  let dir = '';
  let html = '';
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  beforeAll(() => {
    const { dir: built, status, output } = runBuild('two-years', { content: fixture });
    expect(status, output).toBe(0);
    dir = built;
    html = read('figures/index.html');
  });

  test.each([
    ['调解劳动纠纷', '比2024年的600件增加66件，增长11%'],
    ['追回欠薪', '比2024年的502.5万元约减少20.5万元，约下降4.1%'],
    ['提供岗位', '比2024年的近10万个约增加2万个，约增长20%'],
  ])('the entry of %s says: %s', (label, change) => {
    const rows = [...html.matchAll(/<th scope="row" data-column="label">(.*?)<\/th>/gs)];
    const entries = rows.map(([, cell]) => cell ?? '').filter((cell) => cell.includes(label));
    expect(entries).toHaveLength(2);
    expect(entries[0]).toContain(change);
    expect(entries[1]).not.toContain('class="change"');
  });

  test('measures of several years are grouped, the newest year first', () => {
    const groups = [...html.matchAll(/<table><caption>(.*?)<\/caption>(.*?)<\/table>/gs)];
    expect(
      groups.map(([, label, rows]) => [
        label,
        [...(rows ?? '').matchAll(/<th scope="row">(\d+)/g)].map(([, year]) => year),
      ]),
    ).toEqual([
      ['调解劳动纠纷', ['2025', '2024']],
      ['追回欠薪', ['2025', '2024']],
      ['提供岗位', ['2025', '2024']],
    ]);
  });

  test('a page beside the one about the site has an address, and whatever leads a reader to it', () => {
    const page = read('contact/index.html');
    expect(page).toContain('<h1>联系我们</h1>');
    expect(page).toMatch(/<h2 id="editors">/);
    expect(page).toContain(
      '<meta property="og:image" content="https://report.example/cards/contact.png"',
    );
    expect(existsSync(join(dir, 'cards/contact.png'))).toBe(true);
    for (const path of ['contact/', 'about/']) {
      expect(read('sitemap-0.xml')).toContain(`<loc>https://report.example/${path}</loc>`);
      expect(read('llms.txt')).toContain(`](https://report.example/${path})`);
    }
    expect(read('联系我们/index.html')).toContain('content="0;url=/contact/"');
  });

  test('the sidebar of every page lists it last, and marks it on its own', () => {
    for (const file of ['2024/huhang/index.html', 'news/index.html', 'contact/index.html']) {
      const list =
        /<p class="sheet-title">本站<\/p>\s*<ul>(.*?)<\/ul>/s.exec(read(file))?.[1] ?? '';
      const links = [...list.matchAll(/<a href="([^"]*)"[^>]*>\s*([^<]*?)\s*<\/a>/g)];
      expect(links.map(([, path, label]) => [path, label]).slice(-2)).toEqual([
        ['/about/', '关于'],
        ['/contact/', '联系我们'],
      ]);
      expect([file, /<a href="\/contact\/" aria-current="page"/.test(list)]).toEqual([
        file,
        file.startsWith('contact'),
      ]);
    }
  });
});

describe('content with a fault does not build', () => {
  const content = '.cache/faulty-content';
  const section = join(content, 'report/2025/huhang.mdx');
  const lines = readFileSync(join(fixture, 'report/2025/huhang.mdx'), 'utf8').split('\n').length;
  const reset = () => {
    rmSync(content, { recursive: true, force: true });
    cpSync(fixture, content, { recursive: true });
  };

  test('a quantity that no figure marks is named with file and line', () => {
    reset();
    appendFileSync(section, '\n另有3184万元没有标注。\n');
    const { status, output } = runBuild('faulty', { content });
    expect(status).not.toBe(0);
    expect(output).toContain(`huhang.mdx:${lines + 1} `);
    expect(output).toMatch(/“3184万元”是一个数量，却没有标注.*<Figure id=/);
  });

  test('a leading figure that the page has not is named with the ids that it has', () => {
    reset();
    const text = readFileSync(section, 'utf8');
    writeFileSync(section, text.replace('order: 1', 'order: 1\nleading: [nowhere]'));
    const { status, output } = runBuild('faulty', { content });
    expect(status).not.toBe(0);
    expect(output).toMatch(/huhang\.mdx:\d+ leading 里的“nowhere”.*mediated、wages-recovered/);
  });

  test('an address that was published and is gone is named with the way to keep it', () => {
    reset();
    writeFileSync(
      join(content, 'published.json'),
      JSON.stringify({ '/2025/huhang/': ['disputes-mediated', 'mediated'], '/2025/old/': [] }),
    );
    const lost = runBuild('faulty', { content });
    expect(lost.status).not.toBe(0);
    expect(lost.output).toMatch(/\/2025\/huhang\/#disputes-mediated.*aliases/);
    expect(lost.output).toMatch(/\/2025\/old\/.*redirects\.json/);
    // No place in a program: that is not where the fault is.
    expect(lost.output).not.toMatch(/^\s+at |Stack trace/m);

    const text = readFileSync(section, 'utf8');
    writeFileSync(
      section,
      text.replace('order: 1', 'order: 1\naliases: { disputes-mediated: mediated }'),
    );
    writeFileSync(join(content, 'redirects.json'), '{ "/2025/old/": "/2025/huhang/" }');
    const kept = runBuild('faulty', { content });
    expect(kept.status, kept.output).toBe(0);
  });
});

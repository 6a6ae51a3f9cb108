import { readdirSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { readBuilt } from '../helpers/pages.ts';

const { dir } = inject('reports');
const read = (file: string) => readBuilt({ dir }, file);
/** Everything that lists figures or pages. */
const LISTS = ['figures.json', 'figures.csv', 'figures/index.html', 'news/index.html', 'llms.txt'];

describe('a withdrawn figure', () => {
  const page = read('news/partly-withdrawn/index.html');

  test('stays in its sentence at its address, struck through, and read as withdrawn', () => {
    expect(page.replaceAll(/<\/?[ib]>/g, '')).toContain(
      '<span class="sentence">窗口接待来访<del id="visitors" title="接待来访（已撤回）">4711人次</del>（已撤回），办结<data id="closed"',
    );
  });

  test('is in no list, and not searched by its value', () => {
    for (const file of LISTS)
      expect([file, read(file).includes('visitors')]).toEqual([file, false]);
    const values = readdirSync(`${dir}/pagefind/values`, { recursive: true }).map(String);
    const texts = values
      .filter((name) => name.endsWith('.json'))
      .map((name) => read(`pagefind/values/${name}`));
    expect(texts.join('')).toContain('391');
    expect(texts.join('')).not.toContain('"text":"4711');
  });

  test('is said to be withdrawn in the sentence of another figure', () => {
    const { figures } = JSON.parse(read('figures.json')) as {
      figures: { id: string; sentence: string }[];
    };
    expect(figures.find(({ id }) => id === 'closed')?.sentence).toBe(
      '窗口接待来访4711人次（已撤回），办结391件。',
    );
  });

  test('has a share page that says so', () => {
    const share = read('news/partly-withdrawn/visitors/index.html');
    expect(share).toContain('<title>4711人次 接待来访（已撤回） · 有一个数字撤回了的消息</title>');
    expect(share).toContain('content="撤回“4711人次”（接待来访）：来源更正了数字。"');
  });

  test('is named on its page, on 更正 and in the feed', () => {
    const words = '撤回“4711人次”（接待来访）：来源更正了数字。';
    for (const file of ['news/partly-withdrawn/index.html', 'corrections/index.html', 'rss.xml']) {
      expect(read(file).replaceAll(/<\/?[ib]>/g, '')).toContain(words);
    }
    expect(page).toContain('2026-02-03');
  });
});

describe('a withdrawn page', () => {
  const page = read('news/withdrawn/index.html').replaceAll(/<\/?[ib]>/g, '');

  test('says when and why at its address, without its text, also where a figure or a heading was', () => {
    expect(page).toContain('这一页已于2026年2月4日撤回：会议没有举行。');
    expect(page).toContain('<title>整条撤回了的消息（已撤回）');
    expect(page).not.toContain('4712');
    for (const id of ['course', 'present', 'source']) expect(page).toContain(`id="${id}"`);
    expect(page).toMatch(/<meta name="robots" content="noindex/);
  });

  test('is in no list, no map and no search', () => {
    for (const file of [...LISTS, 'index.html', 'sitemap-0.xml']) {
      const text = read(file);
      expect([file, text.includes('4712'), text.includes('/news/withdrawn/')]).toEqual([
        file,
        false,
        false,
      ]);
    }
    expect(page).not.toContain('data-pagefind-body');
  });

  test('is named on 更正 and in the feed', () => {
    for (const file of ['corrections/index.html', 'rss.xml']) {
      expect(read(file)).toContain('撤回这一页：会议没有举行。');
    }
  });

  test('keeps its share pages', () => {
    expect(read('news/withdrawn/present/index.html')).toContain('（已撤回）');
  });
});

test('a draft is nowhere on the site, and its faults end no build', () => {
  const files = readdirSync(dir, { recursive: true }).map(String);
  expect(files.filter((file) => file.includes('draft'))).toEqual([]);
  for (const file of [...LISTS, 'rss.xml', 'sitemap-0.xml']) {
    expect([file, /还没有写完|4713/.test(read(file))]).toEqual([file, false]);
  }
});

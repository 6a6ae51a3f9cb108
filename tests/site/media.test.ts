import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { readBuilt } from '../helpers/pages.ts';

const { dir } = inject('reports');
const html = readBuilt({ dir }, 'news/photos/index.html');

/** The attributes of the n-th picture of the text. */
function readPicture(n: number): Record<string, string> {
  const [, tag = ''] = [...html.matchAll(/<figure class="picture"><img ([^>]*)>/g)][n] ?? [];
  return Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, a, b]) => [a, b]));
}

describe('a photo from a phone', () => {
  const photo = readPicture(0);
  const sizes = photo['srcset']?.split(', ').map((size) => size.split(' ')) ?? [];

  test('has sizes for phones and desks, upright, in the proportions of the photo', async () => {
    expect(photo).toMatchObject({ alt: '窗口前的职工', width: '1200', height: '2000' });
    expect(sizes.map(([, width]) => width)).toEqual(['360w', '720w', '1080w', '1200w']);
    for (const [path = '', width = ''] of sizes) {
      const size = await sharp(join(dir, decodeURI(path))).metadata();
      expect(size).toMatchObject({ format: 'webp', width: Number.parseInt(width, 10) });
      expect(size.height / size.width).toBeCloseTo(2000 / 1200, 1);
    }
  });

  test('is loaded at once above the first heading, and one below it when a reader comes near', () => {
    expect(photo['loading']).toBe('eager');
    expect(readPicture(1)['loading']).toBe('lazy');
  });

  test('has a caption, with the credit apart', () => {
    expect(html).toContain('<figcaption>职工在窗口咨询。<small>某某／摄</small></figcaption>');
    expect(html).toContain('<figcaption><small>市总工会供图</small></figcaption>');
  });

  test('is not published as it came, and no file has a name that a host may refuse', () => {
    const names = readdirSync(join(dir, '_astro'));
    expect(names.filter((name) => /\.(?:jpe?g|png)$/i.test(name))).toEqual([]);
    expect(names.filter((name) => !/^[\w.-]+$/.test(name))).toEqual([]);
    expect(existsSync(join(dir, decodeURI(readPicture(1)['src'] ?? '')))).toBe(true);
  });
});

describe('a table', () => {
  const table = /<div class="table".*?<\/div>/s.exec(html)?.[0] ?? '';
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(t[hd])([^>]*)>/g)].map(([, name, attributes]) => `${name}${attributes}`),
  );

  test('has headings of columns and rows, and numbers that stand at the right without a style', () => {
    const row = ['th scope="row"', 'td class="number"', 'td class="number"', 'td'];
    expect(rows).toEqual([['th', 'th class="number"', 'th class="number"', 'th'], row, row]);
    expect(table).not.toContain('style');
  });

  test('can be scrolled with the keyboard', () => {
    expect(table).toMatch(/^<div class="table" tabindex="0" role="group" aria-label="表格">/);
  });

  test('gives its figures the headings of their row and column', () => {
    const { figures } = JSON.parse(readBuilt({ dir }, 'figures.json')) as {
      figures: { id: string; sentence: string }[];
    };
    expect(Object.fromEntries(figures.map(({ id, sentence }) => [id, sentence]))).toMatchObject({
      construction: '建筑业欠薪，受理数：310件',
      'construction-rate': '建筑业欠薪，办结率：96.1%',
      others: '其他，受理数：45',
    });
  });

  test('is styled, on pages that have one', () => {
    expect(html).toMatch(/<link rel="stylesheet" href="\/_astro\/content-media[^"]*">/);
    expect(readBuilt({ dir }, 'news/rough/index.html')).not.toContain('content-media');
  });
});

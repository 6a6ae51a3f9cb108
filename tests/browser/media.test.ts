import { expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { listOutside, setTextSize, type TextSize } from '../helpers/layout.ts';
import { visitFirst } from '../helpers/visit.ts';

const PAGE = 'news/photos/';
const stage = useStage(inject('reports'));
const WIDTHS = [320, 360, 768, 1280];

test.each<TextSize>(['', 'large'])(
  'pictures keep their proportions, and nothing is wider than the window (%s)',
  async (size) => {
    const page = await stage.open(PAGE);
    await setTextSize(page, size);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await listOutside(page)]).toEqual([width, []]);
      const photo = await page.locator('.picture img').first().boundingBox();
      expect(photo!.height / photo!.width).toBeCloseTo(2000 / 1200, 2);
    }
  },
);

test('a table that is wider than a phone scrolls by itself, with the keyboard too', async () => {
  const page = await stage.open(PAGE);
  await page.setViewportSize({ width: 320, height: 800 });
  const table = page.getByRole('group', { name: '表格' });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  const cell = page.getByRole('cell', { name: '310' });
  expect(await cell.evaluate((box) => getComputedStyle(box).textAlign)).toBe('end');
});

test('nothing moves while pictures load, and a phone gets a small one', async () => {
  const visit = await visitFirst(stage.browser, stage.url + PAGE, '#numbers', { width: 360 });
  expect(visit.shift).toBe(0);
  const pictures = visit.files.filter(({ kind }) => kind === 'image').map(({ path }) => path);
  const first = await stage.open(PAGE);
  const widest = await first.locator('.picture img').first().getAttribute('src');
  expect(pictures.some((path) => path.startsWith('/_astro/IMG_2031.'))).toBe(true);
  expect(pictures).not.toContain(widest);
});

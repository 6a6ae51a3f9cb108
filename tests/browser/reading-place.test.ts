import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';

const stage = useStage(inject('site'));
const DESK = { viewport: { width: 1280, height: 800 } };
const STILL = { ...DESK, reducedMotion: 'reduce' } as const;
/** Pages with a table of contents. */
const PAGES = ['2025/huhang/', 'about/'];

const marked = (page: Page) =>
  page
    .locator('#contents [aria-current]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
/** Waits until the page has not scrolled for two frames. */
const rest = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let still = 0, last = -1; still < 3; still += 1) {
      if (scrollY !== last) still = 0;
      last = scrollY;
      await frame();
    }
  });
const entries = (page: Page) =>
  page.locator('#contents a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));

describe('the contents', () => {
  test.each(PAGES)('of /%s mark each entry that is chosen, by mouse and by key', async (path) => {
    const page = await stage.open(path, STILL);
    const all = await entries(page);
    expect(all.length).toBeGreaterThan(1);
    for (const href of [...all, ...all.toReversed()]) {
      await page.locator(`#contents a[href="${href}"]`).click();
      await rest(page);
      expect(await marked(page)).toEqual([href]);
    }
    for (const href of all) {
      await page.locator(`#contents a[href="${href}"]`).press('Enter');
      await rest(page);
      expect(await marked(page)).toEqual([href]);
    }
  });

  test('keep the mark while the page glides to the chosen entry, and when the entry is chosen again', async () => {
    const page = await stage.open('2025/huhang/', DESK);
    await page.evaluate(() => {
      const seen = Object.assign(window, { seen: [] as string[] }).seen;
      addEventListener('scroll', () =>
        seen.push(document.querySelector('#contents [aria-current]')?.getAttribute('href') ?? ''),
      );
    });
    const last = page.locator('#contents a').last();
    for (let times = 0; times < 2; times += 1) {
      await last.click();
      await rest(page);
      expect(await marked(page)).toEqual(['#petitions']);
      await page.mouse.wheel(0, -3000);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
      await rest(page);
    }
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen[0])).toBe(
      '#petitions',
    );
  });

  test('mark the heading above the text after the reader has scrolled by hand', async () => {
    const page = await stage.open('2025/huhang/', STILL);
    const all = await entries(page);
    await page.locator('#contents a').first().click();
    await page.locator('h1').hover();
    const seen = new Set<string>();
    await page.evaluate(() => scrollTo(0, 0));
    for (let bottom = false; !bottom;) {
      await page.mouse.wheel(0, 20);
      await rest(page);
      const [mark] = await marked(page);
      if (mark) seen.add(mark);
      bottom = await page.evaluate(
        () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
      );
    }
    // Each in its order, and at the end of the page the last one.
    expect([...seen]).toEqual(all);
    expect(await marked(page)).toEqual([all.at(-1)]);
    await page.keyboard.press('Home');
    await rest(page);
    expect((await marked(page)).at(0)).not.toBe(all.at(-1));
  });

  test.each([
    ['mediation', '#mediation'],
    ['safety', '#safety'],
    ['disputes-mediated', '#mediation'],
    ['wages-recovered', '#petitions'],
    ['mediation&from=timeline', '#mediation'],
    ['source', '#petitions'],
  ])('mark the heading of #%s after arriving there', async (id, href) => {
    const page = await stage.open(`2025/huhang/#${id}`, STILL);
    await rest(page);
    expect(await marked(page)).toEqual([href]);
  });

  test('mark the heading above the text after Back', async () => {
    const page = await stage.open('2025/huhang/', STILL);
    await page.locator('h1').hover();
    await page.mouse.wheel(0, 5000);
    await rest(page);
    await page.locator('#contents a').first().click();
    await rest(page);
    expect(await marked(page)).toEqual(['#safety']);
    await page.goBack();
    await expect.poll(() => marked(page)).toEqual(['#petitions']);
  });
});

describe('turning a phone', () => {
  const UPRIGHT = { width: 360, height: 780 };
  const FLAT = { width: 780, height: 360 };
  test.each(['2025/huhang/'])(
    'keeps the line that is read on /%s, wherever that is, and turning it back too',
    async (path) => {
      const page = await stage.open(path, { viewport: UPRIGHT });
      const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      const jumps: unknown[] = [];
      for (let y = 20; y < end; y += 20) {
        const scrolled = page.evaluate(
          () => new Promise((done) => addEventListener('scroll', done, { once: true })),
        );
        await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
        await scrolled;
        // The text at the line, by another way than that of the page: its first character.
        const read = await page.evaluate(() => {
          const article = document.querySelector('article')!;
          const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          let nearest = Infinity;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement?.closest('svg, button')) continue;
            range.selectNodeContents(node);
            const whole = range.getBoundingClientRect();
            // No character of a text is nearer than the whole.
            if (Math.max(whole.top - 80, 80 - whole.bottom) >= nearest) continue;
            for (let i = 0; i < (node.textContent ?? '').length; i += 1) {
              range.setStart(node, i);
              range.setEnd(node, i + 1);
              const { top, bottom, height } = range.getBoundingClientRect();
              const away =
                top <= 80 && bottom > 80 ? 0 : Math.min(Math.abs(top - 80), Math.abs(bottom - 80));
              if (height === 0 || away >= nearest) continue;
              nearest = away;
              Object.assign(window, { read: range.cloneRange() });
            }
          }
          return nearest;
        });
        const where = () =>
          page.evaluate(() =>
            Math.round((window as unknown as { read: Range }).read.getBoundingClientRect().top),
          );
        const before = await where();
        await page.setViewportSize(FLAT);
        await rest(page);
        const flat = await where();
        await page.setViewportSize(UPRIGHT);
        await rest(page);
        const back = await where();
        // A figure, a chart or the source below the text may stand at the line instead.
        if (read < 60 && (Math.abs(flat - before) > 150 || Math.abs(back - before) > 60))
          jumps.push({ y, before, flat, back });
      }
      expect(jumps).toEqual([]);
    },
  );
});

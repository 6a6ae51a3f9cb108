import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';

const stage = useStage(inject('site'));
const sized = (width: number, height: number): BrowserContextOptions => ({
  viewport: { width, height },
  reducedMotion: 'reduce',
});
const PATH = '2025/huhang/';

describe.each([
  [360, 780],
  [780, 360],
  [320, 256],
  [320, 200],
])('in a window of %i×%i px', (width, height) => {
  test('a heading or a figure that is a target is in view, with nothing over it', async () => {
    const page = await stage.open(PATH, sized(width, height));
    const hidden = await page.evaluate(async () => {
      const found: unknown[] = [];
      for (const target of document.querySelectorAll('article [id]')) {
        location.hash = target.id;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const { left, right, top, bottom } = target.getBoundingClientRect();
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const isSeen = target.contains(at) || at?.contains(target);
        if (top < 0 || bottom > innerHeight || !isSeen || at?.closest('.thumb-bar, .contents-row'))
          found.push([target.id, top, bottom, at?.outerHTML.slice(0, 60)]);
      }
      return found;
    });
    expect(hidden).toEqual([]);
  });

  test.each(['sections', 'contents', 'settings'])(
    '#%s is whole in the window, and its end can be scrolled to',
    async (id) => {
      const page = await stage.open(PATH, sized(width, height));
      // A wide window shows the first two beside the text.
      if (width > 900 && id !== 'settings') return;
      const opener =
        id === 'settings' ? 'reading-settings [aria-haspopup]' : `[popovertarget=${id}]`;
      await page.locator(opener).click();
      await page.locator(`#${id}`).waitFor();
      expect(await measureParts(page, `#${id}`)).toEqual({ isInside: true, isEndSeen: true });
    },
  );

  test.each([
    [
      'the sheet of a figure',
      (page: Page) => page.locator('#loss-recovered[role]').dispatchEvent('click'),
    ],
    ['the panel for sharing', openCode],
  ])(
    '%s is whole in the window, its end can be scrolled to, and its × is always there',
    async (_name, open) => {
      const page = await stage.open(PATH, sized(width, height));
      await open(page);
      await page.locator('.dialog').waitFor();
      const close = page.getByRole('button', { name: '关闭' });
      const before = await close.boundingBox();
      expect(await measureParts(page, '.dialog')).toEqual({ isInside: true, isEndSeen: true });
      // The text has scrolled, the × has not.
      expect(await close.boundingBox()).toEqual(before);
      await close.click();
      await expect.poll(() => page.locator('.dialog').count()).toBe(0);
    },
  );

  test('the QR code is whole in the window', async () => {
    const page = await stage.open(PATH, sized(width, height));
    await openCode(page);
    const measureHidden = () =>
      page.evaluate(() => {
        const [code, dialog, title] = ['.qr-code', 'dialog', 'dialog h2'].map((selector) =>
          document.querySelector(selector)!.getBoundingClientRect(),
        ) as [DOMRect, DOMRect, DOMRect];
        return [
          Math.max(0, title.bottom - code.top),
          Math.max(0, code.bottom - dialog.bottom),
          Math.max(0, code.right - dialog.right),
        ];
      });
    await expect.poll(measureHidden).toEqual([0, 0, 0]);
  });
});

async function openCode(page: Page): Promise<void> {
  await page.locator('share-button:not([for]) button:visible').first().click();
  await page.getByRole('button', { name: '二维码' }).click();
  await page.locator('.qr-code').waitFor();
  await expect
    .poll(() => page.locator('.share-panel [role=status]').textContent())
    .toContain('二维码');
}

/** Whether a part is inside the window, and whether its last control comes into view when it is scrolled to its end. */
function measureParts(page: Page, selector: string) {
  return page.locator(selector).evaluate((part) => {
    const box = part.getBoundingClientRect();
    part.scrollTo({ top: part.scrollHeight, behavior: 'instant' });
    const last = [...part.querySelectorAll('a, button, label, summary')]
      .findLast((control) => control.checkVisibility())!
      .getBoundingClientRect();
    return {
      isInside:
        box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
      isEndSeen: last.bottom <= box.bottom && last.top >= box.top,
    };
  });
}

test.each([
  [780, 360, 'static'],
  [320, 256, 'static'],
  [360, 479, 'static'],
  [360, 480, 'fixed'],
  [780, 480, 'fixed'],
])('at %i×%i px the bar is %s', async (width, height, position) => {
  const page = await stage.open(PATH, sized(width, height));
  const bar = page.locator('.thumb-bar');
  expect(await bar.evaluate((element) => getComputedStyle(element).position)).toBe(position);
});

test.each(['', PATH, 'figures/', 'search/?q=欠薪'])(
  'a reader who wants no motion sees none on /%s',
  async (path) => {
    const page = await stage.open(path, sized(1280, 800));
    if (path.startsWith('search')) await page.locator('[data-result]').first().waitFor();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        ['', '::before', '::after'].flatMap((part) => {
          const style = getComputedStyle(element, part);
          const times = [style.transitionDuration, style.transitionDelay, style.animationDuration];
          const isStill =
            times.every((time) => parseFloat(time) === 0) && style.scrollBehavior === 'auto';
          return isStill ? [] : [element.outerHTML.slice(0, 80)];
        }),
      ),
    );
    expect(moving).toEqual([]);
  },
);

test('an answer that is awaited fades in no steps for a reader who wants no motion', async () => {
  const page = await stage.open('search/?q=欠薪', sized(1280, 800));
  await page.locator('[data-result]').first().waitFor();
  const results = page.locator('#search-results');
  await results.evaluate((element) => element.setAttribute('aria-busy', 'true'));
  expect(await results.evaluate((element) => getComputedStyle(element).transitionDelay)).toBe('0s');
});

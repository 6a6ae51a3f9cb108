import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { listOutside, listSmallTargets, setTextSize, type TextSize } from '../helpers/layout.ts';

const stage = useStage(inject('site'));

const SIZES: TextSize[] = ['', 'medium', 'large'];
/** Smallest side of a target in each size of text, in pixels. */
const TARGET = { '': 44, medium: 44, large: 60 };
const WINDOWS = [
  ...[320, 360, 375, 768, 1280].map((width) => ({ width, height: 800 })),
  { width: 320, height: 200 },
  { width: 320, height: 256 },
  { width: 780, height: 360 },
];
const SEARCH = `search/?q=${encodeURIComponent('职工')}`;
const PAGES = ['', '2025/huhang/', '2025/at-a-glance/', 'figures/', SEARCH, '404.html'];

/** Opens a page; the search page with its results. */
async function open(path: string, touch: boolean): Promise<Page> {
  const page = await stage.open(path, touch ? { hasTouch: true, isMobile: true } : {});
  if (path === SEARCH) await page.locator('#search-results[aria-busy="false"]').waitFor();
  return page;
}

/** Puts long words and figures where an editor could write them. */
function lengthen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const word = 'Pneumonoultramicroscopicsilicovolcanoconiosis';
    const address = `https://www.example.org/${'a'.repeat(60)}/${'b'.repeat(20)}.html`;
    for (const figure of document.querySelectorAll('.leading-figure')) {
      figure.textContent = '约1234.5万人次';
    }
    document
      .querySelector('.prose, .home-head')!
      .insertAdjacentHTML(
        'beforeend',
        `<p>${address}</p><ul><li>${word}${word}</li></ul><table><tr><th>${word}</th><td>约1234.5万人次</td></tr></table>`,
      );
    const texts =
      'h1, .section-cards p, .entry-list p, .breadcrumb li:last-child, .neighbours a, .source-note dd, .results p';
    for (const text of document.querySelectorAll(texts)) text.append(` ${word}`);
  });
}

describe.each(PAGES)('/%s', (path) => {
  let page: Page;

  test('is whole in each window and size of text, also with long words', async () => {
    page = await open(path, false);
    const faults: unknown[] = [];
    const look = async (name: string) => {
      for (const viewport of WINDOWS) {
        await page.setViewportSize(viewport);
        const outside = await listOutside(page);
        if (outside.length) faults.push([name, viewport, outside.slice(-3)]);
      }
    };
    for (const size of SIZES) {
      await setTextSize(page, size);
      await look(size);
    }
    await lengthen(page);
    for (const size of SIZES) {
      await setTextSize(page, size);
      await look(`${size}, long words`);
    }
    expect(faults).toEqual([]);
  });

  test('is whole where the browser has text of 200 %', async () => {
    page = await open(path, false);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      // The button of a figure, which is shown on hover, may reach over the edge.
      sheet.replaceSync('html { font-size: 200% !important }');
      document.adoptedStyleSheets = [sheet];
    });
    const faults: unknown[] = [];
    for (const viewport of WINDOWS) {
      await page.setViewportSize(viewport);
      const outside = await listOutside(page);
      if (outside.length) faults.push([viewport, outside.slice(-3)]);
    }
    expect(faults).toEqual([]);
  });

  test.each([
    { width: 360, height: 780 },
    { width: 1024, height: 768 },
  ])('has targets for a finger ($width px)', async (viewport) => {
    page = await open(path, true);
    await page.setViewportSize(viewport);
    for (const size of SIZES) {
      await setTextSize(page, size);
      expect([size, await listSmallTargets(page, TARGET[size])]).toEqual([size, []]);
    }
  });
});

/** Parts that open over a page, each with the button that opens it on a phone. */
const PARTS = [
  { name: 'the sections', button: '章节', part: '#sections' },
  { name: 'the contents', button: '目录', part: '#contents' },
  { name: 'the settings', button: '设置', part: '#settings' },
  { name: 'the panel for sharing', button: '分享', part: 'dialog[open]' },
];

describe.each(PARTS)('$name', ({ button, part }) => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.open('2025/huhang/', { hasTouch: true, isMobile: true });
    await page.setViewportSize({ width: 360, height: 780 });
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.locator(part).waitFor();
  });

  test.each(SIZES)('have targets for a finger and are whole in each window (%s)', async (size) => {
    await setTextSize(page, size);
    const faults: unknown[] = [];
    for (const viewport of WINDOWS.filter(({ width }) => width < 800)) {
      await page.setViewportSize(viewport);
      const outside = await listOutside(page);
      if (outside.length) faults.push([viewport, outside.slice(-3)]);
    }
    expect(faults).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await listSmallTargets(page, TARGET[size])).toEqual([]);
  });
});

test('no line breaks the name of the site in a headline', async () => {
  const page = await stage.open('');
  await page
    .locator('.headline .phrase')
    .first()
    .evaluate((phrase) => {
      phrase.innerHTML = '立足发展大局锻造“<span>泉工</span>”人才引擎';
    });
  for (const size of SIZES) {
    await setTextSize(page, size);
    for (let width = 320; width <= 414; width += 10) {
      await page.setViewportSize({ width, height: 780 });
      const lines = await page.evaluate(() => {
        const range = document.createRange();
        return ['.headline .phrase > span', '.site-name'].map((selector) => {
          range.selectNodeContents(document.querySelector(selector)!.lastChild!);
          return range.getClientRects().length;
        });
      });
      expect([size, width, lines]).toEqual([size, width, [1, 1]]);
    }
  }
});

test('text of 200 % leaves a phone a hint in the search box, and labels of buttons in one line', async () => {
  const page = await stage.open('2025/huhang/', { hasTouch: true, isMobile: true });
  await page.setViewportSize({ width: 360, height: 780 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const hint = await page.locator('#site-search').evaluate((input: HTMLInputElement) => {
    const { paddingLeft, paddingRight } = getComputedStyle(input);
    const size = parseFloat(getComputedStyle(input, '::placeholder').fontSize);
    return {
      size,
      width: input.placeholder.length * size,
      room: input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
    };
  });
  expect(hint.size).toBeGreaterThan(19);
  expect(hint.width).toBeLessThanOrEqual(hint.room);
  await page.locator('.thumb-bar share-button button').tap();
  const panel = page.locator('.share-panel');
  await panel.waitFor();
  expect((await panel.boundingBox())!.width).toBeGreaterThan(310);
  const lines = await panel.locator('.share-choices button').evaluateAll((all) =>
    all.map((button) => {
      const range = document.createRange();
      range.selectNodeContents(button);
      return range.getClientRects().length;
    }),
  );
  expect(lines).toEqual(lines.map(() => 1));
});

/** Parts that open over a page, each with what opens it. */
const OVER_PAGE: [name: string, opener: string, part: string][] = [
  ['the sections', '[popovertarget=sections]', '#sections'],
  ['the contents', '[popovertarget=contents]', '#contents'],
  ['the settings', 'reading-settings [aria-haspopup]', '#settings'],
  ['the panel for sharing', '.thumb-bar share-button button', '.share-panel'],
  ['the sheet of a figure', '#loss-recovered[role]', '.figure-sheet'],
  ['search on a phone', '#site-search', '.fills-screen'],
];

test.each(OVER_PAGE)('neither notch nor bar of a phone covers %s', async (_name, opener, part) => {
  const faults: unknown[] = [];
  for (const [width, height, insets] of [
    [360, 640, { top: 59, right: 0, bottom: 34, left: 0 }],
    [780, 360, { top: 0, right: 59, bottom: 21, left: 59 }],
  ] as const) {
    const page = await stage.open('2025/huhang/', { hasTouch: true, isMobile: true });
    await page.setViewportSize({ width, height });
    await setTextSize(page, 'large');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets });
    await page.locator(opener).dispatchEvent('click');
    if (part === '.fills-screen') {
      await page.locator(opener).focus();
      await page.locator(opener).fill('职工');
      await page.locator('.results > li').last().waitFor();
    }
    // Search fills the screen of a narrow window only.
    const shown = part === '.fills-screen' && width > 700 ? 'site-search' : part;
    await page.locator(shown).waitFor();
    const covered = await page.locator(shown).evaluate((element, { top, right, bottom, left }) => {
      const scrollers = [element, ...element.querySelectorAll('*')];
      const find = () =>
        [...element.querySelectorAll('a, button, input, label, p, h2')]
          .filter((child) => child.checkVisibility() && !child.closest('.visually-hidden'))
          .map((child) => ({ child, box: child.getBoundingClientRect() }))
          .filter(({ box }) => box.width && box.height);
      const name = ({ child, box }: ReturnType<typeof find>[number], side: string) =>
        `${side} ${child.textContent.trim().slice(0, 12)} ${Math.round(box.top)}–${Math.round(box.bottom)}`;
      const found: string[] = [];
      for (const scroller of scrollers) scroller.scrollTop = 0;
      found.push(
        ...find()
          .filter(({ box }) => box.top < top - 1)
          .map((each) => name(each, 'top')),
      );
      for (const scroller of scrollers) scroller.scrollTop = scroller.scrollHeight;
      const isLow = getComputedStyle(element).position === 'fixed';
      found.push(
        ...find()
          .filter(({ box }) => isLow && box.bottom > innerHeight - bottom + 1)
          .map((each) => name(each, 'bottom')),
        ...find()
          .filter(({ box }) => box.left < left - 1 || box.right > innerWidth - right + 1)
          .map((each) => name(each, 'side')),
      );
      return found;
    }, insets);
    if (covered.length) faults.push([width, covered]);
    await devtools.detach();
  }
  expect(faults).toEqual([]);
});

test.each(['', '2025/huhang/', 'figures/', 'about/'])(
  'a notch beside a turned phone covers nothing of /%s',
  async (path) => {
    const page = await stage.open(path, { viewport: { width: 780, height: 360 } });
    const devtools = await page.context().newCDPSession(page);
    const insets = { left: 59, right: 59, bottom: 21 };
    await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets });
    const covered = await page.evaluate(({ left, right }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const isHidden = node.parentElement!.closest('.visually-hidden, .skip-link');
        const isCovered = [...range.getClientRects()].some(
          (box) => box.width && (box.left < left - 1 || box.right > innerWidth - right + 1),
        );
        if (isCovered && !isHidden) texts.push(node.textContent!.slice(0, 20));
      }
      return texts;
    }, insets);
    await devtools.detach();
    expect(covered).toEqual([]);
  },
);

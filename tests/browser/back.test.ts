import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';

const stage = useStage(inject('based'));
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 780 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
};
const DESK: BrowserContextOptions = { reducedMotion: 'reduce' };
const PATH = '2025/huhang/';

/** Number of entries of open parts at the present place of the history. */
const entries = (page: Page) => page.evaluate(() => history.state?.open ?? 0);
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
const sheet = (name: string) => `#${name}:popover-open`;

interface Part {
  name: string;
  options: BrowserContextOptions;
  shown: string;
  open: (page: Page) => Promise<void>;
}
const parts: Part[] = [
  {
    name: '章节',
    options: PHONE,
    shown: sheet('sections'),
    open: (page) => page.getByRole('button', { name: '章节' }).tap(),
  },
  {
    name: '目录',
    options: PHONE,
    shown: sheet('contents'),
    open: (page) => page.getByRole('button', { name: '目录' }).tap(),
  },
  {
    name: 'the settings',
    options: DESK,
    shown: sheet('settings'),
    open: (page) => page.getByRole('button', { name: '设置' }).click(),
  },
  {
    name: 'the panel for sharing',
    options: PHONE,
    shown: '.share-panel[open]',
    open: (page) => page.locator('.thumb-bar share-button button').tap(),
  },
  {
    name: 'the sheet of a figure',
    options: DESK,
    shown: '.figure-sheet',
    open: (page) => page.locator('#loss-recovered[role]').click(),
  },
  {
    name: 'search on a phone',
    options: PHONE,
    shown: '.fills-screen',
    open: (page) => page.locator('#site-search').tap(),
  },
];

/** Opens a page below another one in the history, scrolled a little, and a part of it. */
async function openPart({ options, shown, open }: Part): Promise<Page> {
  const page = await stage.open('about/', options);
  await page.goto(`${stage.url}${PATH}`);
  await open(page);
  await page.locator(shown).waitFor();
  await expect.poll(() => entries(page)).toBe(1);
  return page;
}

describe.each(parts)('while $name is open', (part) => {
  const { shown } = part;

  test('Back closes it, and the next Back leaves the page', async () => {
    const page = await openPart(part);
    await page.goBack();
    await expect.poll(() => page.locator(shown).count()).toBe(0);
    expect(page.url()).toBe(stage.url + PATH);
    // Forward leads nowhere.
    await page.evaluate(() => history.forward());
    await expect.poll(() => entries(page)).toBe(0);
    expect(await page.locator(shown).count()).toBe(0);
    await page.goBack();
    await page.waitForURL(`${stage.url}about/`);
  });

  test('Escape closes it and removes its entry', async () => {
    const page = await openPart(part);
    const length = await page.evaluate(() => history.length);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(shown).count()).toBe(0);
    await expect.poll(() => entries(page)).toBe(0);
    // The next part takes the place of the removed entry.
    await part.open(page);
    await expect.poll(() => entries(page)).toBe(1);
    expect(await page.evaluate(() => history.length)).toBe(length);
    await page.keyboard.press('Escape');
    await expect.poll(() => entries(page)).toBe(0);
    await page.goBack();
    await page.waitForURL(`${stage.url}about/`);
  });

  test('a reload closes it, and one Back leaves the page', async () => {
    const page = await openPart(part);
    await page.reload();
    expect(await page.locator(shown).count()).toBe(0);
    await expect.poll(() => entries(page)).toBe(0);
    await page.goBack();
    await page.waitForURL(`${stage.url}about/`);
  });

  test('the browser may restore the page from its memory: the part is closed', async () => {
    const page = await openPart(part);
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    await expect.poll(() => page.locator(shown).count()).toBe(0);
    await expect.poll(() => entries(page)).toBe(0);
  });
});

const [sections, contents, settings, panel] = parts as [Part, Part, Part, Part];

test('× and a click beside it close a dialog and remove its entry', async () => {
  const close: ((page: Page) => Promise<void>)[] = [
    (page) => page.getByRole('button', { name: '关闭' }).tap(),
    (page) => page.touchscreen.tap(5, 5),
  ];
  for (const act of close) {
    const page = await openPart(panel);
    await act(page);
    await expect.poll(() => page.locator('.share-panel').count()).toBe(0);
    await expect.poll(() => entries(page)).toBe(0);
    expect(page.url()).toBe(stage.url + PATH);
  }
});

test('an entry of 目录 leads to its place, and Back to the former place', async () => {
  const page = await openPart(contents);
  await page.keyboard.press('Escape');
  await expect.poll(() => entries(page)).toBe(0);
  await page.evaluate(() => scrollTo(0, 333));
  await page.getByRole('button', { name: '目录' }).tap();
  await expect.poll(() => entries(page)).toBe(1);
  // To tap the row, the driver has moved it away from the upper edge.
  const former = await scrolled(page);
  expect(former).toBeGreaterThan(290);
  await page.locator('#contents').getByRole('link', { name: '信访与追薪' }).tap();
  await expect.poll(() => page.url()).toContain('#petitions');
  await expect.poll(() => scrolled(page)).toBeGreaterThan(400);
  expect(await page.locator(contents.shown).count()).toBe(0);
  expect(await entries(page)).toBe(0);
  expect(
    await page.evaluate(() =>
      document.querySelector('#contents [aria-current]')?.getAttribute('href'),
    ),
  ).toBe('#petitions');
  await page.goBack();
  await expect.poll(() => page.url()).toBe(stage.url + PATH);
  await expect.poll(() => scrolled(page)).toBe(former);
  expect(await page.locator(contents.shown).count()).toBe(0);
  await page.goForward();
  await expect.poll(() => page.url()).toContain('#petitions');
  expect(await page.locator(contents.shown).count()).toBe(0);
  await page.goBack();
  await page.goBack();
  await page.waitForURL(`${stage.url}about/`);
});

test.each([
  ['in 章节', '#sections a[href$="/funeng/"]', '2025/funeng/'],
  ['beside 章节', '.thumb-bar a[href$="/search/"]', 'search/'],
])(
  'a link %s leads to its page, and Back to this page with everything closed',
  async (_where, link, to) => {
    const page = await openPart(sections);
    await page.locator(link).tap();
    await page.waitForURL(stage.url + to);
    await page.goBack();
    await page.waitForURL(stage.url + PATH);
    expect(await entries(page)).toBe(0);
    expect(await page.locator(sections.shown).count()).toBe(0);
    await page.goBack();
    await page.waitForURL(`${stage.url}about/`);
  },
);

test('one sheet after the other shares one entry', async () => {
  const page = await openPart(sections);
  const length = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: '目录' }).tap();
  await page.locator(contents.shown).waitFor();
  await expect.poll(() => entries(page)).toBe(1);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.goBack();
  await expect.poll(() => page.locator(contents.shown).count()).toBe(0);
  expect(page.url()).toBe(stage.url + PATH);
});

test('sharing from the sheet of a figure stays in one dialog with one entry, which Back closes', async () => {
  const page = await stage.open('about/', DESK);
  await page.goto(stage.url + PATH);
  await page.locator('#loss-recovered[role]').click();
  const share = page.locator('.figure-sheet').getByRole('button', { name: '分享' });
  await share.click();
  await page.locator('.share-panel').waitFor();
  expect(await page.locator('dialog').count()).toBe(1);
  await expect.poll(() => entries(page)).toBe(1);
  await page.getByRole('button', { name: '返回' }).click();
  expect(await page.locator('.share-panel').count()).toBe(0);
  expect(await share.evaluate((button) => button === document.activeElement)).toBe(true);
  await share.click();
  await page.goBack();
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
  expect(page.url()).toBe(stage.url + PATH);
});

test('closing leaves the page where it was scrolled to meanwhile', async () => {
  const page = await openPart(settings);
  await page.evaluate(() => scrollTo(0, 200));
  await page.keyboard.press('Escape');
  await expect.poll(() => entries(page)).toBe(0);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(await scrolled(page)).toBe(200);
});

test('a reload keeps the place of the page, and the next part has an entry of its own', async () => {
  const page = await stage.open('about/', PHONE);
  await page.goto(stage.url + PATH);
  await page.evaluate(() => scrollTo(0, 333));
  await contents.open(page);
  await expect.poll(() => entries(page)).toBe(1);
  const former = await scrolled(page);
  expect(former).toBeGreaterThan(290);
  await page.reload();
  await expect.poll(() => entries(page)).toBe(0);
  await expect.poll(() => scrolled(page)).toBe(former);
  await contents.open(page);
  await expect.poll(() => entries(page)).toBe(1);
  await page.goBack();
  await expect.poll(() => page.locator(contents.shown).count()).toBe(0);
  await page.goBack();
  await page.waitForURL(`${stage.url}about/`);
});

test.each([sections, panel])(
  '$name that closes and opens again at once has one entry',
  async (part) => {
    const page = await openPart(part);
    const length = await page.evaluate(() => history.length);
    const opener = part === panel ? '.thumb-bar share-button button' : '[popovertarget=sections]';
    // The part opens before, while and after the browser goes back.
    for (const pause of [0, 1, 2, 5, 10, 20]) {
      await page.evaluate(
        async ([shown, button, milliseconds]) => {
          const open = document.querySelector<HTMLElement>(shown)!;
          if (open instanceof HTMLDialogElement) open.close();
          else open.hidePopover();
          if (milliseconds) await new Promise((done) => setTimeout(done, milliseconds));
          document.querySelector<HTMLElement>(button)!.click();
        },
        [part.shown, opener, pause] as const,
      );
      await page.locator(part.shown).waitFor();
    }
    await expect.poll(() => entries(page)).toBe(1);
    expect(await page.locator(part.shown).count()).toBe(1);
    // A dialog that opens before the browser has reported that the first one is closed has the next entry.
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(length + 1);
    await page.goBack();
    await expect.poll(() => page.locator(part.shown).count()).toBe(0);
    await page.goBack();
    await page.waitForURL(`${stage.url}about/`);
  },
);

test('a sheet that opens twice before its script has loaded has one entry', async () => {
  const page = await stage.page(PHONE);
  let answer = () => {};
  const isAsked = new Promise<void>((asked) => {
    void page.route('**/back.*.js', async (route) => {
      asked();
      await new Promise<void>((done) => (answer = done));
      await route.continue();
    });
  });
  await page.goto(`${stage.url}about/`);
  await page.goto(stage.url + PATH);
  for (const isOpen of [true, false, true]) {
    await page.evaluate(
      (open) => document.querySelector<HTMLElement>('#sections')!.togglePopover(open),
      isOpen,
    );
    // The browser reports the change before the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
  await isAsked;
  answer();
  await expect.poll(() => entries(page)).toBeGreaterThan(0);
  await page.unroute('**/back.*.js');
  expect(await entries(page)).toBe(1);
  await page.goBack();
  await expect.poll(() => page.locator(sections.shown).count()).toBe(0);
  await page.goBack();
  await page.waitForURL(`${stage.url}about/`);
});

import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeFaults } from '../helpers/axe.ts';
import { useStage } from '../helpers/browser.ts';
import { setTextSize } from '../helpers/layout.ts';

const stage = useStage(inject('based'));
const SECTION = '2025/huhang/';
const PHONE: BrowserContextOptions = { hasTouch: true, isMobile: true };
const sheet = (page: Page) => page.locator('.figure-sheet');
/** The terms and descriptions that the sheet shows, joined. */
const facts = (page: Page) => page.locator('.sheet-facts').innerText();

const open = async (id: string, options: BrowserContextOptions = {}, path = SECTION) => {
  const page = await stage.open(path, { reducedMotion: 'reduce', ...options });
  await page.locator(`#${id}[role]`).click();
  await sheet(page).waitFor();
  return page;
};

test.each([
  ['wages-recovered', ['536万余元', '5,360,000至5,370,000元', '“余”：比536万元多，不到537万元']],
  ['workers-covered', ['约14.3万名', '约143,000名', '“约”：约数，范围不详', '人数，以名计']],
  ['loss-recovered', ['3572万元', '35,720,000元', '金额，以元计']],
])('the sheet of #%s says what the figure means', async (id, words) => {
  const page = await open(id);
  await expect.poll(() => facts(page)).toContain(words[1]!);
  const text = await sheet(page).innerText();
  for (const word of words) expect(text).toContain(word);
});

test('it leads to the row of the figure, and to the other places of its metric', async () => {
  const page = await open('workers-covered');
  await sheet(page).getByRole('link', { name: '2025年度综述：14.3万名' }).waitFor();
  await sheet(page).getByRole('link', { name: '全部数字' }).click();
  await page.waitForURL(/\/figures\/#row-2025-huhang-workers-covered$/);
  expect(await page.locator('tr:target [data-column=text]').textContent()).toBe('约14.3万名');
});

test('without a network it opens with what the page knows, and copies the sentence with its source', async () => {
  const page = await stage.open(SECTION, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.route('**/figures.json', (route) => route.abort());
  await page.locator('#wages-recovered[role]').click();
  await sheet(page).getByRole('button', { name: '复制这句话' }).click();
  await expect.poll(() => sheet(page).getByRole('status').textContent()).toContain('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `2025年，滨城：全年办理信访1386件，讨回欠薪536万余元。——泉工年报《护航》，据《灯塔照着码头 工会陪着职工》（周海平、陈大江），${inject('based').site}/quangong/2025/huhang/#wages-recovered`,
  );
  await page.unroute('**/figures.json');
});

describe.each([
  ['a figure', SECTION, '#loss-recovered'],
  ['分享', SECTION, 'header share-button button'],
  ['引用', 'figures/', '.figures td button'],
])('%s', (_name, path, selector) => {
  const find = async () => {
    const page = await stage.open(path, { reducedMotion: 'reduce' });
    return { page, control: page.locator(selector).first() };
  };

  test('opens one dialog if it is pressed again before that dialog is open', async () => {
    const { page, control } = await find();
    await control.evaluate((element: HTMLElement) => {
      element.focus();
      element.click();
      element.click();
    });
    await page.locator('dialog[open]').waitFor();
    // Whatever the second press waits for has come with the first one.
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    expect(await page.locator('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('opens a dialog that stays open if the press is a double click', async () => {
    const { page, control } = await find();
    await control.click();
    await page.locator('dialog[open]').waitFor();
    await page.mouse.move(5, 5);
    for (const clickCount of [2, 1]) {
      await page.mouse.down({ clickCount });
      await page.mouse.up({ clickCount });
      expect(await page.locator('dialog').count()).toBe(clickCount - 1);
    }
  });
});

test('nothing is copied before it is chosen', async () => {
  const options = { permissions: ['clipboard-read', 'clipboard-write'] };
  const page = await stage.open(SECTION, options);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await page.locator('#loss-recovered[role]').click();
  await sheet(page).getByRole('button', { name: '分享' }).click();
  await page.locator('.share-address').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
});

test('a screen reader meets each figure once, as a control', async () => {
  const page = await stage.open(SECTION);
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const named = nodes.filter(({ ignored, name }) => !ignored && name?.value === '536万余元');
  const controls = named.filter(({ role }) => role?.value === 'button');
  expect(controls).toHaveLength(1);
  expect(controls[0]!.description?.value).toBe('讨回欠薪');
});

test('a screen reader hears the figure, its meaning and two actions before the folded formats', async () => {
  const page = await open('wages-recovered');
  await sheet(page).getByText('5,360,000').waitFor();
  expect(await sheet(page).ariaSnapshot()).toMatch(
    /dialog "536万余元"[^]*button "关闭"[^]*heading "536万余元"[^]*讨回欠薪[^]*5,360,000[^]*blockquote[^]*button "复制这句话"[^]*button "分享"[^]*引用格式/,
  );
});

const WINDOWS = [
  [320, 640, PHONE],
  [360, 780, PHONE],
  [1280, 800, {}],
] as const;

describe.each(WINDOWS)('in a window of %i×%i px', (width, height, options) => {
  test.each(['', 'medium', 'large'] as const)(
    'the sheet is whole, covers nothing of the sentence, and has no fault for axe (%s)',
    async (size) => {
      const page = await stage.open(SECTION, { reducedMotion: 'reduce', ...options });
      await page.setViewportSize({ width, height });
      await setTextSize(page, size);
      const faults: unknown[] = [];
      for (const id of ['platform-companies', 'loss-recovered', 'wages-recovered']) {
        await page.locator(`#${id}`).focus();
        await page.keyboard.press('Enter');
        await sheet(page).getByText('数的是').waitFor();
        const [covered, outside] = await sheet(page).evaluate((dialog, figure) => {
          const own = dialog.getBoundingClientRect();
          const words = document.querySelector(`#${figure}`)!.closest('.sentence')!;
          const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
          // A long sentence in large letters leaves the window of a phone no room for both.
          const hasRoom = words.getBoundingClientRect().height + 18 * rem < innerHeight;
          const isCovered =
            hasRoom &&
            [...words.getClientRects()].some(
              ({ left, right, top, bottom }) =>
                left < own.right &&
                right > own.left &&
                top < own.bottom - 1 &&
                bottom > own.top + 1,
            );
          const isOut =
            own.left < -0.5 ||
            own.right > innerWidth + 0.5 ||
            own.bottom > innerHeight + 0.5 ||
            own.top < -0.5;
          const isWide = dialog.scrollWidth > dialog.clientWidth;
          return [isCovered, isOut || isWide];
        }, id);
        if (covered || outside) faults.push([id, covered, outside]);
        if (id === 'wages-recovered') faults.push(...(await axeFaults(page)));
        await page.keyboard.press('Escape');
        await expect.poll(() => page.locator('dialog').count()).toBe(0);
        await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
      }
      expect(faults).toEqual([]);
    },
  );
});

test.each(['', 'medium', 'large'] as const)(
  'a sentence at the lower edge of a wide window is shown to its end (%s)',
  async (size) => {
    const page = await stage.open(SECTION, { reducedMotion: 'reduce' });
    await setTextSize(page, size);
    await page.locator('#platform-companies').evaluate((figure) => {
      const { bottom } = figure.getBoundingClientRect();
      scrollTo({ top: scrollY + bottom - innerHeight, behavior: 'instant' });
      figure.focus({ preventScroll: true });
    });
    await page.keyboard.press('Enter');
    await sheet(page).getByText('数的是').waitFor();
    await expect
      .poll(() =>
        page.locator('#platform-companies').evaluate((figure) => {
          const { bottom } = figure.closest('.sentence')!.getBoundingClientRect();
          return bottom <= innerHeight;
        }),
      )
      .toBe(true);
    await page.keyboard.press('Escape');
  },
);

test('without script a figure is a target with its title', async () => {
  const page = await stage.open(`${SECTION}#loss-recovered`, { javaScriptEnabled: false });
  const figure = page.locator('.figure:target');
  expect(await figure.getAttribute('title')).toBe('挽回经济损失');
  expect(await figure.getAttribute('role')).toBeNull();
});

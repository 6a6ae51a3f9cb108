import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';

const stage = useStage(inject('based'));
let page: Page;
beforeEach(async () => {
  page = await stage.page();
});

async function settled(query: string, results = '#search-results'): Promise<void> {
  await page.waitForFunction(
    ([selector, expected]) => {
      const results = document.querySelector<HTMLElement>(selector);
      return results?.ariaBusy === 'false' && results.dataset['query'] === expected;
    },
    [results, query] as const,
  );
}

async function search(query: string, filters = ''): Promise<void> {
  await page.goto(`${stage.url}search/?q=${encodeURIComponent(query)}${filters}`);
  await settled(query);
}

/** Lists the digits that a line separates from the character behind them, with that character. */
const listTorn = (selector: string) =>
  page.evaluate((parts) => {
    const range = document.createRange();
    const torn: string[] = [];
    for (const part of document.querySelectorAll(parts)) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      let before = { character: '', bottom: Infinity };
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (const [i, character] of [...node.data].entries()) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const { top, bottom } = range.getBoundingClientRect();
          if (
            /\d[\p{Script=Han}\d]|[万余][元名人]/u.test(before.character + character) &&
            top >= before.bottom - 2
          )
            torn.push(before.character + character);
          before = { character, bottom };
        }
      }
    }
    return torn;
  }, selector);

test('no line of the results, or of a sheet, tears a numeral from its unit', async () => {
  await search('职工');
  const torn: unknown[] = [];
  for (let width = 320; width <= 440; width += 5) {
    await page.setViewportSize({ width, height: 700 });
    torn.push(...(await listTorn('.results :is(p, a)')));
  }
  await page.locator('[data-card=cite]').first().click();
  await page.locator('.figure-sheet').waitFor();
  for (let width = 320; width <= 440; width += 5) {
    await page.setViewportSize({ width, height: 700 });
    torn.push(...(await listTorn('.figure-sheet :is(blockquote, dd)')));
  }
  expect(torn).toEqual([]);
});

const focused = () => page.evaluate(() => document.activeElement?.id);
const readLinks = (selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute('href')));

/** Records what the status of a box says, in order, without the times at which it is empty. */
async function recordStatus(box: string): Promise<() => Promise<string[]>> {
  await page.evaluate((selector) => {
    const status = document.querySelector(`${selector} [role=status]`)!;
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      if (status.textContent) said.push(status.textContent);
    }).observe(status, { childList: true, characterData: true, subtree: true });
  }, box);
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

describe('the list', () => {
  test('has the card of the figure first, then one block for each page', async () => {
    await search('欠薪');
    const links = await readLinks('#search-results a');
    expect(links[0]).toBe('/quangong/2025/huhang/#wages-recovered');
    const blocks = page.locator('#search-results .page');
    const pages = await blocks.evaluateAll((all) =>
      all.map((block) => block.querySelector('a')!.pathname),
    );
    expect(pages).toEqual([...new Set(pages)]);
    expect(pages[0]).toBe('/quangong/2025/huhang/');
    expect(await blocks.first().locator('h2').textContent()).toBe('护航 2025年年报');
  });

  test('has exactly what the count says', async () => {
    for (const query of ['欠薪', '3572万元', '协商', '职工']) {
      await search(query);
      const count = (await page.locator('.count').textContent()) ?? '';
      const [, figures = '0'] = /(\d+)个数字/.exec(count) ?? [];
      const [, pages = '0', places] = /(\d+)页(?:(\d+)处)?/.exec(count) ?? [];
      expect(await page.locator('#search-results [data-result=figure]').count()).toBe(+figures);
      expect(await page.locator('#search-results .page').count()).toBe(+pages);
      if (!places) continue;
      const rest = await page.locator('.page > p').allTextContents();
      const hidden = rest.reduce((sum, text) => sum + Number(/\d+/.exec(text)), 0);
      expect((await page.locator('[data-result=place]').count()) + hidden).toBe(+places);
    }
  });
});

describe('a card', () => {
  const press = (name: string) => page.getByRole('button', { name }).first().press('Enter');

  test('cites its figure with the title and the permanent link of its page', async () => {
    await search('3572万元');
    await press('引用：');
    const dialog = page.locator('dialog.figure-sheet');
    await dialog.getByText('引用格式').click();
    await dialog.getByRole('button', { name: '复制GB/T 7714—2025' }).waitFor();
    await dialog.getByText('35,720,000元').waitFor();
    expect(await dialog.locator('h2').textContent()).toBe('3572万元');
  });

  test('copies its sentence with the source', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await search('3572万元');
    await press('复制这句话');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(
        /^2025年，滨城：.*3572万元。——泉工年报《护航》，据《灯塔.*》（周海平、陈大江），.*\/2025\/huhang\/#loss-recovered$/,
      );
    expect(await page.locator('[data-card=copy]').first().textContent()).toBe('已复制');
  });

  test('shares its figure, not the search', async () => {
    await search('3572万元');
    await press('分享：');
    const panel = page.locator('dialog.share-panel');
    await panel.waitFor();
    expect(await panel.locator('.share-what').textContent()).toContain('护航');
  });

  test('loads what its buttons need only on a click', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await search('3572万元');
    const isExtra = (url: string) => /card-actions|figure-sheet|share\./.test(url);
    expect(asked.filter(isExtra)).toEqual([]);
  });
});

describe('what is announced', () => {
  test('is the final count once, however many keys are typed', async () => {
    await page.goto(`${stage.url}search/`);
    await page.locator('#page-search').focus();
    await page.waitForLoadState('networkidle');
    const said = await recordStatus('main');
    await page.locator('#page-search').pressSequentially('调解劳动纠纷', { delay: 150 });
    await settled('调解劳动纠纷');
    await expect.poll(said).toHaveLength(1);
    const count = await page.locator('.count').textContent();
    expect(await said()).toEqual([`找到${count}。`]);
  });
});

describe('the focus', () => {
  test('is in the box of the search page after Enter in the header', async () => {
    await page.goto(`${stage.url}about/`);
    await page.keyboard.press('/');
    await page.keyboard.type('欠薪');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await settled('欠薪');
    await expect.poll(focused).toBe('page-search');
  });

  test('the box shows its shortcut while it is empty and not in use', async () => {
    await page.goto(`${stage.url}about/`);
    const input = page.locator('#site-search');
    const hint = page.locator('.site-header kbd');
    expect(await input.getAttribute('aria-keyshortcuts')).toBe('/ Control+K Meta+K');
    expect(await hint.isVisible()).toBe(true);
    await input.focus();
    expect(await hint.isVisible()).toBe(false);
    await input.fill('欠薪');
    // The panel covers the heading, so the focus moves without a click.
    await page.locator('main a').first().focus();
    expect(await hint.isVisible()).toBe(false);
  });
});

describe('on a phone', () => {
  beforeEach(async () => {
    page = await stage.page({ viewport: { width: 360, height: 780 } });
    await page.goto('about:blank');
    await page.goto(`${stage.url}about/`);
    await page.evaluate(() => scrollTo(0, 200));
    await page.goto(`${stage.url}2025/huhang/`);
    await page.locator('#site-search').click();
    await cancel().waitFor();
  });
  const cancel = () => page.getByRole('button', { name: '取消' });
  const box = () => page.locator('.site-header site-search');
  const historyLength = () => page.evaluate(() => history.length);

  test('the box fills the screen, and the page behind it stays', async () => {
    expect(await box().boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 780 });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe(
      'hidden',
    );
    await page.keyboard.type('欠薪');
    await settled('欠薪', '.site-header .search-results');
    expect(await page.locator('.site-header [data-card]').count()).toBe(0);
  });

  test.each([
    ['取消', () => cancel().click()],
    ['Escape', () => page.keyboard.press('Escape')],
    ['Back', () => page.evaluate(() => history.back())],
  ])('%s closes it, and leaves the focus and the history as they were', async (_name, close) => {
    await close();
    await expect.poll(() => cancel().count()).toBe(0);
    expect(page.url()).toBe(`${stage.url}2025/huhang/`);
    expect((await box().boundingBox())?.height).toBeLessThan(100);
    expect(await focused()).toBe('site-search');
    await expect.poll(() => page.evaluate(() => history.state?.open ?? 0)).toBe(0);
    await page.goBack();
    expect(page.url()).toBe(`${stage.url}about/`);
  });

  test('a result takes the place of its entry in the history', async () => {
    await page.keyboard.type('挽回经济损失');
    const before = await historyLength();
    await page.locator('.site-header [data-result=place] a').first().click();
    await page.waitForURL('**/2025/huhang/#mediation');
    expect(await historyLength()).toBe(before);
  });

  test('the box of the home page fills the screen too', async () => {
    await page.goto(stage.url);
    await page.locator('#home-search').click();
    await cancel().waitFor();
    const bounds = await page.locator('main site-search').boundingBox();
    expect(bounds).toEqual({ x: 0, y: 0, width: 360, height: 780 });
  });

  test('Enter leads to the search page, and Back to the page below the box', async () => {
    await page.keyboard.type('欠薪');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await settled('欠薪');
    await page.goBack();
    expect(page.url()).toBe(`${stage.url}2025/huhang/`);
  });

  test('the placeholder fits, also in large text', async () => {
    await page.keyboard.press('Escape');
    for (const size of ['', 'medium', 'large']) {
      const isCut = await page.evaluate((size) => {
        document.documentElement.dataset['size'] = size;
        const input = document.querySelector<HTMLInputElement>('#site-search')!;
        input.value = input.placeholder;
        const { fontSize } = getComputedStyle(input, '::placeholder');
        const probe = input.cloneNode() as HTMLInputElement;
        probe.removeAttribute('id');
        input.value = '';
        input.after(probe);
        probe.className = 'probe';
        const canvas = document.createElement('canvas').getContext('2d')!;
        canvas.font = `${fontSize} ${getComputedStyle(input).fontFamily}`;
        probe.remove();
        const style = getComputedStyle(input);
        const room =
          input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        // The button that clears the box has its place there, also while it is hidden.
        const button = parseFloat(fontSize);
        return canvas.measureText(input.placeholder).width > room - button;
      }, size);
      expect([size, isCut]).toEqual([size, false]);
    }
  });
});

describe('an empty answer', () => {
  test('under a filter names the filter, and a button drops it', async () => {
    await search('欠薪', '&kind=news');
    const message = await page.locator('.count').textContent();
    expect(message).toMatch(/^在“新闻”里没有；全部类别有\d+处。$/);
    await page.getByRole('button', { name: '查看全部类别' }).click();
    await page.locator('[data-result=figure]').first().waitFor();
    expect(await page.locator('select[name=kind]').inputValue()).toBe('');
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('欠薪')}`);
    expect(await focused()).toBe('page-search');
  });

  test('under several filters offers each that stands in the way, or to drop all', async () => {
    await search('欠薪', `&kind=report&section=${encodeURIComponent('强基')}`);
    expect(await page.locator('.count').textContent()).toMatch(
      /^在“年报”“强基”里没有；全部章有\d+处。$/,
    );
    await search('欠薪', `&kind=news&section=${encodeURIComponent('强基')}`);
    expect(await page.locator('.count').textContent()).toMatch(
      /^在“新闻”“强基”里没有；全站有\d+处。$/,
    );
    await search('飞天扫帚', '&kind=news');
    expect(await page.locator('.count').textContent()).toBe(
      '没有找到“飞天扫帚”，去掉“新闻”也没有。',
    );
  });

  test('offers sections, the table of figures and examples, and tells nothing as found', async () => {
    await search('飞天扫帚');
    const links = await readLinks('#search-results a');
    expect(links).toContain('/quangong/2025/huhang/');
    expect(links).toContain('/quangong/figures/');
    expect(links.filter((href) => href?.includes('/search/?q='))).toHaveLength(3);
    expect(await page.locator('#search-results [data-result]').count()).toBe(0);
  });
});

test('without a query there are examples that find something, and the figures that lead the sections', async () => {
  await page.goto(`${stage.url}search/`);
  expect(await readLinks('.search-start .leading-figures a')).toHaveLength(5);
  const examples = await page.locator('.search-examples a').allTextContents();
  expect(examples).toHaveLength(3);
  for (const example of examples) {
    await page.goto(`${stage.url}search/`);
    await page.getByRole('link', { name: example, exact: true }).click();
    await settled(example);
    expect(await page.locator('#search-results [data-result=figure]').count()).toBeGreaterThan(0);
    expect(await page.locator('.search-start').isVisible()).toBe(false);
  }
});

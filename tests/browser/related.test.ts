import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';

const stage = useStage(inject('based'));
let page: Page;
beforeEach(async () => {
  page = await stage.page({ viewport: { width: 1280, height: 900 } });
});

/** Opens the search page with a query, and waits until its answer is complete. */
async function ask(query: string, filters = ''): Promise<void> {
  await page.goto(`${stage.url}search/?q=${encodeURIComponent(query)}${filters}`);
  await waitForAnswer(query);
}

async function waitForAnswer(query: string): Promise<void> {
  await page.waitForFunction((expected) => {
    const results = document.querySelector<HTMLElement>('#search-results');
    return results?.ariaBusy === 'false' && results.dataset['query'] === expected;
  }, query);
}

const related = () =>
  page.locator('#search-results [data-related]').evaluateAll((items) =>
    items.map((item) => {
      const link = item.querySelector('a')!;
      return [link.pathname + link.hash, item.querySelector('.reason')?.textContent];
    }),
  );
const countResults = () => page.locator('#search-results [data-result]').count();

describe('a query that stands nowhere', () => {
  test.each([
    ['纠纷调解', '2025/huhang/#disputes-mediated', '含“纠纷”“调解”'],
    ['今年讨回多少欠薪？', '2025/huhang/#wages-recovered', '含“讨回”“欠薪”'],
    ['laodong jiufen', '2025/huhang/#disputes-mediated', '按拼音，含“劳动纠纷”'],
    ['勞動糾紛調解', '2025/huhang/#disputes-mediated', '按简体，含“劳动纠纷”“调解”'],
    ['经济损矢', '2025/huhang/#loss-recovered', '“经济损矢”可能是“经济损失”'],
    ['三千多万元', '2025/huhang/#loss-recovered', '数值在3000万到4000万元之间'],
    ['口述史渔港', 'news/archives-2026/#plan', '含“口述史”“渔港”'],
  ])('%s offers %s first and says why: %s', async (query, address, reason) => {
    await ask(query);
    expect((await related())[0]).toEqual([`/quangong/${address}`, reason]);
    expect(await countResults()).toBe(0);
    expect(await page.locator('#search-results h2').first().innerText()).toBe(
      '没有完全一样的文字，你要找的可能是',
    );
  });

  test('is announced once, with the number of offers', async () => {
    await page.goto(`${stage.url}search/`);
    await page.evaluate(() => {
      const said: string[] = [];
      const status = document.querySelector('[data-page] [role=status]')!;
      new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(
        status,
        { childList: true, characterData: true, subtree: true },
      );
      Object.assign(window, { said });
    });
    await page.locator('#page-search').fill('纠纷调解');
    await waitForAnswer('纠纷调解');
    const said = () =>
      page.evaluate(() =>
        (window as unknown as { said: string[] }).said.filter((text) => !text.includes('正在检索')),
      );
    const { length } = await related();
    await expect.poll(said).toEqual([`没有找到“纠纷调解”。有${length}个相近的答案。`]);
  });

  test('leads to the figure itself', async () => {
    await ask('纠纷调解');
    await page.locator('[data-related] a').first().click();
    await page.waitForURL('**/2025/huhang/#disputes-mediated');
  });

  test('keeps to the filter of figures', async () => {
    await ask('口述史渔港', '&kind=figure');
    expect(await related()).toEqual([]);
  });
});

test.each(['滨城房价多少', '股票行情', 'gupiao'])('nothing is offered for %s', async (query) => {
  await ask(query);
  expect(await related()).toEqual([]);
  expect(await page.locator('#search-results').innerText()).toContain(`没有找到“${query}”`);
});

describe('a query that stands on a page', () => {
  test('shows figures with its words in another order below the results, and moves nothing', async () => {
    await page.goto(`${stage.url}search/`);
    await page.evaluate(() => {
      const tops: number[] = [];
      const results = document.querySelector('#search-results')!;
      new MutationObserver(() => {
        const first = results.querySelector('[data-result]');
        if (first) tops.push(first.getBoundingClientRect().top);
      }).observe(results, { childList: true, subtree: true });
      Object.assign(window, { tops });
    });
    await page.locator('#page-search').fill('挽回的损失');
    await waitForAnswer('挽回的损失');
    expect(await countResults()).toBeGreaterThan(0);
    await expect
      .poll(related)
      .toContainEqual(['/quangong/2025/huhang/#loss-recovered', '含“挽回”“损失”']);
    expect((await related()).length).toBeLessThanOrEqual(3);
    expect(
      await page.locator('[data-result] ~ [data-related], [data-related] [data-result]').count(),
    ).toBe(0);
    const tops = await page.evaluate(() => (window as unknown as { tops: number[] }).tops);
    expect(tops.length).toBeGreaterThan(1);
    expect(new Set(tops).size).toBe(1);
  });

  test('loads nothing for related answers if a figure is found', async () => {
    const files: string[] = [];
    page.on('request', (request) => files.push(request.url()));
    await ask('挽回经济损失');
    expect(await countResults()).toBeGreaterThan(0);
    expect(files.filter((file) => /related/.test(file))).toEqual([]);
  });
});

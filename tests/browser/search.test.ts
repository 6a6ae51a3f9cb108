import type { Disposable, Page, Route } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { seeded } from '../helpers/search-cases.ts';
import { useStage } from '../helpers/browser.ts';

const stage = useStage(inject('based'));
let page: Page;
let faults: string[];
beforeEach(async () => {
  page = await stage.page({ viewport: { width: 360, height: 800 } });
  faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
});
afterEach(async () => {
  for (const script of scripts.splice(0)) await script.dispose();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(faults).toEqual([]);
});

const scripts: Disposable[] = [];
/** Runs a script before the scripts of each page that the test opens. */
async function runFirst(script: () => void): Promise<void> {
  scripts.push(await page.addInitScript(script));
}

/** Waits until all timers of the page with a shorter delay have fired. A page's timers fire in order. */
const passTimers = (milliseconds: number) =>
  page.evaluate((delay) => new Promise((resolve) => setTimeout(resolve, delay)), milliseconds);
const address = (query: string) => `${stage.url}search/?q=${encodeURIComponent(query)}`;

async function settled(query: string): Promise<void> {
  await page.waitForFunction((expected) => {
    const results = document.querySelector<HTMLElement>('#search-results');
    return results?.getAttribute('aria-busy') === 'false' && results.dataset['query'] === expected;
  }, query);
}

const links = () =>
  page
    .locator('#search-results [data-result] a')
    .evaluateAll((all) =>
      all.map((a) => (a as HTMLAnchorElement).pathname + (a as HTMLAnchorElement).hash),
    );

test.each([
  ['3572万元', '/quangong/2025/huhang/#loss-recovered'],
  ['三千五百七十二万元', '/quangong/2025/huhang/#loss-recovered'],
  ['灯塔e家', '/quangong/2025/qiangji/#platforms'],
  ['周海平', '/quangong/2025/huhang/#source'],
  ['12351', '/quangong/2025/huhang/#petitions'],
])('the address of a search for %s answers with %s', async (query, expected) => {
  await page.goto(address(query));
  await settled(query);
  expect(await links()).toContain(expected);
});

test('a search answers while a reader types, and puts the query into the address', async () => {
  await page.goto(`${stage.url}search/`);
  await page.locator('#page-search').pressSequentially('调解劳动纠纷', { delay: 10 });
  await settled('调解劳动纠纷');
  expect((await links()).length).toBeGreaterThan(0);
  expect(new URL(page.url()).searchParams.get('q')).toBe('调解劳动纠纷');
  expect(await page.locator('#search-results .count').textContent()).toMatch(
    /^\d个数字，\d页\d处$/,
  );
});

test('the box in the header shows below itself that nothing was found', async () => {
  await page.goto(`${stage.url}2025/`);
  await page.locator('header input[type=search]').fill('没有<i>这样的话');
  const said = page.locator('header .count');
  await expect.poll(() => said.innerText()).toBe('没有找到“没有<i>这样的话”。');
  const more = page.getByRole('link', { name: '到检索页看还能怎样找' });
  expect(await more.getAttribute('href')).toContain('/quangong/search/?q=');
  await page.keyboard.press('Escape');
  await expect.poll(() => said.count()).toBe(0);
});

test('the index files of a query are requested while the engine is still loading, each once', async () => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, file] = /\/pagefind\/(.*)/.exec(request.url()) ?? [];
    if (file) asked.push(file);
  });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/wasm*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${stage.url}about/`);
  await page.locator('header input[type=search]').fill('调解劳动纠纷');
  const chunks = () => asked.filter((file) => file.startsWith('index/'));
  await expect.poll(() => chunks().length).toBeGreaterThan(0);
  release();
  await page.locator('header [data-result]').first().waitFor();
  await expect.poll(() => asked.filter((file) => file.startsWith('fragment/')).length).toBeTruthy();
  expect(asked).toEqual([...new Set(asked)]);
});

test('text that an input method is composing is not searched', async () => {
  await page.goto(`${stage.url}search/`);
  await page.locator('#page-search').focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'dang',
    selectionStart: 4,
    selectionEnd: 4,
  });
  await passTimers(400);
  expect(await page.locator('#search-results').getAttribute('data-query')).toBeNull();
  await session.send('Input.insertText', { text: '档案' });
  await settled('档案');
  expect(await links()).toContain('/quangong/news/archives-2026/');
});

test('the keyboard alone reaches the box, a result and its place', async () => {
  await page.goto(`${stage.url}search/`);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-search');
  await page.keyboard.type('欠薪 536万');
  await settled('欠薪 536万');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/2025/huhang/#wages-recovered');
  const target = page.locator('.figure:target');
  expect(await target.textContent()).toBe('536万余元');
  await page.keyboard.press('Control+k');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
});

describe('the box in the header', () => {
  const panel = () => page.locator('.site-header .search-results');
  const type = async (text: string) => {
    await page.goto(`${stage.url}about/`);
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await page.locator('.site-header [data-result] a').first().waitFor();
  };

  test('shows results while a reader types, and the arrow keys reach them', async () => {
    await type('三千五百七十二万元');
    expect(await panel().locator('[data-result=figure] strong').textContent()).toBe('3572万元');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2025/huhang/#loss-recovered');
  });

  test('closes the results on Escape, on a click elsewhere and when it loses the focus', async () => {
    await type('欠薪');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await panel().textContent()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
    await type('欠薪');
    await page.locator('h1').dispatchEvent('click');
    expect(await panel().textContent()).toBe('');
    await type('欠薪');
    await page.keyboard.press('Shift+Tab');
    expect(await panel().textContent()).toBe('');
  });

  test('opens the search page on Enter and by a link', async () => {
    await type('职工');
    const all = page.getByRole('link', { name: '在检索页看全部结果' });
    expect(await all.getAttribute('href')).toBe(
      `/quangong/search/?q=${encodeURIComponent('职工')}`,
    );
    await page.locator('#site-search').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await settled('职工');
  });

  test('does not search while an input method composes', async () => {
    await page.goto(`${stage.url}about/`);
    await page.locator('#site-search').focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'zhi',
      selectionStart: 3,
      selectionEnd: 3,
    });
    await page.keyboard.press('ArrowDown');
    await passTimers(400);
    expect(await panel().textContent()).toBe('');
    await session.send('Input.insertText', { text: '职工' });
    await panel().locator('[data-result]').first().waitFor();
  });
});

test('a result below the window is a link, and shows its places once it is scrolled into view', async () => {
  await page.goto(address('的'));
  await settled('的');
  const waiting = page.locator('[data-hit]');
  const before = await waiting.count();
  expect(before).toBeGreaterThan(0);
  expect(await waiting.first().locator('a').getAttribute('href')).toMatch(/^\/quangong\/.*\/$/);
  const seen = async () => {
    await page.evaluate(() => document.querySelector('[data-hit]')?.scrollIntoView());
    return waiting.count();
  };
  await expect.poll(seen).toBe(0);
  const marks = page.locator('#search-results [data-result=place]');
  expect(await marks.count()).toBe(await marks.filter({ has: page.locator('mark') }).count());
});

test('the query is highlighted on the page of a result, whose address does not show it', async () => {
  await page.goto(address('挽回经济损失'));
  await settled('挽回经济损失');
  await page.locator('#search-results [data-result] a[href*="#mediation"]').click();
  const clear = page.locator('.clear-highlight');
  await clear.waitFor();
  expect(page.url()).toMatch(/\/2025\/huhang\/#mediation$/);
  const marked = () => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
  expect(await marked()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await marked()).toBe(0);
  expect(await clear.count()).toBe(0);
});

test('each of several terms is highlighted on arrival', async () => {
  await page.goto(address('欠薪 信访'));
  await settled('欠薪 信访');
  await page.locator('#search-results [data-result=place] a[href*="/huhang/"]').first().click();
  await page.locator('.clear-highlight').waitFor();
  const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
  expect([...new Set(marked)].sort()).toEqual(['信访', '欠薪']);
});

test('nothing is highlighted across the edge of two blocks', async () => {
  const query = encodeURIComponent('得失回看 档案工作者');
  await page.goto(`${stage.url}news/archives-2026/?hl=${query}`);
  await page.locator('.clear-highlight').waitFor();
  const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
  expect(marked).toEqual(['档案工作者']);
});

test('without CSS highlights the text is marked by elements, which can be removed', async () => {
  await runFirst(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.goto(`${stage.url}2025/huhang/?hl=${encodeURIComponent('调解劳动纠纷')}`);
  await page.locator('.clear-highlight').waitFor();
  const text = () =>
    page.locator('article').evaluate((article) => {
      const copy = article.cloneNode(true) as Element;
      copy.querySelector('.clear-highlight')?.remove();
      return copy.textContent;
    });
  const before = await text();
  expect(await page.locator('article mark').first().textContent()).toBe('调解劳动纠纷');
  await page.locator('.clear-highlight').click();
  expect(await page.locator('article mark').count()).toBe(0);
  expect(await text()).toBe(before);
});

test('without CSS highlights text in several elements is marked, and stays as it was', async () => {
  await runFirst(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.goto(`${stage.url}2025/huhang/?hl=${encodeURIComponent('挽回经济损失3572万元')}`);
  const marked = () => page.locator('article mark').allTextContents();
  await expect.poll(async () => (await marked()).join('')).toBe('挽回经济损失3572万元');
  await page.keyboard.press('Escape');
  expect(await marked()).toEqual([]);
  expect(await page.locator('#loss-recovered').textContent()).toContain('3572万元');
});

test('no file of the index is loaded before a reader uses the search box', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${stage.url}search/`);
  await passTimers(300);
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await page.locator('#page-search').focus();
  await page.waitForResponse((response) => response.url().includes('wasm.unknown.pagefind'));
});

test('a stale answer never replaces a newer one', async () => {
  await page.goto(`${stage.url}search/`);
  const held: Route[] = [];
  let isHolding = true;
  await page.route('**/pagefind/fragment/**', (route) =>
    isHolding ? void held.push(route) : route.continue(),
  );
  const box = page.locator('#page-search');
  await box.fill('职工');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  isHolding = false;
  await box.fill('港口档案馆');
  await settled('港口档案馆');
  for (const route of held) {
    await route.continue();
    await (await route.request().response())?.finished();
  }
  await passTimers(300);
  expect(await page.locator('#search-results').getAttribute('data-query')).toBe('港口档案馆');
  expect(await links()).toEqual(['/quangong/news/archives-2026/#exchange']);
});

describe('when something fails', () => {
  test('if the index cannot be loaded, the page says so, and a retry succeeds', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(address('档案馆'));
    await settled('档案馆');
    expect(await page.locator('#search-results').textContent()).toContain('检索文件没有读到');
    expect(await page.locator('#search-results a[href$="/figures/"]').count()).toBe(1);
    await page.unroute('**/pagefind/**');
    await page.locator('[data-retry]').click();
    await page.locator('[data-result] a').first().waitFor();
  });

  test('if a part of the index cannot be read, the page does not say that nothing was found', async () => {
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await page.goto(address('档案馆'));
    await settled('档案馆');
    expect(await page.locator('#search-results').textContent()).toContain('检索文件没有读到');
    await page.unroute('**/pagefind/index/**');
    await page.locator('[data-retry]').click();
    await page.locator('[data-result] a').first().waitFor();
  });

  test('a browser that refuses WebAssembly gets links to other ways', async () => {
    await runFirst(() => {
      for (const name of ['instantiate', 'compile']) {
        Reflect.set(WebAssembly, name, () => Promise.reject(new Error('refused')));
      }
    });
    await page.goto(address('档案馆'));
    await settled('档案馆');
    expect(await page.locator('#search-results').textContent()).toContain('WebAssembly');
    expect(await page.locator('#search-results a').count()).toBeGreaterThan(5);
    faults = [];
  });

  describe('a search script that cannot be loaded', () => {
    const FILES = /\/_astro\/site-search|\/pagefind\//;
    const UNREAD = '检索程序没有读到，网络可能断了。';
    /** How often the script was requested. */
    let asked: number;
    /** Requests fail once this is resolved. */
    let held: Promise<void>;
    beforeEach(async () => {
      // Wide enough for a panel that does not cover the whole page.
      page = await stage.page();
      page.on('pageerror', (error) => faults.push(error.message));
      asked = 0;
      held = Promise.resolve();
      await page.route(FILES, async (route) => {
        if (route.request().url().includes('site-search')) asked += 1;
        await held;
        await route.abort();
      });
    });
    const said = (box: string) => page.locator(`${box} site-search [role=status]`);
    const retry = (box: string) => page.locator(box).getByRole('button', { name: '重试' });

    test('the box in the header shows it below itself, and a retry answers the query', async () => {
      await page.goto(`${stage.url}about/`);
      const input = page.locator('header input[type=search]');
      let fail = () => {};
      held = new Promise((resolve) => (fail = resolve));
      await input.pressSequentially('档案馆');
      fail();
      await expect.poll(() => said('header').innerText()).toContain(UNREAD);
      expect((await said('header').boundingBox())?.height).toBeGreaterThan(40);
      await page.unroute(FILES);
      await retry('header').click();
      await page.locator('header [data-result] a').first().waitFor();
      expect(await input.inputValue()).toBe('档案馆');
      expect(await said('header').innerText()).not.toContain(UNREAD);
    });

    test('the next character tries again', async () => {
      await page.goto(`${stage.url}about/`);
      const input = page.locator('header input[type=search]');
      await input.pressSequentially('档案');
      await retry('header').waitFor();
      await page.unroute(FILES);
      await input.pressSequentially('馆');
      await page.locator('header [data-result] a').first().waitFor();
    });

    test('hovering over the box shows no message, and Escape, a click or the focus elsewhere closes the message', async () => {
      await page.goto(`${stage.url}about/`);
      const input = page.locator('header input[type=search]');
      await input.hover();
      await expect.poll(() => asked).toBeGreaterThan(0);
      expect(await said('header').textContent()).toBe('');
      await input.fill('档案馆');
      for (const close of [
        () => page.keyboard.press('Escape'),
        () => page.locator('h1').click(),
        () => page.locator('main a').first().focus(),
      ]) {
        await page.locator('h1').click();
        await input.focus();
        await retry('header').waitFor();
        await close();
        await expect.poll(() => said('header').textContent()).toBe('');
        expect(await input.inputValue()).toBe('档案馆');
      }
    });

    test('after a second failure a retry opens the search page with the query', async () => {
      await page.goto(`${stage.url}about/`);
      await page.locator('header input[type=search]').fill('档案馆');
      await retry('header').click();
      await expect.poll(() => asked).toBeGreaterThan(1);
      await retry('header').waitFor();
      await page.unroute(FILES);
      await retry('header').click();
      await page.waitForURL('**/search/?q=*');
      await settled('档案馆');
      expect(await page.locator('#page-search').inputValue()).toBe('档案馆');
      expect((await links()).length).toBeGreaterThan(0);
    });

    test('Enter opens the search page, which shows the failure too', async () => {
      await page.goto(`${stage.url}about/`);
      await page.locator('header input[type=search]').fill('档案馆');
      await retry('header').waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=*');
      await expect.poll(() => said('main').innerText()).toContain(UNREAD);
      expect(await page.locator('#page-search').inputValue()).toBe('档案馆');
    });

    test('the search page keeps query and filters, and a retry answers them', async () => {
      await page.goto(`${address('档案馆')}&kind=news`);
      await expect.poll(() => said('main').innerText()).toContain(UNREAD);
      expect(await page.locator('#page-search').inputValue()).toBe('档案馆');
      await page.unroute(FILES);
      await retry('main').click();
      await settled('档案馆');
      expect(await page.locator('select[name=kind]').inputValue()).toBe('news');
      expect(await said('main').innerText()).not.toContain(UNREAD);
    });

    test('on the search page a retry after a second failure reloads the page with the query', async () => {
      await page.goto(`${stage.url}search/`);
      await page.locator('#page-search').fill('档案馆');
      await retry('main').click();
      await expect.poll(() => asked).toBeGreaterThan(1);
      await retry('main').waitFor();
      await page.unroute(FILES);
      await retry('main').click();
      await settled('档案馆');
      expect((await links()).length).toBeGreaterThan(0);
    });

    test('the query stays if the script loads after the box has lost the focus', async () => {
      await page.goto(`${stage.url}search/`);
      await page.locator('#page-search').fill('档案馆');
      await retry('main').waitFor();
      await page.locator('h1').click();
      await page.unroute(FILES);
      await page.locator('#page-search').hover();
      await settled('档案馆');
      expect(await page.locator('#page-search').inputValue()).toBe('档案馆');
    });
  });

  test('the message that nothing was found repeats the query', async () => {
    await page.goto(address('飞天扫帚'));
    await settled('飞天扫帚');
    expect(await links()).toEqual([]);
    expect(await page.locator('.count').textContent()).toBe('没有找到“飞天扫帚”。');
    const others = page.locator('#search-results .other-ways');
    expect(await others.locator('a[href$="/huhang/"], a[href$="/figures/"]').count()).toBe(2);
    expect(await page.locator('#search-results .search-examples a').count()).toBe(3);
  });

  test('without script the search page links to the table of all figures', async () => {
    const still = await stage.page({ javaScriptEnabled: false });
    await still.goto(address('档案馆'));
    expect(await still.locator('main noscript').textContent()).toContain('脚本没有运行');
    expect(await still.locator('main').textContent()).toContain('全部数字的表格');
  });
});

test('recent queries are stored on the device and can be deleted', async () => {
  await page.goto(address('档案馆'));
  await settled('档案馆');
  await page.keyboard.press('/');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => localStorage.getItem('recent-searches'));
  await page.goto(`${stage.url}search/`);
  await page.locator('[data-again]', { hasText: '档案馆' }).click();
  await settled('档案馆');
  await page.goto(`${stage.url}search/`);
  await page.locator('[data-forget]').click();
  // The script for clicks loads with the first one.
  await expect.poll(() => page.locator('[data-again]').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

test('hostile queries are answered without an error and insert no markup', async () => {
  const random = seeded(5);
  const pieces = [
    '"',
    '-',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '\ud800',
    '\u0000',
    '%',
    '&',
    '#',
    '~',
    '>',
    '<',
    '万',
    '3572',
    '三千',
    '档',
    '案',
    ' ',
    '\u200b',
    '\\',
    "'",
    '`',
    '${x}',
    '１',
    '亿',
    '至',
    '分之',
  ];
  await page.goto(`${stage.url}search/`);
  await page.evaluate(() =>
    addEventListener('unhandledrejection', (event) => {
      throw event.reason;
    }),
  );
  const box = page.locator('#page-search');
  const queries = [
    '"',
    '-',
    '"" "',
    '<script>alert(1)</script>',
    'x'.repeat(10_000),
    '档'.repeat(10_000),
    '9'.repeat(10_000),
    '\ud800',
    '>',
    '>9999999999999999999999',
    '100万以上 <b>',
    ...Array.from({ length: 24 }, () =>
      Array.from(
        { length: 1 + Math.floor(random() * 8) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join(''),
    ),
  ];
  for (const query of queries) {
    await box.fill(query);
    const value = await box.inputValue();
    await settled(value);
    expect(await page.locator('#search-results :is(script, img)').count()).toBe(0);
    expect(await page.locator('#search-results').textContent()).not.toContain('检索文件没有读到');
  }
});

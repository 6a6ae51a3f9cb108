import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { setTextSize } from '../helpers/layout.ts';

const build = inject('based');
const { figures } = JSON.parse(readFileSync(join(build.dir, 'figures.json'), 'utf8')) as {
  figures: { page: string; id: string; label: string; text: string }[];
};
const stage = useStage(build);

const open = (path: string, options: BrowserContextOptions = {}): Promise<Page> =>
  stage.open(path.slice(1), { viewport: { width: 1280, height: 900 }, ...options });

/** Labels of the rows that the table shows, in order. */
const labels = (page: Page) =>
  page.locator('.figures tbody tr:visible > [data-column=label]').allTextContents();

test('the link of each figure highlights its sentence and the figure without script', async () => {
  const page = await open('/', { javaScriptEnabled: false, reducedMotion: 'reduce' });
  for (const { page: path, id, text } of figures) {
    await page.goto(`${stage.url}${path.slice(1)}#${id}`);
    const target = page.locator('.sentence .figure:target');
    expect(await target.textContent()).toBe(text);
    const box = await target.boundingBox();
    expect(box!.y).toBeGreaterThan(0);
    expect(box!.y).toBeLessThan(900);
    const background = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
    const clear = 'rgba(0, 0, 0, 0)';
    expect(await background('.figure:target')).not.toBe(clear);
    expect(await background('.sentence:has(.figure:target)')).not.toBe(clear);
  }
});

describe('the table of all figures', () => {
  test('is complete without script', async () => {
    const page = await open('/figures/', { javaScriptEnabled: false });
    expect((await labels(page)).map((label) => label.trim())).toEqual(
      figures.map(({ label }) => label),
    );
    const links = await page
      .locator('.figures [data-column=sentence] a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(figures.map(({ page: path, id }) => `/quangong${path}#${id}`));
  });

  test('has no filters where a few rows are all', async () => {
    const page = await open('/about/');
    await page.route('**/figures/', async (route) => {
      const html = await (await route.fetch()).text();
      const [first] = /<tr id.*?<\/tr>/s.exec(html)!;
      await route.fulfill({
        contentType: 'text/html',
        body: html.replace(/<tbody>.*<\/tbody>/s, `<tbody>${first}</tbody>`),
      });
    });
    await page.goto(`${stage.url}figures/`);
    await page.locator('.cite-all').waitFor();
    expect(await page.locator('.figures tbody tr').count()).toBe(1);
    expect(await page.locator('.figures-filter').count()).toBe(0);
    await page.unroute('**/figures/');
  });

  test('has each label of 19 characters in one line at 1280 px', async () => {
    const page = await open('/figures/');
    const lines = await page
      .locator('.figures tbody [data-column=label]')
      .first()
      .evaluate((cell) => {
        cell.textContent = '顺风、京南等在滨区域总部建会的平台企业';
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      });
    expect(lines).toBe(1);
  });

  test.each([
    ['1000万', ['挽回经济损失', '医疗互助支付补助']],
    ['４０００万', ['医疗互助支付补助']],
    ['三千万元', ['挽回经济损失', '医疗互助支付补助']],
    ['35,720,000', ['挽回经济损失', '医疗互助支付补助']],
    ['0.4亿', ['医疗互助支付补助']],
  ])('shows the sums of money that are no less than %s', async (min, expected) => {
    const page = await open('/figures/');
    await page.locator('select[name=unit]').selectOption('元');
    await page.getByLabel('不小于').fill(min);
    expect(await labels(page)).toEqual(expected);
    const address = new URL(page.url());
    expect([...address.searchParams]).toEqual([
      ['unit', '元'],
      ['min', min],
    ]);
  });

  test('an address restores filters and order of the table', async () => {
    const page = await open(
      `/figures/?${new URLSearchParams({ unit: '元', max: '三千六百万', sort: 'value', order: 'desc' })}`,
    );
    expect(await labels(page)).toEqual(['挽回经济损失', '发放慰问款物', '讨回欠薪']);
    expect(await page.locator('caption').textContent()).toMatch(
      /^显示3个，共\d+个数字。条形按数值的比例，从0到35,720,000元。$/,
    );
    const widths = await page
      .locator('.bar rect')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width')).toFixed(1)));
    expect(widths).toEqual(['100.0', '25.2', '15.0']);
  });

  test('sorts by one control, which the head of the column shows', async () => {
    const page = await open('/figures/?unit=元');
    await page.getByLabel('排序').selectOption('从小到大');
    expect((await labels(page)).at(-1)).toBe('医疗互助支付补助');
    expect(await page.locator('th[aria-sort=ascending]').innerText()).toContain('数值');
    await page.getByLabel('排序').selectOption('从大到小');
    expect((await labels(page))[0]).toBe('医疗互助支付补助');
    expect(new URL(page.url()).searchParams.get('order')).toBe('desc');
    expect(await page.locator('.figures thead button').count()).toBe(0);
  });

  test('keeps units apart when it sorts by value', async () => {
    const page = await open('/figures/?sort=value&order=desc');
    const groups = await page.locator('.figures tbody').evaluateAll((all) =>
      all.map((body) => ({
        title: body.querySelector('.unit-group')?.textContent,
        units: [
          ...new Set(
            [...body.querySelectorAll('[data-column=unit]')].map((unit) => unit.textContent),
          ),
        ],
        values: [...body.querySelectorAll('data')].map((data) => Number(data.value)),
      })),
    );
    expect(groups.length).toBeGreaterThan(5);
    for (const { title, units, values } of groups) {
      expect([title, units]).toEqual([`单位：${units[0]}`, [units[0]]]);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
    await page.getByLabel('排序').selectOption('正文顺序');
    expect(await page.locator('.unit-group').count()).toBe(0);
    expect((await labels(page)).map((label) => label.trim())).toEqual(
      figures.map(({ label }) => label),
    );
  });

  test.each(['?order=desc', '?order=desc&from=timeline', '?sort=nothing&unit=光年'])(
    'has the order of the text and all figures at %s',
    async (query) => {
      const page = await open(`/figures/${query}`);
      expect((await labels(page)).map((label) => label.trim())).toEqual(
        figures.map(({ label }) => label),
      );
    },
  );

  test.each([
    [
      'label',
      (rows: string[]) => rows.toSorted(new Intl.Collator('zh-CN', { numeric: true }).compare),
    ],
    ['sentence&order=desc', null],
    ['unit', null],
    ['text&order=desc', null],
  ])('an earlier address that sorts by %s goes on working', async (query, sort) => {
    const page = await open(`/figures/?sort=${query}`);
    const shown = (await labels(page)).map((label) => label.trim());
    const inText = figures.map(({ label }) => label);
    expect(shown.toSorted()).toEqual(inText.toSorted());
    expect(shown).not.toEqual(inText);
    if (sort) expect(shown).toEqual(sort(inText));
  });

  test.each([
    ['欠薪', ['办理信访', '讨回欠薪']],
    ['“讨回欠薪”', ['办理信访', '讨回欠薪']],
    ['３５７２万', ['调解劳动纠纷', '挽回经济损失']],
    ['572万', []],
    ['纠纷 强基', []],
  ])('finds “%s” in labels, sentences and sections', async (words, expected) => {
    const page = await open('/figures/');
    await page.getByLabel('查找').fill(words);
    const isFound = expected.length > 0;
    if (isFound) expect(await labels(page)).toEqual(expected);
    expect(await page.getByText('没有符合的数字').count()).toBe(isFound ? 0 : 1);
    expect(new URL(page.url()).searchParams.get('q')).toBe(words);
    await page.reload();
    expect(await page.getByLabel('查找').inputValue()).toBe(words);
    if (isFound) expect(await labels(page)).toEqual(expected);
  });

  test('takes no word from what an input method is still composing', async () => {
    const page = await open('/figures/');
    const devtools = await page.context().newCDPSession(page);
    await page.getByLabel('查找').focus();
    await devtools.send('Input.imeSetComposition', {
      text: 'qianxin',
      selectionStart: 7,
      selectionEnd: 7,
    });
    expect(await page.getByLabel('查找').inputValue()).toBe('qianxin');
    expect(await labels(page)).toHaveLength(figures.length);
    await devtools.send('Input.insertText', { text: '欠薪' });
    await expect.poll(() => labels(page)).toEqual(['办理信访', '讨回欠薪']);
  });

  test('has one choice for all units of people', async () => {
    const page = await open('/figures/');
    const unit = page.locator('[name=unit]');
    const choices = await unit
      .locator('option')
      .evaluateAll((all) =>
        all
          .filter((option) => !(option as HTMLOptionElement).hidden)
          .map((option) => option.textContent),
      );
    expect(choices.filter((choice) => /人|名/.test(choice))).toEqual(['人（名、人、人次）']);
    await unit.selectOption('人（名、人、人次）');
    const units = () =>
      page
        .locator('.figures tbody tr:visible [data-column=unit]')
        .evaluateAll((all) => [...new Set(all.map(({ textContent }) => textContent))]);
    expect(await units()).toEqual(['名', '人', '人次']);
    await page.goto(`${stage.url}figures/?unit=名`);
    expect(await units()).toEqual(['名']);
  });

  test('shows the nearest figures where none is found, and takes the conditions back', async () => {
    const page = await open('/figures/?unit=元&min=1亿');
    expect(await labels(page)).toEqual(['医疗互助支付补助', '挽回经济损失', '发放慰问款物']);
    expect(await page.locator('caption').textContent()).toBe('最接近的3个数字：');
    const message = page.locator('figures-table [role=status]');
    expect(await message.textContent()).toContain('没有符合的数字');
    await message.getByRole('button', { name: '清除条件' }).click();
    await expect.poll(() => labels(page)).toHaveLength(figures.length);
    expect(await message.textContent()).toBe('');
    expect(new URL(page.url()).search).toBe('');
    await page.getByLabel('查找').fill('晚稻');
    expect(await page.locator('.figures').isVisible()).toBe(false);
    const link = page.getByRole('link', { name: '全站检索“晚稻”' });
    expect(await link.getAttribute('href')).toBe('/quangong/search/?q=%E6%99%9A%E7%A8%BB');
  });

  test('figures of different units have no bars', async () => {
    const page = await open('/figures/');
    expect(await page.locator('.bar').count()).toBe(0);
  });

  test.each([
    ['4000w', ['医疗互助支付补助']],
    ['50%', ['职工满意率']],
  ])('%s as the lower limit shows %j', async (limit, expected) => {
    const page = await open('/figures/');
    await page.getByLabel('不小于').fill(limit);
    await expect.poll(() => labels(page)).toEqual(expected);
  });

  test('a limit that cannot be read is marked, explained, and filters nothing', async () => {
    const page = await open('/figures/');
    const field = page.getByLabel('不小于');
    await field.fill('很多');
    expect(await labels(page)).toHaveLength(figures.length);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const message = page.locator(`#${await field.getAttribute('aria-describedby')}`);
    expect(await message.textContent()).toContain('“很多”读不成数，没有按它筛选');
    await page.getByRole('button', { name: '清除条件' }).click();
    await expect.poll(() => field.getAttribute('aria-invalid')).toBeNull();
    expect(await message.textContent()).toBe('');
  });

  test('has the written form above the exact value and its unit, at the right edge of the column', async () => {
    const page = await open('/figures/');
    const edges = await page.locator('.figures td[data-column=value]').evaluateAll((cells) =>
      cells.map((cell) => {
        const end = (part: Element) => {
          const range = document.createRange();
          range.selectNodeContents(part);
          return Math.round(range.getBoundingClientRect().right);
        };
        return end(cell.querySelector('[data-column=text]')!);
      }),
    );
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThanOrEqual(1);
    const cell = page.locator('tr:has(a[href$="#wages-recovered"]) td[data-column=value]');
    const [text, exact] = [cell.locator('[data-column=text]'), cell.locator('.exact')];
    expect(await text.textContent()).toBe('536万余元');
    expect((await exact.innerText()).replaceAll(' ', '')).toBe('5,360,000至5,370,000元');
    const [above, below] = [(await text.boundingBox())!, (await exact.boundingBox())!];
    expect(below.y).toBeGreaterThanOrEqual(above.y + above.height - 1);
    const digits = await exact.evaluate((element) => getComputedStyle(element).fontVariantNumeric);
    expect(digits).toContain('tabular-nums');
  });

  test.each(['', 'medium', 'large'] as const)(
    'begins in the first window of a phone (%s), and folds the filters until one is set',
    async (size) => {
      const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
      const page = await open('/figures/', phone);
      await setTextSize(page, size);
      const text = page.locator('.figures tbody tr [data-column=text]').first();
      const bar = page.locator('.thumb-bar');
      const [{ y, height }, { y: end }] = [(await text.boundingBox())!, (await bar.boundingBox())!];
      expect(y + height).toBeLessThanOrEqual(end);
      expect(await page.locator('[name=unit]').isVisible()).toBe(false);
      await page.getByText('筛选', { exact: true }).click();
      await page.locator('[name=unit]').selectOption('元');
      await page.reload();
      expect(await page.locator('[name=unit]').isVisible()).toBe(true);
      await page.goto(`${stage.url}figures/?q=欠薪`);
      expect(await page.locator('[name=unit]').isVisible()).toBe(false);
    },
  );

  test('shows the filters of a phone that is turned', async () => {
    const page = await open('/figures/', { viewport: { width: 390, height: 844 } });
    expect(await page.locator('[name=unit]').isVisible()).toBe(false);
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.locator('[name=unit]').waitFor();
  });

  test('says in one line of a card what the value is and where it stands', async () => {
    const page = await open('/figures/', { viewport: { width: 360, height: 780 } });
    const row = page.locator('tr:has(a[href$="2025/huhang/#platform-companies"])');
    const tops = await row
      .locator('.exact, [data-column=section], [data-column=period]')
      .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    const before = await row
      .locator('.exact')
      .evaluate((element) => getComputedStyle(element, '::before').content);
    expect(before).toContain('数值');
  });

  test.each([true, false])(
    'has the downloads and the meaning of each column below it (script: %s)',
    async (javaScriptEnabled) => {
      const page = await open('/figures/', { javaScriptEnabled });
      const files = await page
        .locator('section:has(#about-figures) a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      for (const file of [
        'figures.csv',
        'figures.json',
        'datapackage.json',
        'figures.schema.json',
      ]) {
        expect(files).toContain(`/quangong/${file}`);
      }
      await page.getByText('各列的含义').click();
      const rows = page.getByRole('table').filter({ hasText: '含义' }).locator('tbody tr');
      expect(await rows.count()).toBe(Object.keys(figures[0]!).length);
      expect(await rows.filter({ hasText: 'lower' }).textContent()).toContain('可能的最小值');
    },
  );

  test('without a figure of an earlier year says so', async () => {
    const page = await open('/figures/');
    await page.getByText('来源没有给出上一年的数字，所以不作对比。').waitFor();
  });

  test('has no controls without script', async () => {
    const page = await open('/figures/', { javaScriptEnabled: false });
    expect(await page.locator('main :is(button, input, select, form):visible').count()).toBe(0);
  });

  test('is a list on a phone, which does not scroll sideways', async () => {
    const page = await open('/figures/?unit=' + encodeURIComponent('元'), {
      viewport: { width: 360, height: 800 },
    });
    const boxes = await page
      .locator('.figures tbody tr:visible')
      .first()
      .locator('[data-column=label], [data-column=text], [data-column=sentence]')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
    expect(boxes).toEqual(boxes.toSorted((a, b) => a - b));
    expect(new Set(boxes).size).toBe(3);
    const root = page.locator('html');
    expect(await root.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  });
});

describe('copying and citing', () => {
  const link = `${build.site}/quangong/2025/huhang/#loss-recovered`;
  const source = '《灯塔照着码头 工会陪着职工》（周海平、陈大江）';
  const today = () => {
    const now = new Date();
    const two = (n: number) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };
  const texts: [button: string, expected: (updated: string) => string][] = [
    ['复制链接', () => link],
    [
      '复制这句话',
      () =>
        `2025年，滨城：调解员一年里调解劳动纠纷743件，替职工挽回经济损失3572万元。——泉工年报《护航》，据${source}，${link}`,
    ],
    [
      '复制GB/T 7714—2025',
      (updated) =>
        `泉工年报网站编者. 护航：守住权益底线 守好一方和谐[EB/OL]. （${updated}）[${today()}]. ${link}. 2025年，滨城：挽回经济损失：3572万元，据${source}.`,
    ],
    [
      '复制GB/T 7714—2015',
      (updated) =>
        `泉工年报网站编者. 护航：守住权益底线 守好一方和谐[EB/OL]. (${updated})[${today()}]. ${link}. 2025年，滨城：挽回经济损失：3572万元，据${source}.`,
    ],
  ];
  const places: [place: string, path: string, button: string, name: string][] = [
    ['in the prose', '/2025/huhang/', '.figure[role]:has-text("3572万元")', '3572万元'],
    [
      'in the table',
      '/figures/',
      'tr:has(a[href$="#loss-recovered"]) button',
      '引用：挽回经济损失3572万元',
    ],
  ];

  test.each(places)(
    'works %s from the keyboard and reports what was copied',
    async (_, path, at, name) => {
      const page = await open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
      const details = (await (await fetch(`${stage.url}2025/huhang/figures.json`)).json()) as {
        date: string;
      };
      const button = page.locator(at);
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(1);
      await button.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: '3572万元' });
      await dialog.getByText('引用格式').click();
      for (const [copy, expected] of texts) {
        await dialog.getByRole('button', { name: copy }).click();
        await expect.poll(() => dialog.getByRole('status').textContent()).toContain(`已${copy}`);
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
          expected(details.date),
        );
      }
      await dialog.getByRole('button', { name: '分享' }).click();
      const shared = page.locator('.share-address');
      await expect
        .poll(() => shared.textContent())
        .toMatch(/\/quangong\/2025\/huhang\/loss-recovered\/$/);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    },
  );

  test('on a phone the number is the button, and the text is selected if copying is refused', async () => {
    const page = await open('/2025/huhang/', {
      viewport: { width: 360, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('#loss-recovered[role]').tap();
    await page.getByText('引用格式').tap();
    await page.getByRole('button', { name: '复制RIS' }).tap();
    const shown = page.getByLabel('请手动复制这段文字');
    expect(await shown.inputValue()).toMatch(/^TY {2}- ELEC\n[\s\S]*ER {2}- /);
    expect(
      await shown.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
    ).toBe((await shown.inputValue()).length);
    expect(await page.locator('dialog').getByRole('status').textContent()).toMatch(/请手动复制/);
  });

  test('the buttons add no text to the prose', async () => {
    const page = await open('/2025/huhang/');
    await page.locator('.figure[role]').first().waitFor();
    expect(await page.locator('.figure').allTextContents()).toEqual(
      figures.filter((figure) => figure.page === '/2025/huhang/').map(({ text }) => text),
    );
  });

  test('the whole data set is cited as one', async () => {
    const page = await open('/figures/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const updated = await page.locator('figures-table').getAttribute('data-date');
    await page.getByRole('button', { name: '引用数据集' }).click();
    await page.getByRole('button', { name: '复制GB/T 7714—2025' }).click();
    await expect
      .poll(() => page.locator('dialog').getByRole('status').textContent())
      .toMatch(/^已复制/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `泉工年报网站编者. 泉工年报：全部数字[DS/OL]. 泉工年报（${updated}）[${today()}]. ${build.site}/quangong/figures/.`,
    );
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';

const stage = useStage(inject('site'));
const SECTION = '2025/huhang/';
const GRANTED = { permissions: ['clipboard-read', 'clipboard-write'] };
const WITHOUT_SCRIPT = { javaScriptEnabled: false };

/** Selects from the start of one element to the end of another, and copies. @returns the text in the clipboard */
async function copy(page: Page, from: string, to: string): Promise<string> {
  await select(page, from, to);
  const selected = await page.evaluate(() => getSelection()?.toString());
  const copied = await copySelection(page);
  expect(copied).toBe(selected);
  return copied;
}

async function copySelection(page: Page): Promise<string> {
  await page.keyboard.press('Control+c');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Selects from the start of one element to the end of another. */
async function select(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first = '', last = '']) => {
      const elements = [document.querySelector(first), [...document.querySelectorAll(last)].pop()];
      if (!elements[0] || !elements[1]) throw new Error('nothing to select');
      const range = document.createRange();
      range.setStartBefore(elements[0]);
      range.setEndAfter(elements[1]);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );
}

/** Role and name of each element that a screen reader meets, in order. */
async function readTree(page: Page): Promise<{ role: string; name: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
    }));
}

describe('copied text', () => {
  test.each(['h2[id]', 'article'])(
    'from %s to the end of the article has no label of a button',
    async (from) => {
      const page = await stage.open(`${SECTION}?hl=3572`, GRANTED);
      await page.locator('.clear-highlight').waitFor();
      await page.locator('.heading button').first().waitFor();
      const text = await copy(page, from, 'article');
      expect(text).toContain('调解与挽回\n');
      expect(text).toContain('3572万元');
      expect(text).not.toMatch(/分享|链接|引用|#|清除/);
    },
  );

  test.each([
    '2025/huhang/',
    '2025/',
    'news/',
    'news/archives-2026/',
    'figures/',
    `search/?q=${encodeURIComponent('职工')}`,
    'corrections/',
    'about/',
    'terms/',
    '404.html',
  ])('of all of /%s has neither a seal nor a label of a control', async (path) => {
    const page = await stage.open(path, GRANTED);
    await page.locator('share-button button').first().waitFor({ state: 'attached' });
    if (path.startsWith('figures')) await page.locator('.figures-filter').waitFor();
    if (path.startsWith('search')) {
      await page.locator('#search-results[aria-busy="false"]').waitFor();
      await page.locator('.card-buttons').first().waitFor();
    }
    await select(page, 'main', 'main');
    const lines = (await copySelection(page)).split('\n').filter(Boolean);
    const title = await page.locator('h1').first().innerText();
    // The name of a section is shown by its seal, and copied with the headline.
    expect(lines.join('\n')).toContain(title.replace('：\n', '：'));
    // Some controls have the name of a page or a column.
    const names = await page.locator('main :is(h1, nav li)').allTextContents();
    const labels = await page
      .locator('main :is(button, label, kbd, option, summary, svg text)')
      .evaluateAll((all) => all.flatMap((control) => control.textContent.match(/\S+/g) ?? []));
    const copied = lines.map((line) => line.trim()).filter((line) => labels.includes(line));
    expect(copied.filter((line) => !names.some((name) => name.trim() === line))).toEqual([]);
  });

  test('of a chart has one line for each bar', async () => {
    const page = await stage.open(SECTION, GRANTED);
    const lines = (await copy(page, '.chart', '.chart')).trim().split(/\n+/);
    expect(lines).toEqual([
      expect.stringContaining('四笔钱'),
      '医疗互助支付补助 4608万元',
      '挽回经济损失 3572万元',
      '发放慰问款物 900余万元 900万元至1000万元',
      '讨回欠薪 536万余元 536万元至537万元',
      expect.stringContaining('单位：元'),
    ]);
  });

  test('of a list keeps day and title apart', async () => {
    const page = await stage.open('news/', GRANTED);
    const text = await copy(page, '.entry-list', '.entry-list');
    expect(text).toMatch(/^\d{4}-\d\d-\d\d 滨城档案工作交流会举行\n/);
  });

  test.each([360, 1280])(
    'of the table of figures has one line for each row at %i px',
    async (width) => {
      const page = await stage.open('figures/?unit=元', {
        ...GRANTED,
        viewport: { width, height: 800 },
      });
      await page.locator('.figures .bar').first().waitFor();
      const text = await copy(page, '.figures tbody tr', '.figures tbody');
      const lines = text.trim().split('\n');
      expect(lines).toHaveLength(await page.locator('.figures tbody tr:visible').count());
      const line = lines.find((other) => other.startsWith('讨回欠薪'));
      expect(line?.split(/[\s\u00a0]+/)).toEqual(
        expect.arrayContaining(['讨回欠薪', '536万余元', '5,360,000至5,370,000元', '护航']),
      );
      expect(text).not.toMatch(/引用|看原句/);
    },
  );
});

describe('a screen reader', () => {
  test.each([
    ['with script', {}],
    ['without script', WITHOUT_SCRIPT],
  ])('reads each heading once, %s', async (_how, options) => {
    const page = await stage.open(SECTION, options);
    const headings = page.locator('.prose .heading > h2');
    const texts = await headings.allTextContents();
    expect(texts).toContain('调解与挽回');
    const tree = await readTree(page);
    const names = tree.filter(({ role }) => role === 'heading').map(({ name }) => name);
    for (const text of texts) expect(names.filter((name) => name === text)).toHaveLength(1);
    expect(await headings.locator('a, button').count()).toBe(0);
  });

  test('meets each figure once, as a button whose name is the figure', async () => {
    const page = await stage.open(SECTION);
    await page.locator('.figure[role]').first().waitFor();
    const texts = await page.locator('.prose .figure').allTextContents();
    const tree = await readTree(page);
    const named = tree.filter(({ role, name }) => role === 'button' && texts.includes(name));
    expect(named.map(({ name }) => name)).toEqual(texts);
    expect(await page.locator('.figure :not(b, i)').count()).toBe(0);
    expect(await page.locator('.figure').first().getAttribute('aria-haspopup')).toBe('dialog');
  });

  test('without script meets a figure as text', async () => {
    const page = await stage.open(SECTION, WITHOUT_SCRIPT);
    const figure = page.locator('#loss-recovered');
    expect(await figure.evaluate((data) => data.outerHTML)).toBe(
      '<data id="loss-recovered" class="figure" value="35720000" title="挽回经济损失">3572<b></b>万元</data>',
    );
  });

  test('meets the name of each section on the home page', async () => {
    const page = await stage.open('', WITHOUT_SCRIPT);
    const names = await page
      .locator('.section-cards h3')
      .evaluateAll((all) => all.map((h3) => h3.textContent));
    expect(names).toContain('护航');
    const tree = await readTree(page);
    expect(tree.some(({ role, name }) => role === 'heading' && name === '护航')).toBe(true);
  });

  test.each([360, 1280])(
    'meets headers and cells in the table of figures at %i px',
    async (width) => {
      const page = await stage.open('figures/', { viewport: { width, height: 800 } });
      await page.locator('.figures td button').first().waitFor();
      const tree = await readTree(page);
      const count = (role: string) => tree.filter((node) => node.role === role).length;
      const rows = await page.locator('.figures tbody tr').count();
      expect(count('columnheader')).toBe(4);
      expect(count('rowheader')).toBe(rows);
      expect(count('cell')).toBe(rows * 3);
      expect(count('row')).toBe(rows + 1);
      const links = tree.filter(({ role, name }) => role === 'link' && name.startsWith('看原句'));
      expect(links).toHaveLength(rows);
      expect(new Set(links.map(({ name }) => name)).size).toBe(rows);
      expect(links.map(({ name }) => name)).toContain('看原句：挽回经济损失3572万元');
    },
  );
});

test.each(['Enter', ' '])(
  'the key “%s” opens the sheet of a figure, which returns the focus',
  async (key) => {
    const page = await stage.open(SECTION, { reducedMotion: 'reduce' });
    const figure = page.locator('#loss-recovered[role]');
    await figure.focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press(key);
    await page.locator('.figure-sheet[open]').waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(await figure.evaluate((data) => data === document.activeElement)).toBe(true);
  },
);

test('selecting words of a figure does not open its sheet', async () => {
  const page = await stage.open(SECTION);
  await page.locator('.figure[role]').first().waitFor();
  const box = (await page.locator('#loss-recovered').boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, y, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/572/);
  // The script of the sheet would have loaded by the time that another one has opened.
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.locator('#mediated[role], .figure[role]').first().click();
  await page.locator('.figure-sheet[open]').waitFor();
  expect(await page.locator('.figure-sheet').count()).toBe(1);
});

test.each([
  '',
  '2025/',
  SECTION,
  'figures/',
  'search/',
  'news/',
  'news/archives-2026/',
  'about/',
  '404.html',
])(
  'the first link of /%s leads to the headline, and the next tab stop is not before it',
  async (path) => {
    const page = await stage.open(path);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('跳到正文');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    await expect.poll(focused).toBe('H1');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => {
        const next = document.activeElement!;
        const h1 = document.querySelector('h1')!;
        return Boolean(h1.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING);
      }),
    ).toBe(true);
  },
);

test.each([
  ['with script', {}],
  ['without script', WITHOUT_SCRIPT],
])('each heading has one control of 44 px with a Chinese label, %s', async (_how, options) => {
  const page = await stage.open(SECTION, { viewport: { width: 360, height: 800 }, ...options });
  const controls = page.locator('.heading').locator('a, button');
  expect(await controls.count()).toBe(await page.locator('.heading').count());
  for (const control of await controls.all()) {
    const box = (await control.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(await control.getAttribute('aria-label')).toMatch(/^(分享|链接)：/);
    expect(
      await control.evaluate((element) => getComputedStyle(element, '::before').content),
    ).toMatch(/^"(分享|链接)"$/);
    expect(await control.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  }
});

describe('without script', () => {
  test('the search page shows first what works, and nothing that does not', async () => {
    const page = await stage.open('search/?q=档案馆', WITHOUT_SCRIPT);
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/检索\s+检索要用脚本，而这里的脚本没有运行：.*\s+2025/);
    expect(text).not.toContain('可以检索');
    expect(text).not.toContain('可以这样检索');
    expect(await page.locator('select:visible, input:visible').count()).toBe(0);
    expect(text.match(/全部数字的表格/g)).toHaveLength(1);
  });

  test('with script the search page shows no notice', async () => {
    const page = await stage.open('search/');
    expect(await page.locator('main').innerText()).not.toContain('没有运行');
    expect(await page.locator('.search-start .hint').isVisible()).toBe(true);
  });

  test.each(['', '2025/', SECTION, 'figures/', 'search/', '404.html'])(
    'nothing on /%s is shown that is hidden',
    async (path) => {
      const page = await stage.open(path, WITHOUT_SCRIPT);
      expect(await page.locator('[hidden]:visible').count()).toBe(0);
    },
  );
});

describe('on paper', () => {
  const print = async (path: string) => {
    const page = await stage.open(path);
    await page.emulateMedia({ media: 'print' });
    return page;
  };

  test.each(['', '2025/', SECTION, 'figures/', 'search/?q=3572'])(
    '/%s shows no controls',
    async (path) => {
      const page = await print(path);
      const controls = 'button:not(thead button), input, select, nav, share-button, .anchor, form';
      const shown = page.locator(controls).locator('visible=true');
      expect(await shown.evaluateAll((all) => all.map((element) => element.outerHTML))).toEqual([]);
      await page.emulateMedia({ media: null });
    },
  );

  test('the footer follows the text closely, at the same edges', async () => {
    const page = await print(SECTION);
    const [main, footer] = await page.evaluate(() =>
      ['main', '.site-footer'].map((part) => {
        const { padding } = getComputedStyle(document.querySelector(part)!);
        const { left, right } = document.querySelector(part)!.getBoundingClientRect();
        return { padding, left, right };
      }),
    );
    expect(footer).toEqual(main);
    expect(footer?.padding).toBe('0px');
    await page.emulateMedia({ media: null });
  });

  test('figures have no ids, and links have the numbers of their addresses', async () => {
    const page = await print('2025/');
    const after = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((element) => getComputedStyle(element, '::after').content));
    expect((await after('.figure')).join('')).not.toContain('#');
    const numbers = await page
      .locator('.prose a[data-number]')
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute('data-number'), (link as HTMLAnchorElement).href]),
      );
    expect(numbers.length).toBeGreaterThan(0);
    const addresses = await page.locator('.addresses:visible li').allTextContents();
    for (const [number, href] of numbers) {
      expect(new URL(addresses[Number(number) - 1] ?? '').pathname).toBe(
        new URL(href ?? '').pathname,
      );
    }
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.addresses').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  });

  test('the margin has the address of the view, and the head of the table is on each sheet', async () => {
    const page = await stage.open('figures/?unit=元', { viewport: { width: 360, height: 800 } });
    // Chromium repeats only the head of a table.
    await page.emulateMedia({ media: 'print' });
    const display = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).display);
    expect(await display('.figures thead')).toBe('table-header-group');
    await page.emulateMedia({ media: null });
    await page.pdf();
    const address = await page.evaluate(() =>
      document.documentElement.style.getPropertyValue('--address'),
    );
    expect(address).toBe(JSON.stringify(`${stage.url}figures/?unit=%E5%85%83`));
  });
});

describe('in forced colours', () => {
  test('only the current entry of the sidebar and of the contents has a mark', async () => {
    const page = await stage.open(`${SECTION}#petitions`);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('#contents [aria-current]').waitFor();
    const paper = await page.locator('body').evaluate((body) => {
      body.style.background = 'Canvas';
      return getComputedStyle(body).backgroundColor;
    });
    const marks = await page
      .locator('.sidebar a, #contents a')
      .evaluateAll((all) =>
        all.map((link) => [
          link.hasAttribute('aria-current'),
          getComputedStyle(link).borderInlineStartColor,
        ]),
      );
    expect(marks.length).toBeGreaterThan(8);
    for (const [isCurrent, colour] of marks) expect(colour !== paper).toBe(isCurrent);
    await page.emulateMedia({ forcedColors: null });
  });

  test('bars have the colour of text', async () => {
    const page = await stage.open(SECTION);
    await page.emulateMedia({ forcedColors: 'active' });
    const [bar, text] = await page
      .locator('.chart')
      .evaluate((chart) => [
        getComputedStyle(chart.querySelector('.bar line')!).stroke,
        getComputedStyle(chart.querySelector('th')!).color,
      ]);
    expect(bar).toBe(text);
    await page.emulateMedia({ forcedColors: null });
  });
});

test('marks of typesetting are no part of the names that screen readers say', async () => {
  const page = await stage.open(SECTION);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const names = nodes.map(({ name }) => String(name?.value ?? ''));
  expect(names).toContain('3572万元');
  expect(names.filter((name) => name.includes('\u2060'))).toEqual([]);
});

import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';
import { findOverlaps, type TextBox } from '../helpers/layout.ts';
import { readCode, readPicture } from '../helpers/qr-code.ts';

const WECHAT =
  'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 XWEB/1260183 MMWEBSDK/20240802 MicroMessenger/8.0.53.2740 NetType/WIFI Language/zh_CN';
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};
const GRANTED: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
const SECTION = '2025/huhang/';

const stage = useStage(inject('based'));

/** Opens a page and acts on it. @param script runs before the page's own scripts */
async function on<T>(
  path: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<T>,
  script?: string,
): Promise<T> {
  const chosen = { reducedMotion: 'reduce', ...options } as const;
  if (!script) return act(await stage.open(path, chosen));
  const context = await stage.browser.newContext({ serviceWorkers: 'block', ...chosen });
  try {
    await context.addInitScript({ content: script });
    const page = await context.newPage();
    await page.goto(stage.url + path);
    return await act(page);
  } finally {
    await context.close();
  }
}

const headingButton = (page: Page) => page.locator('share-button[for=mediation] button');
const pageButton = (page: Page) => page.locator('share-button:not([for]) button:visible').first();
const status = (page: Page) => page.locator('.share-panel [role=status]');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** Selects words of the last sentence, as a reader does. */
const select = (page: Page) =>
  page.evaluate(() => {
    const figure = document.querySelector('#wages-recovered')!.firstChild!;
    getSelection()?.setBaseAndExtent(figure, 0, figure, 3);
  });
const refused = `navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));`;

const press = (page: Page, name: string) =>
  page.locator('.share-panel').getByRole('button', { name, exact: true }).click();
/** Presses a button in the panel of a heading on a phone, and waits for its message. @param script as in `on` */
const expectReport = (label: string, message: string, script: string) =>
  on(
    SECTION,
    PHONE,
    async (page) => {
      await headingButton(page).tap();
      await press(page, label);
      await expect.poll(() => status(page).textContent()).toBe(message);
    },
    script,
  );
const SOURCE = '据《灯塔照着码头 工会陪着职工》（周海平、陈大江）';

describe('a browser with a clipboard and without a menu for sharing', () => {
  test('nothing is copied before it is chosen; the address is shown and can be selected', async () => {
    await on(SECTION, GRANTED, async (page) => {
      await page.evaluate(() => navigator.clipboard.writeText('before'));
      await headingButton(page).click();
      const address = page.locator('.share-address');
      await address.waitFor();
      expect(await address.textContent()).toBe(`${stage.url}${SECTION}mediation/`);
      expect(await address.evaluate((part) => getComputedStyle(part).userSelect)).toBe('all');
      expect(await clipboard(page)).toBe('before');
      // The bar of the browser shows the place, and keeps it when the panel closes.
      expect(await page.evaluate(() => location.hash)).toBe('#mediation');
      expect(await page.title()).toBe('调解与挽回 · 护航');
      await press(page, '复制链接');
      await expect.poll(() => status(page).textContent()).toBe('已复制链接。');
      expect(await clipboard(page)).toBe(`${stage.url}${SECTION}mediation/`);
    });
  });

  test('a heading is copied with its first sentence, its source and its address', async () => {
    await on(SECTION, GRANTED, async (page) => {
      await headingButton(page).click();
      await press(page, '复制');
      await expect.poll(() => status(page).textContent()).toContain('已复制');
      expect(await clipboard(page)).toBe(
        `调解与挽回 · 护航\n2025年，滨城：调解员一年里调解劳动纠纷743件，替职工挽回经济损失3572万元。\n${SOURCE}\n${stage.url}${SECTION}mediation/`,
      );
    });
  });

  test('a heading is copied with the list that its first words introduce', async () => {
    await on('2025/zhuhun/', GRANTED, async (page) => {
      await page.locator('share-button[for=online-learning] button').click();
      await press(page, '复制');
      await expect.poll(() => status(page).textContent()).toContain('已复制');
      const [, text] = (await clipboard(page)).split('\n');
      expect(text).toMatch(/^2025年，滨城：职工在手机上可以学：政策问答；技艺短片；.*。$/);
    });
  });

  test('a figure is shared with its sentence in its own sheet', async () => {
    await on(SECTION, GRANTED, async (page) => {
      await page.locator('#loss-recovered[role]').click();
      await page.locator('.figure-sheet').getByRole('button', { name: '分享' }).click();
      expect(await page.locator('dialog').count()).toBe(1);
      await press(page, '复制');
      await expect.poll(() => status(page).textContent()).toContain('已复制');
      expect(await clipboard(page)).toBe(
        `3572万元 挽回经济损失 · 护航\n2025年，滨城：调解员一年里调解劳动纠纷743件，替职工挽回经济损失3572万元。\n${SOURCE}\n${stage.url}${SECTION}loss-recovered/`,
      );
    });
  });

  test('a page is copied with its summary, without what a chat appended to the address', async () => {
    await on(`${SECTION}?from=singlemessage&isappinstalled=0`, GRANTED, async (page) => {
      await pageButton(page).click();
      await press(page, '复制');
      await expect.poll(() => status(page).textContent()).toContain('已复制');
      const [title, text, source, url] = (await clipboard(page)).split('\n');
      expect(title).toBe('护航：守住权益底线 守好一方和谐');
      expect(text).toContain('滨城市总工会2025年的维权');
      expect(source).toBe(SOURCE);
      expect(url).toBe(stage.url + SECTION);
    });
  });

  test('selected words are shared as a link to their sentence, which the browser scrolls to', async () => {
    await on(SECTION, { ...GRANTED, viewport: { width: 360, height: 300 } }, async (page) => {
      await select(page);
      const shareSentence = page.getByRole('button', { name: '分享此句' });
      await shareSentence.click();
      await press(page, '复制');
      await expect.poll(() => status(page).textContent()).toContain('已复制');
      const [, text, , url] = (await clipboard(page)).split('\n');
      expect(text).toBe('2025年，滨城：全年办理信访1386件，讨回欠薪536万余元。');
      expect(url).toMatch(/#petitions:~:text=%E5%85%A8/);
      // Without the heading's id, only the text fragment can scroll the page there.
      const found = await page.context().newPage();
      await found.goto(url?.replace('#petitions:', '#:') ?? '');
      await expect
        .poll(() =>
          found.evaluate(
            () => document.querySelector('#wages-recovered')?.getBoundingClientRect().y,
          ),
        )
        .toSatisfy((y: number) => y > 0 && y < 300);
      await found.close();
    });
  });

  test('a heading of news has no share page, and is copied with its own address', async () => {
    await on('news/archives-2026/', GRANTED, async (page) => {
      const button = page.locator('share-button[for]').first();
      const id = await button.getAttribute('for');
      await button.locator('button').click();
      await press(page, '复制链接');
      await expect.poll(() => status(page).textContent()).toBe('已复制链接。');
      expect(await clipboard(page)).toBe(`${stage.url}news/archives-2026/#${id}`);
    });
  });

  test.each([
    [1280, 720, {}],
    [360, 740, PHONE],
    [320, 500, PHONE],
  ] as const)(
    'the button at selected words covers none of them (%i×%i), and goes with the selection',
    async (width, height, options) => {
      await on(SECTION, { ...options, viewport: { width, height } }, async (page) => {
        await page.locator('#wages-recovered').scrollIntoViewIfNeeded();
        await select(page);
        const button = page.getByRole('button', { name: '分享此句' });
        await button.waitFor();
        const boxes = await button.evaluate((element) => {
          const words = getSelection()!.getRangeAt(0).getBoundingClientRect();
          const own = element.getBoundingClientRect();
          return { gap: own.top - words.bottom, above: words.top - own.bottom, right: own.right };
        });
        expect(Math.max(boxes.gap, boxes.above)).toBeGreaterThanOrEqual(0);
        // The system's bar stands above the words of a phone, its handles below them.
        if (width < 1000) expect(boxes.gap).toBeGreaterThan(24);
        expect(boxes.right).toBeLessThanOrEqual(width);
        expect(await page.locator('.site-header share-button').textContent()).toBe('分享');
        await page.evaluate(() => getSelection()?.removeAllRanges());
        await expect.poll(() => button.count()).toBe(0);
      });
    },
  );
});

describe('a phone with a menu for sharing', () => {
  const share = (outcome: string) =>
    `navigator.share = (data) => { window.shared = data; return ${outcome}; };`;
  const shared = (page: Page) => page.evaluate(() => 'shared' in window && window.shared);

  test('the first choice opens that menu, with title, text and address', async () => {
    await on(
      SECTION,
      PHONE,
      async (page) => {
        await headingButton(page).tap();
        const main = page.locator('.share-choices .main');
        expect(await main.textContent()).toBe('系统分享');
        expect(await shared(page)).toBe(false);
        await main.tap();
        await expect.poll(() => status(page).textContent()).toBe('已分享。');
        expect(await shared(page)).toEqual({
          title: '调解与挽回 · 护航',
          text: '2025年，滨城：调解员一年里调解劳动纠纷743件，替职工挽回经济损失3572万元。',
          url: `${stage.url}${SECTION}mediation/`,
        });
      },
      share('Promise.resolve()'),
    );
  });

  test.each([
    ['closed by the reader', 'AbortError', '已取消。'],
    ['that fails', 'NotAllowedError', '系统不能分享，请用其他方式。'],
  ])('a menu %s is not told as shared', async (_outcome, name, message) => {
    await expectReport(
      '系统分享',
      message,
      share(`Promise.reject(new DOMException('', '${name}'))`),
    );
  });

  test('a picture is handed to that menu as a file, where it takes files', async () => {
    await on(
      SECTION,
      PHONE,
      async (page) => {
        await headingButton(page).tap();
        await press(page, '生成图片');
        await press(page, '发送图片');
        await expect.poll(() => status(page).textContent()).toBe('已分享。');
        const file = await page.evaluate(() => {
          const [first] = (window as unknown as { shared: { files: File[] } }).shared.files;
          return { name: first!.name, type: first!.type, size: first!.size };
        });
        expect(file).toMatchObject({ name: 'mediation.png', type: 'image/png' });
        expect(file.size).toBeGreaterThan(20_000);
      },
      `navigator.canShare = (data) => data.files.length === 1; ${share('Promise.resolve()')}`,
    );
  });
});

describe('a picture to pass on', () => {
  /** Notes all that is drawn, with its edges, in the order of the lines. */
  const NOTE_TEXTS = `
    window.drawn = [];
    const draw = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      const size = parseFloat(this.font.match(/([\\d.]+)px/)[1]);
      const box = { text, left: x, right: x + this.measureText(text).width, top: y - size * 0.8, bottom: y + size * 0.2 };
      if (this.textAlign === 'start') window.drawn.push({ ...box, height: this.canvas.height });
      return draw.apply(this, arguments);
    };`;
  interface Drawn extends TextBox {
    /** Height of the picture. */
    height: number;
  }
  const create = async (page: Page) => {
    await press(page, '生成图片');
    const picture = page.locator('img.picture');
    await picture.waitFor();
    return picture.evaluate((image: HTMLImageElement) => ({ source: image.src, words: image.alt }));
  };
  const openFigure = async (page: Page, id: string) => {
    await page.locator(`#${id}[role]`).click();
    await page.locator('.figure-sheet').getByRole('button', { name: '分享' }).click();
  };
  /** Texts of the finished picture. The first drawing only finds its height. */
  const readDrawn = async (page: Page) => {
    const all = await page.evaluate(() => (window as unknown as { drawn: Drawn[] }).drawn);
    return all.filter(({ height }) => height > 1);
  };

  test.each([
    ['a figure', (page: Page) => openFigure(page, 'loss-recovered'), 'loss-recovered/', '3572万元'],
    ['a heading', (page: Page) => headingButton(page).click(), 'mediation/', '调解与挽回'],
    ['a page', (page: Page) => pageButton(page).click(), '', '守住权益底线 守好一方和谐'],
  ])(
    'of %s is 1080 px wide and light, shows title, text and source, and leads to its share page',
    async (_what, open, place, title) => {
      const options = { ...PHONE, userAgent: WECHAT, colorScheme: 'dark' } as const;
      await on(SECTION, options, async (page) => {
        const requests: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        await open(page);
        await page.locator('.share-panel').waitFor();
        expect(requests.filter((url) => url.includes('picture'))).toEqual([]);
        const { source, words } = await create(page);
        expect(requests.filter((url) => /picture|qr-code/.test(url)).length).toBeLessThanOrEqual(2);
        const { width, data } = readPicture(source);
        expect(width).toBe(1080);
        // The paper of the light theme, below the red edge.
        expect([...data.subarray(1080 * 4 * 20, 1080 * 4 * 20 + 3)]).toEqual([0xfb, 0xf7, 0xee]);
        expect(readCode(source)).toBe(`${stage.url}${SECTION}${place}`);
        const lines = words.split('\n');
        expect(lines[0]).toBe(title);
        expect(lines).toContain(SOURCE);
        expect(words).toContain('3572万元');
        await expect.poll(() => status(page).textContent()).toMatch(/长按/);
      });
    },
  );

  test.each([
    [
      'a long label',
      '协商恳谈成果惠及的全省平台企业网约车司机、外卖配送员、快递员和货车司机等各类新就业形态劳动者及其家属',
      '约12.6万名',
    ],
    ['a long figure', '为职工挽回经济损失', '1234567890123.45万元至2345678901234.56万元'],
    [
      'a label without a break',
      'https://report.example/a-very-long-word-without-any-place-to-break-it/',
      '9件',
    ],
  ])('cuts nothing of %s, and no two texts overlap', async (_what, label, text) => {
    await on(
      SECTION,
      PHONE,
      async (page) => {
        await page.locator('#loss-recovered').evaluate(
          (figure, [title, words]) => {
            figure.setAttribute('title', title);
            figure.textContent = words;
          },
          [label, text] as const,
        );
        await openFigure(page, 'loss-recovered');
        const { words } = await create(page);
        const drawn = await readDrawn(page);
        // A line may end at a space.
        const all = drawn.map((part) => part.text.replaceAll(' ', '')).join('');
        for (const line of words.split('\n').slice(0, -1)) {
          expect(all).toContain(line.replaceAll(' ', ''));
        }
        for (const { right, bottom, height } of drawn) {
          expect(right).toBeLessThanOrEqual(1080 - 79);
          expect(bottom).toBeLessThan(height);
        }
        expect(findOverlaps(drawn)).toEqual([]);
      },
      NOTE_TEXTS,
    );
  });

  test('of a selected sentence shows it, and leads to the heading above it', async () => {
    await on(SECTION, {}, async (page) => {
      await select(page);
      await page.getByRole('button', { name: '分享此句' }).click();
      const { source, words } = await create(page);
      expect(words.split('\n')[0]).toBe('2025年，滨城：全年办理信访1386件，讨回欠薪536万余元。');
      expect(readCode(source)).toBe(`${stage.url}${SECTION}petitions/`);
    });
  });

  test('needs no function that an old WebView lacks', async () => {
    await on(
      SECTION,
      PHONE,
      async (page) => {
        await headingButton(page).tap();
        const { source } = await create(page);
        expect(readCode(source)).toBe(`${stage.url}${SECTION}mediation/`);
      },
      'delete HTMLCanvasElement.prototype.toBlob; delete Navigator.prototype.share; delete Navigator.prototype.canShare; delete window.File;',
    );
  });

  test('that loads slowly is said to be on its way', async () => {
    await on(SECTION, PHONE, async (page) => {
      let load = () => {};
      const asked = new Promise<void>((done) => (load = done));
      await page.route('**/picture.*.js', async (route) => {
        await asked;
        await route.continue();
      });
      await headingButton(page).tap();
      await press(page, '生成图片');
      await expect.poll(() => status(page).textContent()).toBe('正在生成图片…');
      load();
      await expect.poll(() => status(page).textContent()).toMatch(/长按/);
      await page.unrouteAll();
    });
  });

  test('that the browser cannot draw is said to have failed', async () => {
    await expectReport(
      '生成图片',
      '生成图片没有成功，请重试。',
      "HTMLCanvasElement.prototype.toDataURL = () => 'data:,';",
    );
  });
});

test('WeChat’s readers get a hint to its own menu, and a picture of at least 300 px at the end of the page', async () => {
  await on(
    SECTION,
    { ...PHONE, userAgent: WECHAT },
    async (page) => {
      await headingButton(page).tap();
      await expect.poll(() => status(page).textContent()).toMatch(/转发给朋友/);
      // WeChat forwards the address and the title of the page.
      expect(await page.evaluate(() => location.hash)).toBe('#mediation');
      expect(await page.title()).toBe('调解与挽回 · 护航');
      const colophon = page.locator('.colophon');
      const picture = colophon.locator('img');
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThanOrEqual(300);
      const box = await picture.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(300);
      expect(await colophon.locator('p').allTextContents()).toEqual([
        '泉工年报',
        '护航：守住权益底线 守好一方和谐',
        '据《灯塔照着码头 工会陪着职工》编成',
      ]);
    },
    refused,
  );
});

test.each([
  ['×', (page: Page) => page.locator('dialog .close').click()],
  ['Back', (page: Page) => page.goBack()],
])(
  'in WeChat the address and the title still name a figure whose panel was closed by %s',
  async (_how, close) => {
    await on(SECTION, { ...PHONE, userAgent: WECHAT }, async (page) => {
      await page.locator('#loss-recovered[role]').click();
      await page.locator('.figure-sheet').getByRole('button', { name: '分享' }).click();
      await expect.poll(() => status(page).textContent()).toMatch(/转发给朋友/);
      expect(await page.evaluate(() => location.hash)).toBe('#loss-recovered');
      await close(page);
      await expect.poll(() => page.locator('dialog').count()).toBe(0);
      await expect
        .poll(() => page.evaluate(() => [history.state?.open ?? 0, location.hash, document.title]))
        .toEqual([0, '#loss-recovered', '3572万元 挽回经济损失 · 护航']);
    });
  },
);

test.each(['404.html', 'search/?q=没有的词'])(
  'WeChat’s readers get no picture at the end of /%s',
  async (path) => {
    await on(path, { ...PHONE, userAgent: WECHAT }, async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.colophon').count()).toBe(0);
    });
  },
);

test('a picture that cannot be loaded leaves nothing behind', async () => {
  await on(SECTION, { ...PHONE, userAgent: WECHAT, offline: false }, async (page) => {
    await page.route('**/*.png', (route) => route.abort());
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('.colophon').count()).toBe(0);
    await page.unroute('**/*.png');
  });
});

test('outside WeChat that picture is not loaded', async () => {
  await on(SECTION, PHONE, async (page) => {
    expect(await page.locator('.colophon').count()).toBe(0);
  });
});

test.each([
  ['the page', pageButton, ''],
  ['a heading', headingButton, 'mediation/'],
] as const)(
  'the QR code of %s contains its exact address and is loaded on demand',
  async (_what, button, place) => {
    await on(SECTION, GRANTED, async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await button(page).click();
      await page.locator('.share-panel').waitFor();
      expect(requests.filter((url) => url.includes('qr-code'))).toEqual([]);
      await page.getByRole('button', { name: '二维码' }).click();
      const picture = page.locator('img.qr-code');
      await picture.waitFor();
      expect(requests.filter((url) => url.includes('qr-code'))).toHaveLength(1);
      expect(readCode(await picture.screenshot())).toBe(`${stage.url}${SECTION}${place}`);
    });
  },
);

describe('an address with something appended to its fragment', () => {
  test.each([
    '#disputes-mediated&from=singlemessage',
    '#disputes-mediated?from=timeline&isappinstalled=0',
    '#disputes-mediated%26tdsourcetag=s_pctim',
    '#disputes-mediated。',
    '#disputes-mediated）',
  ])('%s leads to the figure', async (hash) => {
    await on(SECTION + hash, PHONE, async (page) => {
      await expect.poll(() => page.evaluate(() => location.hash)).toBe('#disputes-mediated');
      expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(
        'disputes-mediated',
      );
    });
  });

  test('is left unchanged if the page has no such id', async () => {
    await on(`${SECTION}#nothing-here&from=x`, PHONE, async (page) => {
      expect(await page.evaluate(() => location.hash)).toBe('#nothing-here&from=x');
    });
  });

  test('is repaired too when it is followed on the page itself', async () => {
    await on(SECTION, PHONE, async (page) => {
      await page.evaluate(() => (location.hash = 'loss-recovered&from=x'));
      await expect.poll(() => page.evaluate(() => location.hash)).toBe('#loss-recovered');
    });
  });
});

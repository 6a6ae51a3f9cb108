import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { drawGlance, type GlanceFigure, type GlanceTexts } from '../../src/cards/glance-svg.ts';
import { FONT_FILES } from '../../src/cards/picture-cache.ts';
import type { FigureRecord } from '../../src/figures/record.ts';
import { useStage } from '../helpers/browser.ts';
import { findOverlaps, listOutside, setTextSize } from '../helpers/layout.ts';
import { builtPages } from '../helpers/pages.ts';

const build = inject('site');
const stage = useStage(build);
const PATH = '2025/at-a-glance/';

const { figures } = JSON.parse(readFileSync(join(build.dir, 'figures.json'), 'utf8')) as {
  figures: FigureRecord[];
};
const LONG_LABEL =
  '成长为“滨城市好师傅”的创新骨干、技能人才和Pneumonoultramicroscopic带教的青年职工';

/** Texts of a page that must not touch each other. */
const TEXTS = '.glance :is(h3, .leading-figure, .leading-label, small, .bar-axis text)';

/** Lists the texts that overlap a text which neither contains them nor is part of them. */
function listOverlaps(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((texts) => {
    const boxes = [...document.querySelectorAll(texts)].map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { element, left, right, top, bottom };
    });
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            !a.element.contains(b.element) &&
            !b.element.contains(a.element) &&
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
        )
        .map((b) => `${a.element.textContent} / ${b.element.textContent}`),
    );
  }, selector);
}

describe('a report at a glance', () => {
  test('shows each figure as the data has it, and leads to its sentence', async () => {
    const page = await stage.open(PATH);
    const shown = await page.locator('.glance li .glance-figure').evaluateAll((links) =>
      links.map((link) => ({
        address:
          new URL((link as HTMLAnchorElement).href).pathname + (link as HTMLAnchorElement).hash,
        text: link.querySelector('.leading-figure')!.textContent.replaceAll('\u2060', ''),
        label: link.querySelector('.leading-label')!.textContent.replaceAll('\u2060', ''),
      })),
    );
    expect(shown.length).toBeGreaterThan(20);
    for (const { address, text, label } of shown) {
      const figure = figures.find(({ page: path, id }) => `${path}#${id}` === address);
      expect({ address, text, label }).toEqual({
        address,
        text: figure?.text,
        label: figure?.label,
      });
    }
    // 强基 has no group of its own: its leading figures stand for it.
    expect(shown.filter(({ address }) => address.startsWith('/2025/qiangji/'))).toHaveLength(4);
  });

  test('names each page of the report, and says bounds in words', async () => {
    const page = await stage.open(PATH);
    const names = await page.locator('.glance > section > h2 a').allTextContents();
    expect(names.map((name) => name.trim().slice(0, 2))).toEqual([
      '20',
      '铸魂',
      '赋能',
      '护航',
      '暖心',
      '强基',
    ]);
    const notes = await page.locator('.glance li small').allTextContents();
    expect(notes.map((note) => note.replaceAll('\u2060', ''))).toEqual(
      expect.arrayContaining(['至少14万个', '最多70万人次', '900万元至1000万元', '20%至30%']),
    );
  });

  test.each([320, 360, 768, 1280])(
    'no text overlaps another or leaves a window of %i px',
    async (width) => {
      const page = await stage.open(PATH);
      await page.setViewportSize({ width, height: 800 });
      for (const size of ['', 'large'] as const) {
        await setTextSize(page, size);
        expect([size, await listOutside(page), await listOverlaps(page, TEXTS)]).toEqual([
          size,
          [],
          [],
        ]);
      }
      await page.evaluate((label) => {
        for (const text of document.querySelectorAll('.glance .leading-label'))
          text.textContent = label;
        for (const text of document.querySelectorAll('.glance .leading-figure')) {
          text.textContent = '约1234.5万人次';
        }
      }, LONG_LABEL);
      expect([await listOutside(page), await listOverlaps(page, TEXTS)]).toEqual([[], []]);
    },
  );

  test('is one sheet of A3 on paper', async () => {
    const page = await stage.open(PATH);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
      size.map((points) => Math.round(Number(points))),
    );
    expect(sheets).toEqual([[842, 1191]]);
  });

  test('fills its sheet, and keeps the groups of each page of the report together', async () => {
    const page = await stage.open(PATH);
    await page.emulateMedia({ media: 'print' });
    // A3 within its margins.
    await page.setViewportSize({ width: 986, height: 1420 });
    const { end, breaks, beside } = await page.evaluate(() => {
      const sections = [...document.querySelectorAll('.glance > section')];
      const top = (element: Element | null) => element?.getBoundingClientRect().top ?? NaN;
      return {
        end: document.querySelector('.site-footer')!.getBoundingClientRect().bottom,
        breaks: sections.map((section) => getComputedStyle(section).breakInside),
        beside: sections.map((section) => {
          const groups = section.querySelector('.glance-groups');
          return Math.abs(top(section.querySelector('h2')) - top(groups)) < 1;
        }),
      };
    });
    await page.emulateMedia({ media: null });
    expect(end).toBeGreaterThan(1420 * 0.75);
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
    expect(new Set(beside)).toEqual(new Set([true]));
  });

  test('draws with the colour of text in forced colours', async () => {
    const page = await stage.open(PATH);
    await page.emulateMedia({ forcedColors: 'active' });
    const colours = await page
      .locator('.glance')
      .evaluate((glance) =>
        ['.bar line', '.glance-arrow', '.bar-axis line'].map(
          (part) => getComputedStyle(glance.querySelector(part)!).stroke,
        ),
      );
    const text = await page.locator('h1').evaluate((h1) => getComputedStyle(h1).color);
    expect(colours).toEqual([text, text, text]);
    await page.emulateMedia({ forcedColors: null });
  });

  test('leads from the overview, and from its Chinese name', async () => {
    const page = await stage.open('2025/');
    await page.getByRole('link', { name: '2025年一图读懂' }).click();
    await page.waitForURL(`**/${PATH}`);
    await page.goto(`${stage.url}${encodeURI('latest/at-a-glance/')}`);
    await page.waitForURL(`**/${PATH}`);
    await page.goto(`${stage.url}${encodeURI('2025/一图读懂/')}`);
    await page.waitForURL(`**/${PATH}`);
  });

  test('is found by its name, and is no place of the figures that it copies', async () => {
    const page = await stage.page();
    const find = async (query: string) => {
      await page.goto(`${stage.url}search/?q=${encodeURIComponent(query)}`);
      await page.locator('#search-results[aria-busy="false"] .results a').first().waitFor();
      return page.locator('.results a[href*="at-a-glance"]').evaluateAll((links) => links.length);
    };
    expect(await find('一图读懂')).toBeGreaterThan(0);
    expect(await find('3572万元')).toBe(0);
    expect(await find('从招聘会到劳动者')).toBeGreaterThan(0);
  });
});

test('each year has its page, also without groups of its own', () => {
  const pages = builtPages(inject('reports'));
  for (const year of ['2024', '2025']) {
    const html = pages.find(({ path }) => path === `/${year}/at-a-glance/`)?.html ?? '';
    expect(html).toContain(`${year}年一图读懂`);
    expect(html.match(/class="leading-figure"/g)?.length).toBeGreaterThan(0);
  }
});

describe('the long picture', () => {
  test('is 1080 px wide and below 1 MB, and has the size that its page states', async () => {
    const bytes = readFileSync(join(build.dir, '2025/at-a-glance.png'));
    expect(bytes.length).toBeLessThan(1_000_000);
    const { width, height } = PNG.sync.read(bytes);
    expect(width).toBe(1080);
    const page = await stage.open(PATH);
    expect(await page.locator('.glance-save a').getAttribute('href')).toBe('/2025/at-a-glance.png');
    await page.locator('summary', { hasText: '长图' }).click();
    const image = page.locator('.glance-save img');
    await expect
      .poll(() => image.evaluate((it: HTMLImageElement) => it.naturalHeight))
      .toBe(height);
    expect(await image.getAttribute('height')).toBe(String(height));
  });

  const plain = figures.filter(({ page }) => page.startsWith('/2025/'));
  const money = plain.filter(({ unit }) => unit === '元');
  const share = plain.filter(({ unit }) => unit === '%');
  const makeTexts = (change: (figure: GlanceFigure) => GlanceFigure): GlanceTexts => ({
    eyebrow: '滨工年报',
    title: '2025年一图读懂',
    headline: '灯塔照着码头 工会陪着职工',
    source: '据《灯塔照着码头 工会陪着职工》。',
    address: `https://www.example.org/${'a'.repeat(80)}/`,
    parts: [
      {
        seal: '护航',
        name: '护航',
        headline: '守住权益底线 守好一方和谐 让每一位职工都有地方说话有人帮忙',
        groups: [
          ...[1, 2, 3, 4].map((count) => ({
            form: 'number' as const,
            figures: plain.slice(0, count),
          })),
          ...[2, 3, 4].map((count) => ({
            form: 'chain' as const,
            figures: plain.slice(4, 4 + count),
          })),
          { form: 'bars' as const, figures: money },
          ...share.map((figure) => ({ form: 'part' as const, figures: [figure] })),
          { form: 'part' as const, figures: [money[1]!, money[0]!] },
        ].map(({ form, figures: own }) => ({
          title: '这一组数字的名称',
          form,
          figures: own.map(change),
        })),
      },
    ],
  });

  let sheet: Page;
  beforeAll(async () => {
    sheet = await stage.browser.newPage();
    await sheet.route('**/font/*', (route) =>
      route.fulfill({
        path: FONT_FILES[Number(route.request().url().slice(-1))]!,
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    await sheet.evaluate(
      async (sources) => {
        for (const [i, source] of sources.entries()) {
          const weight = i === 0 ? '400' : '700';
          const font = new FontFace('Noto Serif SC', `url(${source})`, { weight });
          document.fonts.add(await font.load());
        }
      },
      FONT_FILES.map((_file, i) => `${stage.url}font/${i}`),
    );
  });
  afterAll(() => sheet.close());

  /** Shows a drawing with the fonts of the build. */
  const draw = async (svg: string) => {
    await sheet.evaluate((drawing) => {
      document.body.innerHTML = drawing;
    }, svg);
    return sheet;
  };

  test.each<[name: string, change: (figure: GlanceFigure) => GlanceFigure]>([
    ['the figures of a report', (figure) => figure],
    ['long labels', (figure) => ({ ...figure, label: LONG_LABEL })],
    ['long figures', (figure) => ({ ...figure, text: '约1234567.89万亿吨公里' })],
  ])('has each text whole, inside, and clear of the others: %s', async (_name, change) => {
    const texts = makeTexts(change);
    const { svg, width, height } = drawGlance(texts);
    const boxes = await (await draw(svg)).locator('svg text').evaluateAll((all) =>
      all.map((element) => {
        const { x, y, width: w, height: h } = (element as SVGTextElement).getBBox();
        return {
          text: element.textContent,
          left: x,
          right: x + w,
          top: y + h * 0.2,
          bottom: y + h * 0.85,
        };
      }),
    );
    const outside = boxes.filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
    );
    expect(outside).toEqual([]);
    expect(findOverlaps(boxes)).toEqual([]);
    const whole = boxes
      .map(({ text }) => text)
      .join('')
      .replaceAll(' ', '');
    for (const { figures: own } of texts.parts[0]!.groups) {
      for (const { text, label } of own) {
        expect(whole).toContain(text);
        expect(whole).toContain(label.replaceAll(' ', ''));
      }
    }
  });
});

import { expect, test } from 'vitest';
import type { Stage } from './describe-site.ts';

const PAGES = ['', '2025/', '2025/huhang/', 'figures/', 'news/archives-2026/', 'search/', 'about/'];
/** Widths in pixels. WebKit's window is no narrower than 450. */
const WIDTHS = [450, 768, 1280];

/** Tests pages, their targets and broken addresses. */
export function testReading(stage: Stage): void {
  const run: Stage['tab']['run'] = (...args) => stage.tab.run(...args);

  test.each(PAGES)(
    '/%s has its heading and its style, and does not scroll sideways',
    async (path) => {
      await stage.open(path);
      const look = await run(() => ({
        heading: document.querySelector('h1')!.textContent.trim(),
        paper: getComputedStyle(document.documentElement).backgroundColor,
      }));
      expect(look.heading).not.toBe('');
      expect(look.paper).not.toMatch(/^(rgba\(0, 0, 0, 0\)|transparent|rgb\(255, 255, 255\))$/);
      for (const width of WIDTHS) {
        await stage.tab.resize(width, 700);
        await expect
          .poll(() => run(() => document.documentElement.scrollWidth - innerWidth))
          .toBeLessThanOrEqual(0);
      }
      await stage.tab.resize(1280, 720);
    },
  );

  test('the address of a figure leads to it and marks it', async () => {
    await stage.open('2025/huhang/#loss-recovered');
    await expect
      .poll(() =>
        run(() => {
          const { top, bottom } = document
            .querySelector('#loss-recovered:target')!
            .getBoundingClientRect();
          return top > 0 && bottom < innerHeight;
        }),
      )
      .toBe(true);
    const backgrounds = await run(() =>
      ['#loss-recovered', '.sentence:has(#loss-recovered)', 'article'].map(
        (selector) => getComputedStyle(document.querySelector(selector)!).backgroundColor,
      ),
    );
    expect(backgrounds[0]).not.toBe(backgrounds[2]);
    expect(backgrounds[1]).not.toBe(backgrounds[2]);
  });

  test('an address that a chat has lengthened leads to its place', async () => {
    await stage.open('2025/huhang/#mediation&from=singlemessage');
    await expect.poll(() => run(() => location.hash)).toBe('#mediation');
    await stage.open('2025//huhang/');
    await expect.poll(() => run(() => location.pathname)).toBe('/2025/huhang/');
  });

  test('the contents mark the heading that was chosen', async () => {
    await stage.open('2025/huhang/');
    await stage.tab.click('#contents a[href="#petitions"]');
    await expect
      .poll(() =>
        run(() => document.querySelector('#contents [aria-current]')?.getAttribute('href')),
      )
      .toBe('#petitions');
  });

  test('the contents still mark it when the page has come to rest', async () => {
    await stage.open('about/');
    const wrong = await run(async () => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('#contents a')];
      const marked: (string | undefined)[] = [];
      for (const link of links) {
        const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
        link.click();
        await changed;
        // What a scroll does that has not ended yet.
        await new Promise(requestAnimationFrame);
        dispatchEvent(new Event('scroll'));
        const current = document.querySelector<HTMLAnchorElement>('#contents [aria-current]');
        if (current !== link) marked.push(`${link.hash} → ${current?.hash}`);
      }
      return marked;
    });
    expect(wrong).toEqual([]);
  });
}

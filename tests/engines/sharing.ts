import { expect, test } from 'vitest';
import { readCode } from '../helpers/qr-code.ts';
import type { Stage } from './describe-site.ts';

/** Tests sharing a heading and citing a figure. */
export function testSharing(stage: Stage): void {
  const run: Stage['tab']['run'] = (...args) => stage.tab.run(...args);
  /** Presses a button of the open dialog as soon as it is there. */
  const press = (label: string) =>
    expect
      .poll(() =>
        run((wanted) => {
          const buttons = [...document.querySelectorAll<HTMLElement>('dialog[open] button')];
          const button = buttons.find((one) => one.textContent === wanted);
          button?.click();
          return Boolean(button);
        }, label),
      )
      .toBe(true);
  const dialogText = () =>
    run(() => document.querySelector<HTMLElement>('dialog[open]')?.innerText);

  test.each([
    ['2025/huhang/loss-recovered/', 'loss-recovered'],
    ['2025/huhang/mediation/?from=timeline', 'mediation'],
  ])('the share page %s leads to its place', async (path, id) => {
    await stage.open(path);
    await expect.poll(() => run(() => document.querySelector(':target')?.id)).toBe(id);
    expect(await run(() => document.title)).toMatch(/ · 护航$/);
  });

  test('a heading is shared with the address of its share page', async () => {
    await stage.open('2025/huhang/');
    const shared = () => run(() => document.documentElement.dataset['shared']);
    await run(() => {
      // A menu of the system would cover the page.
      Object.defineProperty(navigator, 'share', { value: undefined });
      navigator.clipboard.writeText = async (text) => {
        document.documentElement.dataset['shared'] = text;
      };
    });
    await stage.tab.click('share-button[for=mediation] button');
    await expect.poll(dialogText).toContain('2025/huhang/mediation/');
    // An attribute that is missing is null in some drivers.
    expect(await shared()).toBeFalsy();
    await press('复制');
    await expect.poll(dialogText).toContain('已复制');
    expect(await shared()).toContain('2025/huhang/mediation/');
  });

  test('the picture of a figure leads to its share page', async () => {
    await stage.open('2025/huhang/');
    await stage.tab.click('#loss-recovered');
    await expect.poll(dialogText).toContain('3572万元');
    await press('分享');
    await press('生成图片');
    await expect.poll(dialogText).toContain('图片已生成');
    const source = await run(() => document.querySelector<HTMLImageElement>('.picture')!.src);
    expect(readCode(source)).toBe(`${stage.host.home}2025/huhang/loss-recovered/`);
  });

  test('a figure is cited in every form', async () => {
    await stage.open('2025/huhang/');
    await stage.tab.click('#loss-recovered');
    await expect.poll(dialogText).toContain('3572万元');
    await expect.poll(dialogText).toContain('35,720,000元');
    await stage.tab.click('.figure-sheet summary');
    expect(await dialogText()).toContain('BibTeX');
  });
}

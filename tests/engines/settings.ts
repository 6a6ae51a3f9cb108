import { expect, test } from 'vitest';
import type { Stage } from './describe-site.ts';

/** Tests the theme and the size of the text. */
export function testSettings(stage: Stage): void {
  const look = () =>
    stage.tab.run(() => ({
      paper: getComputedStyle(document.documentElement).backgroundColor,
      size: parseFloat(getComputedStyle(document.querySelector('article p')!).fontSize),
    }));

  test('a choice applies at once, and on the next page', async () => {
    await stage.open('2025/huhang/');
    const before = await look();
    await stage.tab.click('reading-settings [aria-haspopup]');
    await stage.tab.click('#settings label:has([value=dark])');
    await stage.tab.click('#settings label:has([value=medium])');
    const after = await look();
    expect(after.paper).not.toBe(before.paper);
    expect(after.size).toBeGreaterThan(before.size);
    await stage.open('2025/funeng/');
    expect(await look()).toEqual(after);
  });

  test('长辈版 is one click away, on every page', async () => {
    await stage.open('');
    await stage.tab.click('reading-settings [aria-pressed=false]');
    await stage.open('2025/qiangji/');
    const { size } = await look();
    // 18 points.
    expect(size).toBeGreaterThanOrEqual(24);
    await stage.tab.click('reading-settings [aria-pressed=true]');
    expect((await look()).size).toBeLessThan(size);
  });
}

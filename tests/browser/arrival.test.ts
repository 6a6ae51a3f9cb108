import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useStage } from '../helpers/browser.ts';

const build = inject('based');
const stage = useStage(build);
const STILL = { reducedMotion: 'reduce' } as const;

describe('the button that removes highlights', () => {
  const PHONE: BrowserContextOptions = { ...STILL, viewport: { width: 360, height: 640 } };
  test.each([
    ['2025/huhang/?hl=职工', PHONE],
    ['2025/huhang/?hl=职工', STILL],
    ['2025/huhang/?hl=743件#disputes-mediated', PHONE],
    ['about/?hl=数字', PHONE],
  ] as const)(
    'of %s is in the window, and covers no text wherever the page is scrolled',
    async (path, options) => {
      const page = await stage.open(path, options);
      const button = page.locator('.clear-highlight');
      await button.waitFor();
      const { height } = page.viewportSize()!;
      const box = await button.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(height);
      const covered = await page.evaluate(() => {
        const found: string[] = [];
        const own = document.querySelector('.clear-highlight')!;
        const range = document.createRange();
        for (let y = 0; y < document.documentElement.scrollHeight; y += 100) {
          scrollTo({ top: y, behavior: 'instant' });
          const at = own.getBoundingClientRect();
          const walker = document.createTreeWalker(
            document.querySelector('main')!,
            NodeFilter.SHOW_TEXT,
          );
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (
              own.contains(node) ||
              !node.textContent?.trim() ||
              node.parentElement?.closest('[popover]')
            )
              continue;
            range.selectNodeContents(node);
            for (const line of range.getClientRects())
              if (
                line.top < at.bottom &&
                line.bottom > at.top &&
                line.left < at.right &&
                line.right > at.left
              )
                found.push(node.textContent);
          }
        }
        return found;
      });
      expect(covered).toEqual([]);
    },
  );
});

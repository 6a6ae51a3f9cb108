import type { Page } from 'playwright-core';

/** Sizes of text, as the settings name them: 标准, 大, 长辈版. */
export type TextSize = '' | 'medium' | 'large';

/** Applies a size of text to an open page, as the settings do. Resolves when its style sheet applies. */
export async function setTextSize(page: Page, size: TextSize): Promise<void> {
  await page.evaluate(async (value) => {
    const sheet = document.querySelector<HTMLLinkElement>('link[data-size]')!;
    if (value) document.documentElement.dataset['size'] = value;
    else delete document.documentElement.dataset['size'];
    const isElder = value === 'large';
    if (isElder && !sheet.sheet) {
      const loaded = new Promise((resolve) => (sheet.onload = resolve));
      sheet.disabled = false;
      await loaded;
    }
    sheet.disabled = !isElder;
  }, size);
}

/** A text and its edges, in pixels. */
export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Lists the pairs of texts that overlap by more than a pixel in both directions. */
export function findOverlaps(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/**
 * Lists what a reader of a window cannot see whole: elements that reach over its left or right edge, and do not stand
 * in a part that scrolls sideways by itself.
 */
export function listOutside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const outside = [...document.querySelectorAll('body, body *')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (!width || !height || (left > -0.5 && right < clientWidth + 0.5)) return false;
      return !element.closest('.visually-hidden, .skip-link, .line-chart, .table > table');
    });
    const found = outside.map(
      (element) => `${element.tagName}.${element.getAttribute('class')} ${element.textContent}`,
    );
    if (scrollWidth > clientWidth) found.push(`scrolls by ${scrollWidth - clientWidth}`);
    return found.map((text) => text.slice(0, 60));
  });
}

/**
 * Lists the visible texts whose letters or lines are too small.
 * @param size of the letters in CSS pixels
 * @param leading height of a line, as a multiple of the size of its letters
 */
export function listSmallTexts(page: Page, size: number, leading: number): Promise<string[]> {
  return page.evaluate(
    (least) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Set<string>();
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement!;
        const text = walker.currentNode.textContent!.trim();
        const isHidden = element.closest('.visually-hidden, .skip-link, script, style, svg');
        const head = element.closest('thead');
        const isClipped = head && getComputedStyle(head).clipPath !== 'none';
        if (
          !text ||
          isHidden ||
          isClipped ||
          !element.checkVisibility({ visibilityProperty: true })
        )
          continue;
        const style = getComputedStyle(element);
        const own = parseFloat(style.fontSize);
        // The leading of a text that cannot be computed (“normal”) is not a number, and so too small.
        const isLarge = own > least.size - 0.01;
        const isWide = parseFloat(style.lineHeight) / own > least.leading - 0.01;
        if (!isLarge || !isWide)
          found.add(
            `${element.tagName} ${style.fontSize}/${style.lineHeight} ${text.slice(0, 20)}`,
          );
      }
      return [...found];
    },
    { size, leading },
  );
}

/**
 * Lists the visible controls smaller than a square. A control counts that does not stand in running text: its block
 * has no other text.
 * @param side of the square in CSS pixels
 */
export function listSmallTargets(page: Page, side: number): Promise<string[]> {
  return page.evaluate((least) => {
    const inText = (control: Element): boolean => {
      if (!getComputedStyle(control).display.startsWith('inline')) return false;
      const block = control.parentElement!.closest('p, li, dd, td, th, dt, figcaption, small')!;
      return Boolean(block) && block.textContent.trim() !== control.textContent.trim();
    };
    return [...document.querySelectorAll('a, button, input, select, summary, textarea')]
      .filter((control) => {
        // A radio button is as large as its label.
        const { width, height } = (
          control.closest('label:has([type=radio])') ?? control
        ).getBoundingClientRect();
        const isShown = (control as HTMLElement).checkVisibility({ visibilityProperty: true });
        const isHidden = control.closest('.visually-hidden, .skip-link, .figure, .anchor');
        if (!isShown || !width || isHidden || inText(control)) return false;
        return Math.min(width, height) < least - 0.5;
      })
      .map((control) => {
        const { width, height } = control.getBoundingClientRect();
        const name = `${control.tagName} ${control.textContent.trim().slice(0, 12)}`;
        return `${name} ${Math.round(width)}×${Math.round(height)} ${control.parentElement!.outerHTML.slice(0, 60)}`;
      });
  }, side);
}

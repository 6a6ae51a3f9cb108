import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that depend on colours or sizes. All others depend on the markup alone. */
const LOOK_RULES = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/**
 * Runs axe on a page (WCAG 2.2 AA and best practices) and returns the broken rules, each with the HTML of its elements.
 * @param looksAlone checks only the rules that depend on colours and sizes, for markup that was checked before
 */
export async function axeFaults(
  page: Page,
  looksAlone = false,
): Promise<[rule: string, elements: string[]][]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const runOnly = looksAlone ? { type: 'rule', values: LOOK_RULES } : ALL_RULES;
  return page.evaluate(async (wanted) => {
    // @ts-expect-error axe is put on the page by the line above
    const { violations } = await window.axe.run(document, { runOnly: wanted });
    return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [
      id,
      nodes.map(({ html }) => html),
    ]);
  }, runOnly);
}

/** The number of pixels by which a page is wider than its window. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

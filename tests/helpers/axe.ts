import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer may be another where colours or sizes are: all others look at the markup alone. */
const OF_LOOKS = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/**
 * What axe finds amiss on a page (WCAG 2.2 AA and best practices): rule and elements.
 * @param looksAlone whether all is known of its markup, and other colours or sizes are looked at
 */
export async function axeFaults(
  page: Page,
  looksAlone = false,
): Promise<[rule: string, elements: string[]][]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const runOnly = looksAlone ? { type: 'rule', values: OF_LOOKS } : ALL;
  return page.evaluate(async (wanted) => {
    // @ts-expect-error axe is put on the page by the line above
    const { violations } = await window.axe.run(document, { runOnly: wanted });
    return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [
      id,
      nodes.map(({ html }) => html),
    ]);
  }, runOnly);
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

import { expect, test } from 'vitest';
import type { Stage } from './describe-site.ts';

/** Tests search, in the header and on its page. */
export function testSearch(stage: Stage): void {
  const run: Stage['tab']['run'] = (...args) => stage.tab.run(...args);
  /** Searches on the search page. @returns the links of the results, related ones with `?` before them */
  async function search(query: string): Promise<string[]> {
    await stage.open(`search/?q=${encodeURIComponent(query)}`);
    const read = () =>
      run(() => {
        const results = document.querySelector<HTMLElement>('#search-results');
        if (results?.getAttribute('aria-busy') !== 'false' || !results.dataset['query'])
          return null;
        return [...results.querySelectorAll('a')].map(
          (a) => (a.closest('[data-related]') ? '?' : '') + a.pathname + a.hash,
        );
      });
    await expect.poll(read).not.toBeNull();
    return (await read()) ?? [];
  }

  test.each([
    ['3572万元', '/2025/huhang/#loss-recovered'],
    ['三千五百七十二万元', '/2025/huhang/#loss-recovered'],
    ['挽回经济损失', '/2025/huhang/#loss-recovered'],
    ['12351', '/2025/huhang/#petitions'],
    ['纠纷调解', '?/2025/huhang/#disputes-mediated'],
  ])('%s is answered with %s first', async (query, expected) => {
    const [first] = await search(query);
    expect(first).toBe(expected);
  });

  test('text that stands nowhere is not found', async () => {
    const links = await search('天外来客飞碟');
    expect(links.filter((link) => link.startsWith('/2025/huhang/#'))).toEqual([]);
    expect(await run(() => document.querySelector('#search-results')!.textContent)).toContain(
      '没有找到“天外来客飞碟”',
    );
  });

  test('a query typed in the header is answered below it; Enter leads to the search page', async () => {
    await stage.open('2025/');
    await stage.tab.type('#site-search', '调解劳动纠纷');
    const panelLinks = () =>
      run(() =>
        [...document.querySelectorAll('header [data-result] a')].map(
          (a) => (a as HTMLAnchorElement).hash,
        ),
      );
    await expect.poll(panelLinks).toContain('#disputes-mediated');
    await stage.tab.press('Enter');
    await expect.poll(() => run(() => location.pathname)).toBe('/search/');
    expect(await run(() => new URLSearchParams(location.search).get('q'))).toBe('调解劳动纠纷');
  });

  test('a result leads to its place, where the words are highlighted until Escape', async () => {
    await search('调解员');
    await stage.tab.click('#search-results [data-result] a');
    // The results are marked as well.
    await expect.poll(() => run(() => location.pathname)).not.toBe('/search/');
    const marks = () =>
      run(
        () =>
          (CSS.highlights?.get('found')?.size ?? 0) +
          document.querySelectorAll('article mark').length,
      );
    await expect.poll(marks).toBeGreaterThan(0);
    expect(await run(() => location.search)).toBe('');
    await stage.tab.press('Escape');
    await expect.poll(marks).toBe(0);
  });
}

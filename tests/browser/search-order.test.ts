import { beforeAll, expect, inject, test } from 'vitest';
import { openBuiltSearch, type BuiltSearch } from '../../src/integrations/built-search.ts';
import { useStage } from '../helpers/browser.ts';

const site = inject('site');
const stage = useStage(site);
let search: BuiltSearch;
beforeAll(async () => {
  search = await openBuiltSearch(site.dir);
});

/** Only the first three count in the check of the editors' questions. */
const MAX_COMPARED = 3;

// Exact answers with figures and with pages alone, a question, another order, an amount with words, a rough amount,
// pinyin, a page by its title.
test.each([
  ...['调解', '调解劳动纠纷', '护航', '协商', '挽回的损失', '今年讨回多少欠薪？'],
  ...['纠纷调解', '信访1386件', '三千多万元', 'laodong jiufen', '档案'],
])('npm run check:questions lists the answers to %s as the page does', async (query) => {
  const page = await stage.open(`search/?q=${encodeURIComponent(query)}`);
  const readLinks = () =>
    page
      .locator('#search-results :is([data-result], [data-related]) a')
      .evaluateAll((all) =>
        all.map((a) => (a as HTMLAnchorElement).pathname + (a as HTMLAnchorElement).hash),
      );
  const listed = (await search(query)).map(({ url }) => url);
  expect(listed).not.toEqual([]);
  // Related answers are appended after the exact ones are complete.
  await expect
    .poll(async () => [...new Set(await readLinks())].slice(0, MAX_COMPARED))
    .toEqual(listed.slice(0, MAX_COMPARED));
});

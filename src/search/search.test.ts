import { describe, expect, test } from 'vitest';
import {
  toFigure,
  pageRecord,
  indexWords,
  type Block,
  type Figure,
  type IndexRecord,
} from './records.ts';
import { search, type Engine } from './search.ts';
import { tokenize } from './text.ts';
import { valueFiles, valueList } from './values.ts';

/** An engine over records: it names those that hold the words one after the other, as Pagefind does. */
function engineOver(records: IndexRecord[], figures: Figure[] = []): Engine {
  const files = valueFiles(figures);
  return {
    phrase: async (text, field, filters) =>
      records
        .filter(({ words }) =>
          ` ${words.join(' ')} `.includes(` ${indexWords(tokenize(text), field).join(' ')} `),
        )
        .filter(({ filters: own }) =>
          Object.entries(filters).every(([name, value]) => own[name]?.includes(value)),
        )
        .map(({ url, words, page }) => ({
          url,
          at: words.indexOf(indexWords(tokenize(text), field)[0] ?? ''),
          data: async () => page,
        })),
    load: async (path) =>
      path === 'values.json' ? valueList(files, 'values') : files[Number(/\d+/.exec(path)?.[0])],
  };
}

const page = (path: string, text: string, figures: Figure[] = []) =>
  pageRecord(
    {
      path,
      title: '护航',
      kind: 'report',
      section: '护航',
      period: '2025',
      blocks: [['', '', text]],
    },
    figures,
  );
const figure = toFigure({
  page: '/a/',
  pageTitle: '护航',
  section: '护航',
  heading: '活动',
  id: 'events',
  label: '劳模工作室举办活动',
  metric: null,
  period: 2025,
  text: '9场',
  value: '9',
  lower: '9',
  upper: '9',
  unit: '场',
  kind: 'occasions',
  qualifier: '',
  sentence: '全年举办活动9场。',
  date: '2026-01-01',
  permalink: 'https://example.org/a/#events',
});
const engine = engineOver([
  page('/a/', '全年举办活动9场。帮助追回欠薪。', [figure]),
  page('/b/', '劳模工作室举办了展览。'),
]);
const ask = (text: string) => search(engine, text, {});
const urls = (results: { url: string }[]) => results.map(({ url }) => url);

describe("a figure's label is not read on its page", () => {
  test('a run that only a label holds does not find the page of its figure', async () => {
    const { figures, pages, named } = await ask('作室举办');
    expect([figures, urls(pages), named]).toEqual([[], ['/b/'], []]);
  });

  test('a run of a label that stands nowhere else is offered apart', async () => {
    const { figures, pages, named } = await ask('作室举办活动');
    expect([figures, pages, urls(named)]).toEqual([[], [], ['/a/#events']]);
  });

  test('a run of a label that its sentence holds too finds the figure', async () => {
    const { figures } = await ask('举办活动');
    expect(urls(figures)).toEqual(['/a/#events']);
  });
});

describe('several terms', () => {
  test('only a page that holds all of them is found', async () => {
    expect(urls((await ask('欠薪 活动')).pages)).toEqual(['/a/']);
  });

  test('those that stand alone are named, where no page holds all', async () => {
    const { pages, alone } = await ask('欠薪 展览 薪欠');
    expect([pages, alone]).toEqual([[], ['欠薪', '展览']]);
  });
});

test('figures that are named so come from the best pages', async () => {
  const paths = ['/a/', '/b/', '/c/', '/d/', '/e/', '/f/'];
  const engine = engineOver(
    paths.map((path, i) =>
      page(path, `${'前'.repeat(9 - i)}举办活动9场。`, [{ ...figure, url: `${path}#events` }]),
    ),
  );
  const { figures } = await search(engine, '举办活动', {});
  expect(urls(figures)).toEqual(['/f/#events', '/e/#events', '/d/#events', '/c/#events']);
});

test('the end of one run and the beginning of the next are no run', async () => {
  // A label, then how the figure is written: 活动 9场.
  const { figures, named } = await ask('工作室举办活动9场');
  expect([figures, named]).toEqual([[], []]);
});

describe('the best comes first', () => {
  const blocks = (text: string): Block[] => [
    ['', '', text],
    ['m', '调解', '其他'],
  ];
  const texts = (title: string, text: string, path: string) =>
    pageRecord({ path, title, kind: 'report', section: '', period: '', blocks: blocks(text) }, []);
  const engine = engineOver([
    texts('甲', '一二三四欠薪五六七八追回', '/far/'),
    texts('乙', '欠薪追回', '/early/'),
    texts('丙', '一二三四欠薪追回', '/late/'),
    texts('欠薪追回', '一二三四五六七八欠薪追回', '/titled/'),
    texts('丁', '调解', '/headed/'),
  ]);
  const order = async (text: string) => urls((await search(engine, text, {})).pages);

  test('a title, then the closer, then the earlier', async () => {
    expect(await order('欠薪 追回')).toEqual(['/titled/', '/early/', '/late/', '/far/']);
  });
});

test.each([
  ['>1000', ['1001']],
  ['≥1000', ['1001', '1000']],
  ['<1000', ['999.9']],
  ['<=1000', ['1000', '999.9']],
  ['>999.9', ['1001', '1000']],
  ['1000以上', ['1001', '1000']],
  ['不足1001', ['1000', '999.9']],
])('%s asks for %j', async (text, expected) => {
  const values = ['999.9', '1000', '1001'].map((value) => ({ ...figure, value, text: value }));
  const { figures } = await search(engineOver([], values), text, {});
  expect(figures.map(({ value }) => value)).toEqual(expected);
});

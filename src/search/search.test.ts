import { describe, expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { figureOf, pageRecord, type Figure, type IndexRecord } from './records.ts';
import { search, type Engine } from './search.ts';

/** An engine as loose as can be: it names every record that holds all tokens, in whatever order. */
function engineOver(records: IndexRecord[]): Engine {
  return {
    phrase: async (tokens, filters) =>
      records
        .filter(({ content }) => tokens.every((token) => content.split(' ').includes(token)))
        .filter(({ filters: own }) =>
          Object.entries(filters).every(([name, value]) => own[name]?.includes(value)),
        )
        .map(({ url, page }) => ({ id: url, data: async () => ({ url, page }) })),
    load: async () => ({ folder: '', starts: [] }),
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
const figure = figureOf({
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
const ask = (text: string) => search(engine, parseQuery(text), {});
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

test('what the engine names too loosely is not shown', async () => {
  expect((await ask('薪欠回追')).pages).toEqual([]);
});

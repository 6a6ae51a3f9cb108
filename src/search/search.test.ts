import { describe, expect, test } from 'vitest';
import { parseQuantity } from '../quantity/index.ts';
import { createTestEngine } from './engine.fixture.ts';
import { createPageRecord, toFigure } from './index/page-record.ts';
import type { Block, Figure } from './records.ts';
import { search } from './search.ts';

const page = (path: string, text: string, figures: Figure[] = []) =>
  createPageRecord(
    {
      path,
      title: '护航',
      name: '护航',
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
  parts: null,
  unit: '场',
  kind: 'occasions',
  qualifier: '',
  sentence: '全年举办活动9场。',
  date: '2026-01-01',
  permalink: 'https://example.org/a/#events',
});
const engine = createTestEngine([
  page('/a/', '全年举办活动9场。帮助追回欠薪。', [figure]),
  page('/b/', '劳模工作室举办了展览。'),
]);
const ask = (text: string) => search(engine, text, {});
const urls = (results: { url: string }[]) => results.map(({ url }) => url);

describe('the label of a figure is not text of its page', () => {
  test('a phrase that only a label contains does not find the page', async () => {
    const { figures, pages } = await ask('作室举办活');
    expect([urls(figures), pages]).toEqual([['/a/#events'], []]);
  });

  test('a figure whose sentence alone contains the phrase is a result after the pages', async () => {
    const { figures, pages, mentioned } = await ask('全年举办');
    expect([figures, urls(pages), urls(mentioned)]).toEqual([[], ['/a/'], ['/a/#events']]);
  });

  test('a figure whose label and sentence contain the phrase is a result once', async () => {
    const { figures, mentioned } = await ask('举办活动');
    expect([urls(figures), mentioned]).toEqual([['/a/#events'], []]);
  });

  test('figures of both kinds are found without pages', async () => {
    const found = async (text: string) => {
      const { figures, pages, mentioned } = await search(engine, text, { kind: 'figure' });
      return [urls(figures), pages, urls(mentioned)];
    };
    expect(await found('举办活动')).toEqual([['/a/#events'], [], []]);
    expect(await found('全年举办')).toEqual([[], [], ['/a/#events']]);
  });
});

describe('several terms', () => {
  test('a figure comes before pages if its label contains some of them and its sentence the others', async () => {
    const { figures, pages, mentioned } = await ask('全年 举办活动');
    expect([urls(figures), urls(pages), mentioned]).toEqual([['/a/#events'], ['/a/'], []]);
  });

  test('only a page that contains all of them is found', async () => {
    expect(urls((await ask('欠薪 活动')).pages)).toEqual(['/a/']);
  });

  test('if no page contains all of them, those found alone are listed', async () => {
    const { pages, alone } = await ask('欠薪 展览 薪欠');
    expect([pages, alone]).toEqual([[], ['欠薪', '展览']]);
  });
});

describe('a figure whose number has another form', () => {
  const sentence =
    '挽回损失叁仟壹佰捌拾肆万元，举办𝟐𝟒𝟔场，慰问300[1]名，走访500①户，竞赛45²次，补助三一八五万元。';
  const forms: [text: string, value: string, unit: string][] = [
    ['叁仟壹佰捌拾肆万元', '31840000', '元'],
    ['𝟐𝟒𝟔场', '246', '场'],
    ['300[1]名', '300', '名'],
    ['500①户', '500', '户'],
    ['45²次', '45', '次'],
    ['三一八五万元', '31850000', '元'],
  ];
  const figures = forms.map(([text, value, unit]) => ({
    ...figure,
    url: `/n/#v${value}`,
    id: `v${value}`,
    label: '数量',
    sentence,
    text,
    value,
    lower: value,
    upper: value,
    unit,
  }));
  const engine = createTestEngine([page('/n/', sentence, figures)], figures);

  test.each([
    ['叁仟壹佰捌拾肆万元', '31840000'],
    ['挽回损失叁仟壹佰捌拾肆万元', '31840000'],
    ['三千一百八十四萬元', '31840000'],
    ['3184万元', '31840000'],
    ['𝟐𝟒𝟔场', '246'],
    ['246场', '246'],
    ['300[1]名', '300'],
    ['慰问300[1]名', '300'],
    ['300名[1]', '300'],
    ['300〔1〕名', '300'],
    ['300［注1］名', '300'],
    ['300*名', '300'],
    ['300①名', '300'],
    ['300名', '300'],
    ['500①户', '500'],
    ['500户', '500'],
    ['45²次', '45'],
    ['45次', '45'],
    ['三一八五万元', '31850000'],
    ['补助三一八五万元', '31850000'],
  ])('%s finds the figure of %s', async (query, value) => {
    expect(urls((await search(engine, query, {})).figures)).toEqual([`/n/#v${value}`]);
  });

  test.each(['叁仟壹佰捌拾肆万元', '246场', '300[1]名', '500①户', '500户', '45²次', '45次'])(
    '%s finds the page that contains it',
    async (query) => {
      expect(urls((await search(engine, query, {})).pages)).toEqual(['/n/']);
    },
  );

  test.each(['5001户', '452次'])('%s, which stands nowhere, finds nothing', async (query) => {
    const { figures, pages } = await search(engine, query, {});
    expect([figures, pages]).toEqual([[], []]);
  });
});

test('named figures come from the best pages', async () => {
  const paths = ['/a/', '/b/', '/c/', '/d/', '/e/', '/f/'];
  const engine = createTestEngine(
    paths.map((path, i) =>
      page(path, `${'前'.repeat(9 - i)}举办活动9场。`, [{ ...figure, url: `${path}#events` }]),
    ),
  );
  const { figures } = await search(engine, '举办活动', {});
  expect(urls(figures)).toEqual(['/f/#events', '/e/#events', '/d/#events', '/c/#events']);
});

describe('a block edge separates', () => {
  const record = createPageRecord(
    {
      path: '/edges/',
      title: '边缘',
      name: '边缘',
      kind: 'news',
      section: '',
      period: '',
      blocks: [
        ['', '', '服务电话为12345'],
        ['', '', '12350专线受理来电。'],
        ['v2', '第2.0版', '第2.0版'],
        ['v2', '第2.0版', '6600平台上线'],
        ['v2', '第2.0版', '编号'],
        ['v2', '第2.0版', '金额'],
        ['v2', '第2.0版', '3'],
        ['v2', '第2.0版', '285万元'],
      ],
    },
    [],
  );
  const find = async (text: string) =>
    urls((await search(createTestEngine([record]), text, {})).pages);

  test.each(['12350专线', '6600平台', '285万元', '12345', '第2.0版'])(
    '%s is found at the edge of its block',
    async (text) => {
      expect(await find(text)).toEqual(['/edges/']);
    },
  );

  test.each(['3285万元', '编号金额', '1234512350', '版6600', '为12345123'])(
    '%s, which only two blocks together hold, is not found',
    async (text) => {
      expect(await find(text)).toEqual([]);
    },
  );
});

describe('words and an amount run together', () => {
  const valued = createTestEngine([page('/a/', '全年举办活动9场。', [figure])], [figure]);
  const findFigures = async (text: string) => urls((await search(valued, text, {})).figures);

  test.each([
    '举\u00ad办活动9场',
    '举办活动9场',
    '9场活动',
    '九场举办活动',
    '劳模工作室举办活动9场',
  ])('%s finds the figure of that value and name', async (text) => {
    expect(await findFigures(text)).toEqual(['/a/#events']);
  });

  test('the figure is listed once if the sentence has the query as typed', async () => {
    const { figures, pages, mentioned } = await search(valued, '举办活动9场', {});
    expect([urls(figures), urls(pages), urls(mentioned)]).toEqual([['/a/#events'], ['/a/'], []]);
  });

  test.each(['举办活动8场', '9场展览', '9名活动'])(
    '%s finds no figure of another value, name or unit',
    async (text) => {
      expect(await findFigures(text)).toEqual([]);
    },
  );
});

describe('ranking', () => {
  const blocks = (text: string): Block[] => [
    ['', '', text],
    ['m', '调解', '其他'],
  ];
  const texts = (title: string, text: string, path: string) =>
    createPageRecord(
      {
        path,
        title,
        name: title,
        kind: 'report',
        section: '',
        period: '',
        blocks: blocks(text),
      },
      [],
    );
  const engine = createTestEngine([
    texts('甲', '一二三四欠薪五六七八追回', '/far/'),
    texts('乙', '欠薪追回', '/early/'),
    texts('丙', '一二三四欠薪追回', '/late/'),
    texts('欠薪追回', '一二三四五六七八欠薪追回', '/titled/'),
    texts('丁', '调解', '/headed/'),
  ]);
  const order = async (text: string) => urls((await search(engine, text, {})).pages);

  test.each([
    ['欠薪', ['/b/']],
    ['追回', ['/']],
    ['首页', ['/', '/b/']],
    ['新闻', ['/news/']],
  ])(
    'for %s, pages that list others are found by their title, or alone: %j',
    async (text, found) => {
      const engine = createTestEngine([
        texts('首页', '欠薪追回首页', '/'),
        texts('新闻', '欠薪新闻', '/news/'),
        texts('乙', '一二欠薪首页', '/b/'),
      ]);
      expect(urls((await search(engine, text, {})).pages)).toEqual(found);
    },
  );

  test('the page of terms comes after the pages that it leads to, unless its title is meant', async () => {
    const engine = createTestEngine([
      texts('词语', '词语“五进”', '/terms/'),
      texts('乙', '一二三四五进和词语', '/b/'),
    ]);
    expect(urls((await search(engine, '五进', {})).pages)).toEqual(['/b/', '/terms/']);
    expect(urls((await search(engine, '词语', {})).pages)).toEqual(['/terms/', '/b/']);
  });

  test('pages rank by title, then distance, then position', async () => {
    expect(await order('欠薪 追回')).toEqual(['/titled/', '/early/', '/late/', '/far/']);
  });
});

test('of figures of the same value, those that are written with the unit of the query come first', async () => {
  const written = (text: string, url: string) => ({ ...figure, text, url, value: '6', unit: '家' });
  const engine = createTestEngine([], [written('六大', '/a/#a'), written('6家', '/b/#b')]);
  expect(urls((await search(engine, '6家', {})).figures)).toEqual(['/b/#b', '/a/#a']);
});

test.each([
  ['>1000', ['1001']],
  ['≥1000', ['1001', '1000']],
  ['<1000', ['999.9']],
  ['<=1000', ['1000', '999.9']],
  ['>999.9', ['1001', '1000']],
  ['1000以上', ['1001', '1000']],
  ['不足1001', ['1000', '999.9']],
])('%s finds %j', async (text, expected) => {
  const values = ['999.9', '1000', '1001'].map((value) => ({ ...figure, value, text: value }));
  const { figures } = await search(createTestEngine([], values), text, {});
  expect(figures.map(({ value }) => value)).toEqual(expected);
});

describe('ratios and multiples', () => {
  const createFigure = (id: string, text: string, before = ''): Figure => {
    const { value, unit } = parseQuantity(text, before)!;
    const sentence = `比上年${before}${text}。`;
    return { ...figure, url: `/r/#${id}`, text, value: value ?? '', unit, label: id, sentence };
  };
  const figures = [
    createFigure('income', '2.21∶1'),
    createFigure('industries', '17.9：41.3：40.8'),
    createFigure('doubled', '翻两番'),
    createFigure('grown', '增长2倍'),
    createFigure('double', '两倍'),
  ];
  const text = figures.map(({ sentence }) => sentence).join('');
  const engine = createTestEngine([page('/r/', text, figures)], figures);

  test.each([
    ['2.21:1', ['income']],
    ['2.21：1', ['income']],
    ['2.21∶1', ['income']],
    ['17.9:41.3:40.8', ['industries']],
    ['翻两番', ['doubled']],
    ['4倍', ['doubled']],
    ['增长2倍', ['grown']],
    ['3倍', ['grown']],
    ['2倍', ['double']],
    ['2.2:1', []],
  ])('the query %s finds the figures %j', async (query, expected) => {
    const { figures: found } = await search(engine, query, {});
    expect(urls(found)).toEqual(expected.map((id) => `/r/#${id}`));
  });
});

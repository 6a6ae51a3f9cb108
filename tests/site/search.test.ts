import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Engine } from '../../src/search/engine.ts';
import { findPlaces } from '../../src/search/places.ts';
import type { Answer } from '../../src/search/answer.ts';
import { search } from '../../src/search/search.ts';
import { loadEngine } from '../helpers/engine.ts';
import {
  makeComparable,
  pathsWith,
  readDescriptions,
  readFigures,
  readIgnoredBlocks,
  readVisiblePages,
} from '../helpers/page-oracle.ts';
import {
  absentRuns,
  figureQueries,
  presentRuns,
  runsAcrossBlocks,
  seeded,
} from '../helpers/search-cases.ts';

const { dir } = inject('site');
const pages = readVisiblePages(dir);
const figures = readFigures(dir);
const labels = figures.map(({ label }) => label);
let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine(dir);
});

const ask = (text: string, filters = {}): Promise<Answer> => search(engine, text, filters);
const urls = (answer: Answer) => answer.pages.map(({ url }) => url).sort();

test('a run of characters finds each page that contains it, and no other', async () => {
  for (const run of presentRuns(pages, 400, 7)) {
    expect([run, urls(await ask(run))]).toEqual([run, pathsWith(pages, run)]);
  }
});

test('a run across the edge of two blocks finds only pages that have it within one', async () => {
  const runs = runsAcrossBlocks(pages);
  expect(runs.filter((run) => pathsWith(pages, run).length === 0).length).toBeGreaterThan(50);
  for (const run of runs) {
    expect([run, urls(await ask(run))]).toEqual([run, pathsWith(pages, run)]);
  }
});

test('a string that is on no page finds nothing', async () => {
  for (const run of absentRuns(pages, labels, 200, 11)) {
    const answer = await ask(run);
    expect([run, answer.pages, answer.figures]).toEqual([run, [], []]);
  }
});

/**
 * Links of the frame to the source, to the places of a term and to 关于, the questions of the home page, and the words of a drawing: its unit, its
 * whole, and bounds beside a figure or its label. They are no content.
 */
const FRAME_WORDS =
  /^(?:据《.+》编成|见于：|.+ › .+|怎样提出更正，见关于本站。|试着问：|.+？|看原句 ?\d{4}年年报《.+》|单位：.+|整条是.+|.*(?:至少|最多)[\d.]+[^\d]+|.*[\d.]+[^\d]+至[\d.]+[^\d]+)$/;

test('text that search ignores stands elsewhere: as text, as label or form of a figure, or as description of a page', () => {
  const ignored = readIgnoredBlocks(dir);
  expect(ignored.length).toBeGreaterThan(50);
  const names = figures.flatMap(({ label, text }) => [label, text]).map(makeComparable);
  const isNamed = (block: string) => names.some((name) => name.includes(makeComparable(block)));
  const descriptions = readDescriptions(dir);
  const lost = ignored.filter(
    (block) =>
      pathsWith(pages, block).length === 0 &&
      !isNamed(block) &&
      !descriptions.includes(block) &&
      !FRAME_WORDS.test(block),
  );
  expect(lost).toEqual([]);
});

test('the label of each figure finds it', async () => {
  for (const { label, page, id } of figures) {
    const { figures, mentioned } = await ask(label);
    const found = [...figures, ...mentioned].map(({ url }) => url);
    expect([label, found]).toEqual([label, expect.arrayContaining([`${page}#${id}`])]);
  }
});

test('each figure is found by its value in every notation, with its unit', async () => {
  expect(figures).toHaveLength(45);
  for (const figure of figures) {
    for (const query of figureQueries(figure)) {
      const found = (await ask(query)).figures.map(({ url }) => url);
      expect([query, found]).toEqual([
        query,
        expect.arrayContaining([`${figure.page}#${figure.id}`]),
      ]);
      const others = found.filter(
        (url) =>
          !figures.some(
            (f) =>
              `${f.page}#${f.id}` === url && f.value === figure.value && f.unit === figure.unit,
          ),
      );
      expect([query, others]).toEqual([query, []]);
    }
  }
});

test('each figure is found as it is written', async () => {
  for (const figure of figures) {
    const found = (await ask(figure.text)).figures.map(({ url }) => url);
    expect([figure.text, found]).toEqual([
      figure.text,
      expect.arrayContaining([`${figure.page}#${figure.id}`]),
    ]);
  }
});

describe('figures', () => {
  test.each<[query: string, figures: string[]]>([
    ['3572万元', ['3572万元']],
    ['３５７２ 万元', ['3572万元']],
    ['35720000', ['3572万元']],
    ['三千五百七十二万元', ['3572万元']],
    ['0.3572亿', ['3572万元']],
    ['欠薪 536万', ['536万余元']],
    ['536 万 欠薪', ['536万余元']],
    ['>1000万元', ['4608万元', '3572万元']],
    ['100万以上 人', ['152万人', '131万人']],
    ['300-600场', ['415场']],
    ['<5名', ['3名']],
    ['> 1000万元', ['4608万元', '3572万元']],
    ['补助 >1000万元', ['4608万元']],
    ['医疗互助 1000万以上', ['4608万元']],
    ['少于5名', ['3名']],
    ['3572万元。', ['3572万元']],
    ['培训职工', ['9万人次']],
    ['35.72万', []],
    ['3573万元', []],
    ['572', []],
    ['143', []],
    ['1.43', []],
  ])('%s finds %j', async (query, expected) => {
    expect((await ask(query)).figures.map(({ text }) => text)).toEqual(expected);
  });

  test.each<[query: string, figures: string[]]>([
    ['叁仟伍佰柒拾贰万元', ['3572万元']],
    ['三千五百七十二萬元', ['3572万元']],
    ['三五七二万元', ['3572万元']],
    ['3千572万元', ['3572万元']],
    ['3572w', ['3572万元']],
    ['柒佰肆拾叁件', ['743件']],
    ['信访1386件', ['1386件']],
    ['743件劳动纠纷', ['743件']],
    ['挽回经济损失三千五百七十二万元', ['3572万元']],
    ['五家平台企业', ['5家', '五大']],
    ['信访1387件', []],
    ['信访743件', []],
  ])('%s finds %j', async (query, expected) => {
    expect((await ask(query)).figures.map(({ text }) => text)).toEqual(expected);
  });

  test.each(['35.72万', '3573万元', '572', '143', '35729999'])(
    '%s finds no page',
    async (query) => {
      expect(urls(await ask(query))).toEqual([]);
    },
  );

  test('14万 finds pages with 14万, not pages with 14.3万', async () => {
    expect(urls(await ask('14万'))).toEqual(['/2025/nuanxin/']);
  });

  test('the first digits of a figure offer it apart from the results', async () => {
    const answer = await ask('357');
    expect([answer.figures, answer.pages, answer.near.map(({ text }) => text)]).toEqual([
      [],
      [],
      ['3572万元'],
    ]);
  });

  test('a query with the wrong unit offers the figure of that value with its own unit', async () => {
    const answer = await ask('3572万人');
    expect([answer.figures, answer.otherUnit.map(({ text }) => text)]).toEqual([[], ['3572万元']]);
  });
});

test('a Latin word is found by a part of it', async () => {
  expect(urls(await ask('AI工'))).toEqual(['/2025/']);
  expect(urls(await ask('I工具'))).toEqual(['/2025/']);
});

test('hostile queries are answered without an error', async () => {
  const random = seeded(99);
  const pieces =
    '" - <script> \ud800 \0 % & ~ > < >= 万 亿 3572 三千 职 工 会 \u200b 至 分之 多 . 以上 第 { \\ ﬁ ㈱ ½ 🙂 __proto__'
      .split(' ')
      .concat(' ', '9'.repeat(400), '职'.repeat(10_000));
  for (let i = 0; i < 2000; i += 1) {
    const query = Array.from({ length: 1 + Math.floor(random() * 8) }, () =>
      random() < 0.3
        ? String.fromCharCode(Math.floor(random() * 65_536))
        : pieces[Math.floor(random() * pieces.length)],
    ).join('');
    const { pages } = await ask(query);
    expect(pages.length).toBeLessThan(20);
  }
});

describe('places', () => {
  test('a page with matches under several headings shows one place for each', async () => {
    const { pages, query } = await ask('协商', { section: '护航' });
    const places = findPlaces(await pages[0]!.data(), query.phrases);
    expect(places.map(([headingId]) => headingId)).toEqual(['', 'consultation', 'bargaining']);
  });

  test('an excerpt is a part of the page’s text around the match', async () => {
    for (const run of presentRuns(pages, 100, 23)) {
      const answer = await ask(run);
      for (const { url, data } of answer.pages) {
        const text = pages.find(({ path }) => path === url)?.blocks.join('') ?? '';
        const places = findPlaces(await data(), answer.query.phrases);
        expect(places).not.toEqual([]);
        for (const [, , before, match, after] of places) {
          const excerpt = before.replace('…', '') + match + after.replace('…', '');
          // A colon stands between a heading and the text below it.
          expect(text.replaceAll('：', '')).toContain(excerpt.replaceAll('：', ''));
          expect(makeComparable(match)).toBe(makeComparable(run));
        }
      }
    }
  });

  test('a page whose title holds the words comes before one that mentions them', async () => {
    expect((await ask('档案工作交流会')).pages[0]?.url).toBe('/news/archives-2026/');
    expect((await ask('护航')).pages[0]?.url).toBe('/2025/huhang/');
  });

  test('a filter by kind leaves only pages of that kind', async () => {
    expect(urls(await ask('2025年', { kind: 'news' }))).toEqual(['/news/archives-2026/']);
  });
});

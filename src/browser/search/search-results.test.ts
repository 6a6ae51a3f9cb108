import { describe, expect, test } from 'vitest';
import type { Hit } from '../../search/engine.ts';
import type { Figure, Page } from '../../search/records.ts';
import { createAnswer, type Answer } from '../../search/answer.ts';
import { figureCardHtml } from './figure-card.ts';
import { pageBlockHtml, placeItemHtml } from './page-block.ts';
import { aloneHtml, countPlaces, countResults, emptyHtml, resultsHtml } from './search-results.ts';

const page: Page = {
  name: '护航',
  kind: '年报',
  period: '2025',
  blocks: [
    ['mediation', '调解<案件>', '全年调解案件，挽回损失。'],
    ['other', '其他', '另有调解。'],
  ],
  figures: [],
};
const hit: Hit = { url: '/2025/huhang/', at: 0, data: async () => page };
const figure: Figure = {
  label: '挽回<损失>',
  text: '3184万元',
  sentence: '调解后挽回损失3184万元。',
  section: '护航',
  heading: '',
  value: '31840000',
  unit: '元',
  url: '/2025/huhang/#loss',
  period: '2025',
};
const answerWith = (answer: Partial<Answer>, phrases = ['调解']): Answer => ({
  ...createAnswer({ phrases, quantity: null, digits: '', comparison: null, words: [] }),
  ...answer,
});
const FORM = { base: '/q/', max: 9, maxPlaces: 3, isShort: false };
const write = (answer: Answer, { loaded = [page], ...form }: Partial<Form> = {}) =>
  resultsHtml(answer, loaded, { ...FORM, ...form });
type Form = typeof FORM & { loaded: Page[] };
const listLinks = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
const HL = encodeURIComponent('调解');

describe('the count', () => {
  test.each([
    [{ pages: [hit] }, [page], '1页2处'],
    [{ figures: [figure], pages: [hit, hit] }, [page, page], '1个数字，2页4处'],
    [{ figures: [figure], mentioned: [figure] }, [], '2个数字'],
    [{ pages: [hit, hit] }, [page], '2页'],
    [{ pages: [hit, hit] }, [page, undefined], '2页'],
    [{ near: [figure] }, [], ''],
  ])('has places if every page is loaded, and no near matches (%#)', (answer, loaded, expected) => {
    expect(countResults(answerWith(answer), loaded)).toBe(expected);
  });

  test('has the places that are not shown', () => {
    const blocks = Array.from({ length: 5 }, (_, i): Page['blocks'][number] => [
      `h${i}`,
      `第${i}节`,
      '调解',
    ]);
    const answer = answerWith({ pages: [hit] });
    expect(countPlaces(answer, [{ ...page, blocks }])).toBe(5);
    const html = write(answer, { loaded: [{ ...page, blocks }] });
    expect(html.match(/data-result="place"/g)).toHaveLength(3);
    expect(html).toContain(`<a href="/q/2025/huhang/?hl=${HL}">还有2处</a>`);
  });
});

describe('the results', () => {
  test('are figures with the words in their labels, then pages, then other figures', () => {
    const answer = answerWith({
      figures: [figure],
      pages: [hit],
      mentioned: [{ ...figure, url: '/2025/huhang/#other' }],
    });
    expect(listLinks(write(answer))).toEqual([
      '/q/2025/huhang/#loss',
      `/q/2025/huhang/?hl=${HL}#mediation`,
      `/q/2025/huhang/?hl=${HL}#other`,
      '/q/2025/huhang/#other',
    ]);
  });

  test('show the short title of a page once, above its places', () => {
    const html = write(answerWith({ pages: [hit] }));
    expect(html.match(/护航/g)).toHaveLength(1);
    expect(html.match(/<li/g)).toHaveLength(1);
    expect(html).toContain('<small>2025年年报</small>');
    expect(html).toContain('全年<mark>调解</mark>案件');
  });

  test('make the title the link of a place above all headings', () => {
    const blocks: Page['blocks'] = [['', '', '调解'], ...page.blocks];
    const html = write(answerWith({ pages: [hit] }), { loaded: [{ ...page, blocks }] });
    expect(html).toContain(`<h2><a href="/q/2025/huhang/?hl=${HL}">护航</a>`);
    expect(html.match(/护航/g)).toHaveLength(1);
  });

  test('are links for pages that are not loaded', () => {
    const html = write(answerWith({ pages: [hit, { ...hit, url: '/news/a/' }] }));
    expect(html).toContain('data-hit="1"><a href="/q/news/a/">/news/a/</a></li>');
  });

  test('are at most as many as there is room for', () => {
    const html = write(answerWith({ pages: [hit, hit, hit] }), { loaded: [], max: 2 });
    expect(html.match(/data-result/g)).toHaveLength(2);
    expect(html).toContain('只列出前2个页面');
  });
});

describe('a card', () => {
  const form = { base: '/q/', phrases: ['调解'], attributes: 'data-result="figure"' };
  /** Writes a card without the marks of `set-numerals.ts`. */
  const writeCard = (...args: Parameters<typeof figureCardHtml>) =>
    figureCardHtml(...args).replace(/<i><\/i>|<b><\/b>|<b class="unit">|<\/b>/g, '');

  test('leads to the figure, and shows its sentence, section and year', () => {
    const html = writeCard(figure, form);
    expect(html).toContain(
      '<li class="card" data-result="figure"><a href="/q/2025/huhang/#loss"><strong>3184万元</strong>',
    );
    expect(html).toContain('<p><mark>调解</mark>后挽回损失3184万元。</p>');
    expect(html).toContain('<small>护航 · 2025年</small>');
    expect(html.match(/<button type="button" data-card="(copy|cite|share)"/g)).toHaveLength(3);
  });

  test('marks the figure if its sentence has no phrase of the query', () => {
    expect(writeCard(figure, { base: '/' })).toContain('损失<mark>3184万元</mark>。');
  });

  test('keeps its figure together', () => {
    const html = figureCardHtml(figure, form);
    expect(html).toContain('<strong>3184<b></b><b class="unit">万元</b></strong>');
    expect(html).toContain('损失<i></i>3184<b></b><b class="unit">万元</b>。');
  });

  test('has no buttons in a panel', () => {
    expect(figureCardHtml(figure, { ...form, isShort: true })).not.toContain('<button');
  });

  test('says why it is offered', () => {
    const html = figureCardHtml(figure, {
      base: '/',
      attributes: 'data-related',
      reason: '按拼音',
    });
    expect(html).toContain('<li class="card" data-related>');
    expect(html).toContain('<small class="reason">按拼音</small>');
  });
});

describe('an empty answer', () => {
  const empty = (answer: Partial<Answer>) =>
    emptyHtml(' 调解 ', '没有找到“调解”。', [['kind', '查看全部类别']], answerWith(answer), '/q/');

  test('has a button for each filter that can be dropped', () => {
    expect(empty({})).toContain('<button type="button" data-unfilter="kind">查看全部类别</button>');
  });

  test('shows near matches apart, which are no results', () => {
    const html = empty({ near: [figure] });
    expect(html).toContain('<h2>相近的数字</h2><p>以“调解”开头的数字：</p>');
    expect(html).not.toContain('data-result');
  });

  test('offers terms that are found only apart', () => {
    expect(aloneHtml(answerWith({ alone: ['工会', '驿站'] }), '/q/')).toContain(
      `<a href="/q/search/?q=${encodeURIComponent('工会')}">工会</a>、<a `,
    );
  });
});

test('a place that is offered is a link to its heading, with the reason and an excerpt', () => {
  const blocks: Page['blocks'] = [
    ['safety', '安全', '安全'],
    ['safety', '安全', '码头定期开安全课。'],
  ];
  const html = placeItemHtml(
    { ...page, blocks },
    {
      url: '/2025/huhang/#safety',
      base: '/q/',
      phrases: ['安全课'],
      reason: '含“安全课”',
      attributes: 'data-related',
    },
  );
  expect(html).toMatch(/^<li class="page" data-related>/);
  expect(listLinks(html)).toEqual([`/q/2025/huhang/?hl=${encodeURIComponent('安全课')}#safety`]);
  expect(html).toContain('护航 › 安全');
  expect(html).toContain('<small class="reason">含“安全课”</small>');
  expect(html).toContain('<p>码头定期开<mark>安全课</mark>。</p>');
});

describe('text of a query, a page or a figure', () => {
  const INJECTED = '<img src=x onerror=alert(1)>"&';
  const injected: Page = { ...page, name: INJECTED, kind: INJECTED, period: INJECTED };

  test('is never markup', () => {
    const answer = answerWith({
      pages: [hit, { ...hit, url: `/${INJECTED}/` }],
      figures: [{ ...figure, label: INJECTED, text: INJECTED, sentence: INJECTED }],
      near: [{ ...figure, section: INJECTED, period: INJECTED, url: `/${INJECTED}` }],
      alone: [INJECTED],
    });
    const html =
      write(answer, { loaded: [injected] }) +
      emptyHtml(INJECTED, INJECTED, [['kind', INJECTED]], answer, '/') +
      aloneHtml(answer, '/');
    expect(html).not.toContain('<img');
    expect(html.match(/&#60;img/g)?.length).toBeGreaterThan(12);
  });

  test('is escaped in headings and excerpts too', () => {
    const blocks: Page['blocks'] = [['m', INJECTED, `<img>调解<img>`]];
    const form = { ...FORM, phrases: ['调解'] };
    const html = pageBlockHtml('/a/', { ...page, blocks }, form);
    expect(html).not.toContain('<img');
    expect(html.match(/&#60;img/g)).toHaveLength(3);
    const offered = placeItemHtml({ ...page, blocks }, { ...form, url: '/a/#m', reason: INJECTED });
    expect(offered).not.toContain('<img');
    expect(offered.match(/&#60;img/g)).toHaveLength(4);
  });
});

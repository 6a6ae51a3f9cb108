import { describe, expect, test } from 'vitest';
import type { Hit } from '../../search/engine.ts';
import type { Figure, Page } from '../../search/records.ts';
import type { Answer } from '../../search/search.ts';
import { answerHtml, MAX_RESULTS, placesHtml } from './search-results.ts';

const page: Page = {
  title: '护航',
  kind: '年报',
  blocks: [['mediation', '调解<案件>', '全年调解案件，挽回损失。']],
  figures: [],
};
const hit: Hit = { url: '/2025/huhang/', at: 0, data: async () => page };
const figure: Figure = {
  label: '挽回<损失>',
  text: '3184万元',
  sentence: '挽回损失3184万元。',
  section: '护航',
  heading: '',
  value: '31840000',
  unit: '元',
  url: '/2025/huhang/#loss',
  period: '2025',
};
const createAnswer = (answer: Partial<Answer>, phrases = ['调解']): Answer => ({
  query: { phrases, quantity: null, digits: '', comparison: null, words: [] },
  figures: [],
  pages: [],
  near: [],
  otherUnit: [],
  named: [],
  alone: [],
  ...answer,
});
const write = (answer: Answer, { query = '调解', loaded = [page], max = MAX_RESULTS } = {}) =>
  answerHtml(query, answer, loaded, '/q/', max);

describe('the status', () => {
  test.each([
    [{ pages: [hit] }, '找到1个页面。'],
    [{ figures: [figure], pages: [hit, hit] }, '找到1个数字、2个页面。'],
    [{}, '没有找到“调解”。'],
    [{ near: [figure] }, '没有找到“调解”。'],
  ])('counts results, and near matches are none (%#)', (answer, expected) => {
    expect(write(createAnswer(answer), { query: ' 调解 ' })[0]).toBe(expected);
  });
});

describe('the results', () => {
  test('lead to the place, with the query to highlight and the base of the site', () => {
    const [, html] = write(createAnswer({ pages: [hit] }));
    expect(html).toContain(`href="/q/2025/huhang/?hl=${encodeURIComponent('调解')}#mediation"`);
    expect(html).toContain('<mark>调解</mark>');
  });

  test('are links for pages that are not loaded', () => {
    const [, html] = write(createAnswer({ pages: [hit, { ...hit, url: '/news/a/' }] }));
    expect(html).toContain(
      '<li data-result="place" data-hit="1"><a href="/q/news/a/">/news/a/</a></li>',
    );
  });

  test('have pages first, and figures first for a quantity', () => {
    const answer = createAnswer({ pages: [hit], figures: [figure] });
    const isFigureFirst = (html: string) =>
      html.indexOf('data-result="figure"') < html.indexOf('data-result="place"');
    expect(isFigureFirst(write(answer)[1])).toBe(false);
    answer.query.quantity = { value: '31840000', unit: '元' };
    expect(isFigureFirst(write(answer)[1])).toBe(true);
  });

  test('are at most as many as a panel has room for, though all are counted', () => {
    const [status, html] = write(createAnswer({ pages: [hit, hit, hit] }), { loaded: [], max: 2 });
    expect(html.match(/data-result/g)).toHaveLength(2);
    expect(status).toBe('找到3个页面。');
  });

  test('end with a hint if there are more than the page lists', () => {
    const pages = Array.from({ length: MAX_RESULTS + 1 }, () => hit);
    expect(write(createAnswer({ pages }), { loaded: [] })[1]).toContain('只列出前2000个页面');
  });

  test('do not count near matches', () => {
    const [, html] = write(createAnswer({ near: [figure] }));
    expect(html).toContain('<h2>相近的数字</h2><p>以“调解”开头的数字：</p>');
    expect(html).not.toContain('data-result');
  });

  test('offer terms that are found only apart', () => {
    const [, html] = write(createAnswer({ alone: ['工会', '驿站'] }));
    expect(html).toContain(`<a href="/q/search/?q=${encodeURIComponent('工会')}">工会</a>、<a `);
  });
});

describe('text of a query, a page or a figure', () => {
  const INJECTED = '<img src=x onerror=alert(1)>"&';

  test('is never markup', () => {
    const injected = { ...page, title: INJECTED, kind: INJECTED };
    const [, html] = write(
      createAnswer({
        pages: [hit, { ...hit, url: `/${INJECTED}/` }],
        figures: [{ ...figure, label: INJECTED, text: INJECTED, sentence: INJECTED }],
        near: [{ ...figure, section: INJECTED, url: `/${INJECTED}` }],
        alone: [INJECTED],
      }),
      { query: INJECTED, loaded: [injected] },
    );
    expect(html).not.toContain('<img');
    expect(html.match(/&#60;img/g)?.length).toBeGreaterThan(8);
  });

  test('is escaped in headings too', () => {
    expect(placesHtml(hit, page, createAnswer({}), '/')).toContain('护航 › 调解&#60;案件&#62;');
  });
});

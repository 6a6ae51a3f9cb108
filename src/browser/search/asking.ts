/** Asks the engine for the query of a search box, and shows the answer. */
import { readAmount } from '../../quantity/amount.ts';
import { REFUSED, type Engine } from '../../search/engine.ts';
import { search } from '../../search/search.ts';
import { loadUnits } from '../../search/values.ts';
import type * as WriterModule from './answer-writer.ts';
import { inTime } from './in-time.ts';
import { createView, type View } from './results-view.ts';
import { readFields, writeAddress } from './search-address.ts';
import type { AnswerToShow, Show } from './show-answer.ts';

/** An answer that takes longer is given up, in milliseconds: longer than two requests for a file. */
const MAX_ANSWER_MS = 65_000;
const NOT_READ = '没有读到，网络可能断了。';
/** A query is asked this many milliseconds after the last key. */
const DEBOUNCE_MS = 120;

type Writer = typeof WriterModule;
/** Loads the functions that write answers. A browser remembers a loaded module. */
const loadWriter = (): Promise<Writer> => import('./answer-writer.ts');

/** `askLater` waits for a pause in typing. `close` drops the query and empties the view. */
export type Asking = readonly [ask: () => Promise<void>, askLater: () => void, close: () => void];

/** The shown exact answer, and functions that related answers call. Their script has no copy of these functions. */
export interface ShownAnswer extends AnswerToShow {
  writer: Writer;
  readAmount: typeof readAmount;
  loadUnits: typeof loadUnits;
}

/**
 * Finds related answers. Called after the exact answer is shown.
 * @returns markup, and a message that is announced after that of an empty answer; both empty for nothing
 */
export type FindMore = (shown: ShownAnswer) => Promise<readonly [html: string, message: string]>;

/**
 * @param isPage whether it is the search page, which keeps its query in the address
 * @param loadEngine loads the engine, or gives the loaded one
 * @param findMore finds related answers. They are dropped if the query has changed meanwhile.
 */
export function createAsking(
  box: HTMLElement,
  input: HTMLInputElement,
  isPage: boolean,
  loadEngine: () => Promise<Engine>,
  findMore: FindMore,
): Asking {
  const view = createView(box);
  // Loads beside the engine. A failure is reported when an answer is written.
  loadWriter().catch(() => undefined);
  /** Number of the latest query. Answers to earlier ones are dropped. */
  let latest = 0;
  /** Answers in a row that could not be given. */
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function cancel(): void {
    latest += 1;
    clearTimeout(timer);
  }

  function askLater(): void {
    cancel();
    view.markBusy();
    timer = setTimeout(ask as () => void, DEBOUNCE_MS);
  }

  async function ask(): Promise<void> {
    cancel();
    const turn = latest;
    const query = input.value;
    const form = input.form as HTMLFormElement;
    const fields = readFields(form);
    if (isPage) writeAddress(fields);
    if (!query.trim()) return close();
    showStart(box, false);
    view.markBusy();
    const isLatest = () => turn === latest;
    try {
      const place = { box, form, view, isPage, loadEngine, findMore };
      const answered = answerQuery(place, query, fields, failures > 0, isLatest);
      const isComplete = await inTime(answered, MAX_ANSWER_MS);
      failures = isComplete ? 0 : failures + 1;
    } catch (error) {
      failures += 1;
      if (!isLatest()) return;
      const isRefused = (error as Error | undefined)?.message === REFUSED;
      const message = isRefused ? '浏览器不让检索程序（WebAssembly）运行。' : `检索文件${NOT_READ}`;
      const retry = isRefused ? '' : retryHtml(failures > 1);
      view.show(query, `<p>${message}${retry}</p>${readOtherWays(box)}`);
      view.finish(message);
    }
  }

  function close(): void {
    cancel();
    view.show(input.value);
    view.finish();
    showStart(box, true);
  }

  return [ask, askLater, close];
}

/** The parts of the page that show an answer. */
interface Place {
  box: HTMLElement;
  form: HTMLFormElement;
  view: View;
  isPage: boolean;
  loadEngine: () => Promise<Engine>;
  findMore: FindMore;
}

/**
 * Asks the engine, and shows the answer as long as `isLatest`.
 * @param isRepeated whether the last answer could not be given
 * @returns whether related answers could be looked for
 * @throws if a file for the exact answer cannot be loaded
 */
async function answerQuery(
  { box, form, view, isPage, loadEngine, findMore }: Place,
  query: string,
  { q: _q, ...filters }: Record<string, string>,
  isRepeated: boolean,
  isLatest: () => boolean,
): Promise<boolean> {
  const base = box.dataset['base'] as string;
  const show: Show = (html, fill) => isLatest() && view.show(query, html, fill);
  const [engine, writer] = await Promise.all([loadEngine(), loadWriter()]);
  const isPanel = !isPage;
  // The parts found first are shown while the rest is still loading.
  const answer = await search(engine, query, filters, (part) => {
    void writer.showResults({ answer: part, base, isPanel }, show, true);
  });
  const shown = { query, filters, answer, engine, base, isPanel, writer, readAmount, loadUnits };
  const count = await writer.showResults(shown, show, false);
  if (!isLatest()) return true;
  // Results are complete. Only an empty answer waits for what else there is.
  if (count) view.finish(`找到${count}。`);
  const [message, hasOffers] = count ? [] : await writer.showEmpty(shown, form, search, show);
  const unread = `相近的答案${NOT_READ}`;
  const found = await findMore(shown).catch(() => undefined);
  const [more, moreMessage] = found ?? [`<p>${unread}${retryHtml(isRepeated)}</p>`, unread];
  if (!isLatest()) return true;
  const others = count || hasOffers ? '' : readOtherWays(box);
  const linkName = count ? '在检索页看全部结果' : '到检索页看还能怎样找';
  const link = isPage ? '' : `<p>${writer.searchLinkHtml(base, query, linkName)}</p>`;
  view.append((more || writer.aloneHtml(answer, base) + others) + link);
  if (!count) view.finish(`${message}${moreMessage}`);
  return found !== undefined;
}

/** Reads the markup of other ways to find something, which only the search page has. */
function readOtherWays(box: HTMLElement): string {
  return ['.other-ways', '.examples'].map((name) => box.querySelector(name)?.outerHTML).join('');
}

/** Shows or hides the start of the search page: recent queries, examples and leading figures. */
function showStart(box: HTMLElement, isShown: boolean): void {
  for (const part of box.querySelectorAll<HTMLElement>('.recent, .search-start')) {
    part.hidden = !isShown;
  }
}

/**
 * Writes a button that tries again.
 * @param isAnew whether it opens the search page anew. A browser may remember a failed script while a page is open.
 */
function retryHtml(isAnew: boolean): string {
  return `<button type="button" data-retry="${isAnew ? 'anew' : ''}">重试</button>`;
}

/** Asks the engine for the query of a search box, and shows the answer. */
import { search, type Answer } from '../../search/search.ts';
import { createView } from './results-view.ts';
import { answerHtml, MAX_RESULTS } from './search-results.ts';
import { readFields, writeAddress } from './search-address.ts';
import { loadEngine, REFUSED } from './search-engine.ts';

/** A query is asked this many milliseconds after the last key. */
const DEBOUNCE_MS = 120;
/** Results of a kind in a panel. */
const MAX_PANEL_RESULTS = 4;
/** Pages whose places the search page shows at once. It shows places of the others when they come into view. */
const MAX_PAGES_AT_ONCE = 5;

/** `askLater` waits for a pause in typing. `close` drops the query and empties the view. */
export type Asking = readonly [ask: () => Promise<void>, askLater: () => void, close: () => void];

/** @param isPage whether it is the search page, which keeps its query in the address */
export function createAsking(box: HTMLElement, input: HTMLInputElement, isPage: boolean): Asking {
  const base = box.dataset['base'] as string;
  const [show, showBusy] = createView(box, base, isPage);
  /** Number of the latest query. Answers to earlier ones are dropped. */
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function cancel(): void {
    latest += 1;
    clearTimeout(timer);
  }

  function askLater(): void {
    clearTimeout(timer);
    showBusy('');
    timer = setTimeout(ask as () => void, DEBOUNCE_MS);
  }

  async function ask(): Promise<void> {
    cancel();
    const turn = latest;
    const query = input.value;
    const filters = readFields(input.form as HTMLFormElement);
    if (isPage) writeAddress(filters);
    delete filters['q'];
    if (!query.trim()) return show(query);
    showBusy('正在检索……');
    const showFound = async (answer: Answer, isPart: boolean) => {
      // A page that cannot be loaded is shown as a link.
      const pages = await Promise.all(
        answer.pages
          .slice(0, isPage ? MAX_PAGES_AT_ONCE : MAX_PANEL_RESULTS)
          .map((hit) => hit.data().catch(() => undefined)),
      );
      if (turn !== latest) return;
      const max = isPage ? MAX_RESULTS : MAX_PANEL_RESULTS;
      show(query, ...answerHtml(query, answer, pages, base, max), isPart, answer);
    };
    try {
      const engine = await loadEngine(base);
      // The parts found first are shown while the rest is still loading.
      await showFound(
        await search(engine, query, filters, (part) => void showFound(part, true)),
        false,
      );
    } catch (error) {
      if (turn !== latest) return;
      const [message, retry] = explain(error);
      const others = box.querySelector('template')?.innerHTML ?? '';
      show(query, message, `<p>${message}${retry}</p>${others}`);
    }
  }

  function close(): void {
    cancel();
    show('');
  }

  return [ask, askLater, close];
}

/** @returns what failed, in words, and the markup of a button that tries again, if that can help */
function explain(error: unknown): [message: string, retry: string] {
  return error === REFUSED
    ? ['浏览器不让检索程序（WebAssembly）运行。', '']
    : ['检索文件没有读到，网络可能断了。', '<button type="button" data-retry>重试</button>'];
}

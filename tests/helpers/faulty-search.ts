/** Searches on a host with a fault, as a reader does, in any browser. */
import type { FaultName, Host } from './host.ts';

/** The functions of a page that Playwright and Puppeteer share. */
export interface AnyPage {
  goto: (address: string, options: { waitUntil: 'domcontentloaded' }) => Promise<unknown>;
  evaluate: (script: string) => Promise<unknown>;
}

/** A kind of file that search reads, and a search of the fixture report that reads it. */
export interface Kind {
  name: string;
  file: RegExp;
  /** Text of the search, and its filters: `调解&kind=report`. */
  search: string;
}

export const KINDS: readonly Kind[] = [
  ['entry file', /pagefind-entry\.json$/, '3572万元'],
  ['list of chunks', /\.pf_meta$/, '3572万元'],
  ['script of the engine', /pagefind\.js$/, '3572万元'],
  ['program of the engine', /wasm\.unknown\.pagefind$/, '3572万元'],
  ['chunk', /\.pf_index$/, '挽回经济损失'],
  ['fragment', /\.pf_fragment$/, '挽回经济损失'],
  ['filter', /\.pf_filter$/, '调解&kind=report'],
  ['list of values', /pagefind\/values\.json$/, '3572万元'],
  ['value file', /values\/\w+\/\d+\.json$/, '3572万元'],
  ['popular words', /related-words\.json$/, '勞動糾紛'],
  ['other writings', /related-writings\.json$/, '勞動糾紛'],
  ['script that answers', /_astro\/site-search\./, '3572万元'],
  ['script that loads the engine', /_astro\/search-engine\./, '3572万元'],
  ['script that writes answers', /_astro\/answer-writer\./, '3572万元'],
  ['script of other readings', /_astro\/other-readings\./, '叁仟伍佰柒拾贰万元'],
  ['script of related answers', /_astro\/related-results\./, '纠纷调解'],
  ['script of other writings', /_astro\/related-writings\./, '勞動糾紛'],
].map(([name, file, search]) => ({ name, file, search }) as Kind);

/** The end of a search. `busy` while it lasts. */
interface Shown {
  state: 'busy' | 'unread' | 'answered';
  text: string;
}

/** Reads the results and the messages of the search page. It is text: Playwright and Puppeteer pass functions differently. */
const READ = `(() => {
  const results = document.querySelector('#search-results');
  const status = document.querySelector('main [role=status]');
  const text = (results?.innerText ?? '').trim();
  const unread = [text, status?.innerText ?? ''].find((part) => part.includes('没有读到'));
  if (results?.getAttribute('aria-busy') === 'true') return { state: 'busy', text };
  if (unread) return { state: 'unread', text: unread };
  return { state: results?.dataset.query ? 'answered' : 'busy', text };
})()`;
const RETRY = `document.querySelector('main :is([data-retry], [role=status] button)')?.click()`;

/** A search takes at most so long, in milliseconds: longer than search waits for two answers of the host. */
const MAX_MS = 150_000;
const POLL_MS = 50;
/** A message stays at most so long after a click on 重试, also on a busy machine. */
const RETRY_MS = 3000;
/** A reader tries again so often: the third time opens the page anew. */
const MAX_RETRIES = 3;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Waits for the end of a search.
 * @param unreadMs so long the message of an unread file may still stand there from the search before
 */
async function waitForEnd(page: AnyPage, unreadMs = 0): Promise<Shown> {
  const leaving: Shown = { state: 'busy', text: '' };
  let shown = leaving;
  for (const start = Date.now(); Date.now() - start < MAX_MS; await pause(POLL_MS)) {
    // While a page is being left, it cannot be read.
    shown = await (page.evaluate(READ) as Promise<Shown>).catch(() => leaving);
    if (shown.state === 'answered') break;
    if (shown.state === 'unread' && Date.now() - start >= unreadMs) break;
  }
  return shown;
}

/** Opens the search page with a query. */
async function open(page: AnyPage, { home }: Host, search: string): Promise<void> {
  const [query = '', ...filters] = search.split('&');
  const address = `${home}search/?${[`q=${encodeURIComponent(query)}`, ...filters].join('&')}`;
  // A page whose script hangs is never loaded in Firefox, but a reader can use it.
  await page.goto(address, { waitUntil: 'domcontentloaded' });
}

/** Searches on a host without faults. @returns the text of the results */
export async function readSound(page: AnyPage, host: Host, { search }: Kind): Promise<string> {
  await open(page, host, search);
  const { text } = await waitForEnd(page);
  return text;
}

/**
 * Searches while the files of a kind have a fault. The host is well again for a retry.
 * @param sound the text of the results without a fault
 * @returns the fault in words. Empty for a right answer, and for a page that reports an unread file and gives the right
 *   answer after a retry.
 */
export async function judgeFault(
  page: AnyPage,
  host: Host,
  kind: Kind,
  name: FaultName,
  sound: string,
): Promise<string> {
  host.faulty = 0;
  host.fault = { name, file: kind.file };
  await open(page, host, kind.search);
  let shown = await waitForEnd(page);
  const { faulty } = host;
  host.fault = undefined;
  if (faulty === 0) return 'no file had the fault';
  if (shown.state === 'busy') return 'nothing is shown';
  if (shown.state === 'answered') return shown.text === sound ? '' : `shows ${shown.text}`;
  for (let tries = 0; tries < MAX_RETRIES; tries += 1) {
    await page.evaluate(RETRY).catch(() => undefined);
    shown = await waitForEnd(page, RETRY_MS);
    if (shown.text === sound) return '';
  }
  return `a retry shows ${shown.text}`;
}

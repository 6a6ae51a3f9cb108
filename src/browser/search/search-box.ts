/**
 * Leads to search: `/` and Ctrl-K or ⌘K go to the search box from anywhere on the page, and the script that answers
 * there is loaded once a person means to search: by focus, typing or pointer, or on the search page itself. Where
 * the script cannot be loaded, the box says so, and the next such event tries again.
 */
import resultsStyle from '../../styles/search-results.css?url';
import { loadStyle } from '../page/load-style.ts';
import type * as Script from './site-search.ts';

const boxes = [...document.querySelectorAll<HTMLElement>('site-search')];
const base = boxes[0]?.dataset['base'] ?? '/';
const formIn = (box: HTMLElement) => box.querySelector('form') as HTMLFormElement;
const inputIn = (box: HTMLElement) => box.querySelector('input') as HTMLInputElement;
const statusIn = (box: HTMLElement) => box.querySelector('[role=status]') as HTMLElement;
const isPage = (box: HTMLElement) => 'page' in box.dataset;

/** What was asked for before the engine asks. Each answers it once. */
const early = new Map<string, Promise<Response>>();

/** Asks for the files that others would only ask for once they have come. */
function prefetch(): void {
  const folder = `${base}pagefind/`;
  const network = window.fetch;
  const keep = (file: string, answer: Promise<Response>) => {
    early.set(file, answer);
    // Whoever asks for it then hears of a failure.
    answer.catch(() => undefined);
    return answer;
  };
  const ask = (file: string) => keep(file, network(folder + file));
  window.fetch = async (...request) => {
    const [, file = ''] = /\/pagefind\/([^?]*)/.exec(String(request[0])) ?? [];
    const kept = early.get(file);
    early.delete(file);
    const answer = await kept?.catch(() => undefined);
    // One that failed is asked for again, where its failure is heard.
    return answer?.ok ? answer : network(...request);
  };
  const program = document.createElement('link');
  Object.assign(program, { rel: 'modulepreload', href: `${folder}pagefind.js` });
  document.head.append(program);
  void ask('wasm.unknown.pagefind');
  void ask('values.json');
  // The list of all has a name that changes; it is asked for before the engine knows that name, and would ask too.
  const entry = 'pagefind-entry.json';
  void keep(
    entry,
    network(folder + entry, { cache: 'no-cache' }).then(async (response) => {
      const { languages } = (await response.clone().json()) as {
        languages: Record<string, { hash: string }>;
      };
      for (const { hash } of Object.values(languages)) {
        const list = ask(`pagefind.${hash}.pf_meta`);
        void list
          .then((answer) => findChunks(answer.clone(), hash))
          .then((chunks) => chunks.map((chunk) => ask(`index/${hash}/${chunk}.pf_index`)))
          .catch(() => undefined);
      }
      return response;
    }),
  );
}

/**
 * The list of all, in CBOR (RFC 8949) and with gzip → which chunks of the index have the pairs of Han characters that
 * have been typed meanwhile. A chunk is told by the words where it begins and ends, each after its length.
 */
async function findChunks({ body }: Response, hash: string): Promise<string[]> {
  const plain = new Response(body?.pipeThrough(new DecompressionStream('gzip')));
  const list = new TextDecoder('latin1').decode(await plain.arrayBuffer());
  const typed = boxes.map((box) => inputIn(box).value).join(' ');
  const words = (typed.match(/[\u4e00-\u9fff]{2,}/g) ?? []).flatMap((run) => {
    // Three digits each.
    const codes = Array.from(run, (character) => character.charCodeAt(0).toString(36));
    const pairs = codes.slice(1).map((code, i) => codes[i]! + code);
    // A pair alone is asked for once a page, and in titles and headings: by the word with one letter more.
    return pairs[1] ? pairs : pairs.map((pair) => `${pair}f`);
  });
  return Array.from(list.matchAll(RegExp(`([\`-w][0-9a-z]*?)[j-n]${hash}/(\\d+)`, 'g')))
    .filter(([, ends = '']) => {
      const length = ends.charCodeAt(0) & 31;
      const [from, to] = [ends.slice(1, length + 1), ends.slice(length + 2)];
      return words.some((word) => from <= `${word.slice(0, 6)}z` && word <= to);
    })
    .map(([, , chunk = '']) => chunk);
}

/** Until it is kept, what an input method is composing is no query. */
let composed: Promise<unknown> | undefined;
addEventListener('compositionstart', () => {
  composed = new Promise((done) => addEventListener('compositionend', done, { once: true }));
});

let loading: Promise<typeof Script | undefined> | undefined;
let isMeant = false;
let failures = 0;

/** The script that answers, started in each box; undefined where it cannot be loaded, and the next call tries again. */
const load = () =>
  (loading ??= Promise.all([import('./site-search.ts'), loadStyle(resultsStyle)]).then(
    ([search]) => {
      void startAll(search);
      return search;
    },
    fail,
  ));

async function startAll(search: typeof Script): Promise<void> {
  await composed;
  for (const box of boxes) {
    statusIn(box).textContent = '';
    search.start(box);
  }
}

/** A person means to search: loads the script, the engine and their files. */
function meant(): void {
  if (isMeant) return;
  isMeant = true;
  // After a failure nobody has taken them.
  if (!early.size) prefetch();
  void load()
    .then((search) => search?.loadEngine(base))
    .catch(() => undefined);
}

/** Says in the boxes in use that the script could not be loaded. */
function fail(): undefined {
  loading = undefined;
  isMeant = false;
  failures += 1;
  for (const box of boxes) {
    const form = formIn(box);
    const status = statusIn(box);
    if (!isPage(box) && !box.contains(document.activeElement)) continue;
    // What the address asks for: a retry may load the page again by this form.
    if (isPage(box) && failures === 1) {
      const state = new URLSearchParams(location.search);
      for (const field of form.querySelectorAll<HTMLInputElement>('[name]')) {
        field.value ||= state.get(field.name) ?? '';
      }
    }
    // A screen reader would read it again.
    if (status.firstElementChild) continue;
    status.innerHTML = '检索程序没有读到，网络可能断了。<button type="button">重试</button>';
    (status.lastChild as HTMLElement).onclick = () => {
      status.textContent = '';
      // Browsers may remember a failed script for as long as the page is open: only a new page asks for it again.
      if (failures > 1) form.submit();
      // The focus is an intent, and tries again.
      else inputIn(box).focus();
    };
  }
  for (const event of ['click', 'focusin', 'keydown'])
    document.addEventListener(event, closePanels);
}

/** Closes the panel of a failure, which covers the page: on Escape, and on a click or focus beside the box. */
function closePanels(event: Event): void {
  const isEscape = (event as KeyboardEvent).key === 'Escape';
  for (const box of boxes) {
    const status = statusIn(box);
    if (isPage(box) || !status.firstElementChild) continue;
    const isInside = box.contains(event.target as Node);
    if (isInside && !isEscape) continue;
    // Escape would empty the box.
    if (isInside) event.preventDefault();
    status.textContent = '';
  }
}

for (const box of boxes) {
  // Of the form only: a pointer that comes to the retry button would begin a retry, and so take the button away.
  for (const intent of ['focusin', 'pointerover', 'input'])
    formIn(box).addEventListener(intent, meant);
  const isAsked = isPage(box) && new URLSearchParams(location.search).get('q');
  if (isAsked || box.contains(document.activeElement)) meant();
  else if (isPage(box)) void load();
}

addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  const target = event.target as HTMLElement;
  if (event.isComposing || !(slash || k)) return;
  if (slash && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)))
    return;
  const box = document.querySelector<HTMLInputElement>('site-search input');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

/**
 * The search boxes of a page. `/`, Ctrl-K and ⌘K move the focus to the first one. The script that answers is loaded
 * when a reader means to search: by focus, typing or pointer, or on the search page itself. If it cannot be loaded,
 * the box says so, and the next such event tries again.
 */
import resultsStyle from '../../styles/search-results.css?url';
import { loadStyle } from '../page/load-style.ts';
import type { EarlyAnswers } from './index-files.ts';
import { MAX_WAIT_MS } from './in-time.ts';
import { openAnew } from './open-anew.ts';
import { prefetch } from './prefetch.ts';
import type * as Script from './site-search.ts';

type LoadEngine = Parameters<typeof Script.start>[1];

const boxes = [...document.querySelectorAll<HTMLElement>('site-search')];
const base = boxes[0]?.dataset['base'] ?? '/';
const formIn = (box: HTMLElement) => box.querySelector('form') as HTMLFormElement;
const inputIn = (box: HTMLElement) => box.querySelector('input') as HTMLInputElement;
const statusIn = (box: HTMLElement) => box.querySelector('[role=status]') as HTMLElement;
const isPage = (box: HTMLElement) => 'page' in box.dataset;
const readTyped = () => boxes.map((box) => inputIn(box).value).join(' ');

/** While an input method composes text, that text is not a query yet. */
let composed: Promise<unknown> | undefined;
addEventListener('compositionstart', () => {
  composed = new Promise((done) => addEventListener('compositionend', done, { once: true }));
});

let loading: Promise<LoadEngine | undefined> | undefined;
let isMeant = false;
const early: EarlyAnswers = new Map();
let failures = 0;

/**
 * Loads the script that answers, and starts it in each box.
 * @returns loads the engine; undefined after a failure, and the next call tries again
 */
const load = () =>
  (loading ??= Promise.race([
    Promise.all([
      import('./search-engine.ts'),
      import('./site-search.ts'),
      loadStyle(resultsStyle),
    ]),
    new Promise<never>((_, fail) => setTimeout(fail, MAX_WAIT_MS)),
  ])
    .then(([{ loadEngine }, { start }]) => {
      // An empty file is a script too.
      if (!loadEngine || !start) throw new Error();
      const loadOwn = () => loadEngine(base, early);
      void startAll(start, loadOwn);
      return loadOwn;
    })
    .catch(fail));

async function startAll(start: typeof Script.start, loadEngine: LoadEngine): Promise<void> {
  await composed;
  for (const box of boxes) {
    statusIn(box).textContent = '';
    start(box, loadEngine);
  }
}

/** Loads the script, the engine and their files: a reader means to search. */
function meant(): void {
  if (isMeant) return;
  isMeant = true;
  // After a failed script the prefetched answers are still there.
  if (early.size === 0) prefetch(`${base}pagefind/`, early, readTyped);
  void load()
    .then((loadEngine) => loadEngine?.())
    .catch(() => undefined);
}

/** Shows in the boxes in use that the script could not be loaded, with a button that tries again. */
function fail(): undefined {
  loading = undefined;
  isMeant = false;
  failures += 1;
  for (const box of boxes) {
    const form = formIn(box);
    const status = statusIn(box);
    if (!isPage(box) && !box.contains(document.activeElement)) continue;
    // A retry may load the page again through this form, so the form needs the query of the address.
    if (isPage(box) && failures === 1) {
      const state = new URLSearchParams(location.search);
      for (const field of form.querySelectorAll<HTMLInputElement>('[name]')) {
        field.value ||= state.get(field.name) ?? '';
      }
    }
    // A screen reader would announce the same message again.
    if (status.firstElementChild) continue;
    status.innerHTML = '检索程序没有读到，网络可能断了。<button type="button">重试</button>';
    (status.lastChild as HTMLElement).onclick = () => {
      status.textContent = '';
      // A browser may remember a failed script while the page is open. Then only a new page requests it again.
      if (failures > 1) void openAnew(form);
      // The focus event tries again.
      else inputIn(box).focus();
    };
  }
  for (const event of ['click', 'focusin', 'keydown'])
    document.addEventListener(event, closePanels);
}

/** Closes the panel of a failure on Escape, and on a click or focus beside the box. */
function closePanels(event: Event): void {
  const isEscape = (event as KeyboardEvent).key === 'Escape';
  for (const box of boxes) {
    const status = statusIn(box);
    if (isPage(box) || !status.firstElementChild) continue;
    const isInside = box.contains(event.target as Node);
    if (isInside && !isEscape) continue;
    // The browser would empty the box.
    if (isInside) event.preventDefault();
    status.textContent = '';
  }
}

for (const box of boxes) {
  // Only events of the form: a pointer over the retry button would start a retry and remove the button.
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

/**
 * Leads to search: `/` and Ctrl-K or ⌘K go to the search box from anywhere on the page, and what answers there is
 * loaded once a person means to search: by focus or pointer, or on the search page itself.
 */
import type * as SiteSearch from './site-search.ts';

const boxes = [...document.querySelectorAll<HTMLElement>('site-search')];

/** Everything at once: the files that others would only ask for when they have come. */
function meant(): void {
  const base = boxes[0]?.dataset['base'] ?? '/';
  const folder = `${base}pagefind/`;
  const preload = (rel: string, file: string) => {
    const link = document.createElement('link');
    Object.assign(link, { rel, as: rel === 'preload' ? 'fetch' : 'script', crossOrigin: '' });
    link.href = folder + file;
    // A preload that failed answers one request, with its failure: here, and not where it matters.
    link.onerror = () => void fetch(link.href).catch(() => undefined);
    document.head.append(link);
  };
  preload('modulepreload', 'pagefind.js');
  preload('preload', 'wasm.unknown.pagefind');
  preload('preload', 'values.json');
  // The list of all has a name that changes; the engine would ask for it last, when it has come itself.
  void fetch(`${folder}pagefind-entry.json`)
    .then((response) => response.json())
    .then(({ languages }: { languages: Record<string, { hash: string }> }) => {
      for (const { hash } of Object.values(languages)) {
        preload('preload', `pagefind.${hash}.pf_meta`);
      }
    })
    .catch(() => undefined);
  for (const box of boxes) for (const intent of INTENTS) box.removeEventListener(intent, meant);
  void loadElement().then((search) => search?.loadEngine(base).catch(() => undefined));
}

const INTENTS = ['focusin', 'pointerover'] as const;
let loading: Promise<typeof SiteSearch | undefined> | undefined;
/** What answers, put into each of the boxes once. */
const loadElement = () =>
  (loading ??= import('./site-search.ts')
    .then((search) => {
      for (const box of boxes) search.start(box);
      return search;
    })
    .catch(() => undefined));
for (const box of boxes) {
  for (const intent of INTENTS) box.addEventListener(intent, meant);
  const isPage = 'page' in box.dataset;
  const isAsked = isPage && new URLSearchParams(location.search).get('q');
  if (isAsked || box.contains(document.activeElement)) meant();
  else if (isPage) void loadElement();
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

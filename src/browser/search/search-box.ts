/**
 * Leads to search: `/` and Ctrl-K or ⌘K go to the search box from anywhere on the page, and what answers there is
 * loaded once a person means to search: by focus or pointer, or on the search page itself.
 */

const boxes = [...document.querySelectorAll<HTMLElement>('site-search')];

/** What was asked for before the engine asks. Each answers it once. */
const early = new Map<string, Promise<Response>>();

/** Everything at once: the files that others would only ask for when they have come. */
function meant(): void {
  const base = boxes[0]?.dataset['base'] ?? '/';
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
          .then((answer) => chunksOf(answer.clone(), hash))
          .then((chunks) => chunks.map((chunk) => ask(`index/${hash}/${chunk}.pf_index`)))
          .catch(() => undefined);
      }
      return response;
    }),
  );
  for (const box of boxes) for (const intent of INTENTS) box.removeEventListener(intent, meant);
  void loadElement();
  void import('./site-search.ts').then(({ loadEngine }) => loadEngine(base)).catch(() => undefined);
}

/**
 * The list of all, in CBOR (RFC 8949) and with gzip → which chunks of the index have the pairs of Han characters that
 * have been typed meanwhile. A chunk is told by the words where it begins and ends, each after its length.
 */
async function chunksOf({ body }: Response, hash: string): Promise<string[]> {
  const plain = new Response(body?.pipeThrough(new DecompressionStream('gzip')));
  const list = new TextDecoder('latin1').decode(await plain.arrayBuffer());
  const typed = boxes.map((box) => box.querySelector('input')?.value).join(' ');
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

const INTENTS = ['focusin', 'pointerover'] as const;
/** Until it is kept, what an input method is composing is no query. */
let composed: Promise<unknown> | undefined;
addEventListener('compositionstart', () => {
  composed = new Promise((done) => addEventListener('compositionend', done, { once: true }));
});
let loading: Promise<void> | undefined;
/** What answers, put into each of the boxes once. */
const loadElement = () =>
  (loading ??= import('./site-search.ts')
    .then(async (search) => {
      await composed;
      for (const box of boxes) search.start(box);
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

/**
 * `<site-search>`: the search page. Answers while a person types, keeps query and filters in the address, and says
 * what it does: loading, how many, none, near matches, or that the index cannot be reached.
 */
import { engineOf, type Pagefind } from '../search/pagefind.ts';
import { parseQuery } from '../search/query.ts';
import { search, type Answer, type Engine, type Filters } from '../search/search.ts';
import { answerHtml } from './search-results.ts';

const FILTERS = ['kind', 'section', 'period'] as const;
const RECENT = 'recent-searches';
const DELAY = 120;

class SiteSearch extends HTMLElement {
  private form = this.querySelector('form') as HTMLFormElement;
  private input = this.querySelector('input[type=search]') as HTMLInputElement;
  private results = this.querySelector('#search-results') as HTMLElement;
  private status = this.querySelector('[role=status]') as HTMLElement;
  private recent = this.querySelector('.recent') as HTMLElement;
  private engine: Promise<Engine> | undefined;
  private attempt = 0;
  private asked = 0;
  private timer = 0;

  connectedCallback(): void {
    this.querySelector('.search-filters')?.removeAttribute('hidden');
    this.read();
    this.form.addEventListener('input', (event) => {
      // An input method is composing: its letters are no query yet.
      if ((event as InputEvent).isComposing) return;
      this.later();
    });
    this.input.addEventListener('compositionend', () => this.later());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.remember();
      void this.answer();
    });
    for (const intent of ['focusin', 'pointerover'] as const) {
      this.form.addEventListener(intent, () => void this.load().catch(() => undefined), {
        once: true,
      });
    }
    this.addEventListener('keydown', (event) => this.move(event));
    this.addEventListener('click', (event) => this.act(event));
    addEventListener('popstate', () => this.read());
    this.showRecent();
  }

  /** From the address to the form, and to an answer where something is asked. */
  private read(): void {
    const state = new URLSearchParams(location.search);
    this.input.value = state.get('q') ?? '';
    for (const name of FILTERS) {
      const field = this.field(name);
      if (field) field.value = state.get(name) ?? '';
    }
    if (this.input.value) void this.answer();
  }

  /** A filter, or null where there is nothing to choose from: a single year. */
  private field(name: string): HTMLSelectElement | null {
    return this.form.elements.namedItem(name) as HTMLSelectElement | null;
  }

  private later(): void {
    clearTimeout(this.timer);
    this.results.setAttribute('aria-busy', 'true');
    this.timer = window.setTimeout(() => void this.answer(), DELAY);
  }

  private load(): Promise<Engine> {
    this.engine ??= this.loadEngine().catch((error: unknown) => {
      this.engine = undefined;
      throw error;
    });
    return this.engine;
  }

  private async loadEngine(): Promise<Engine> {
    const base = this.dataset['base'] ?? '/';
    const path = `${base}pagefind/`;
    const requests = watchFetch();
    // At once, not after the module that asks for it. A preload that failed answers one request, with its failure.
    const preload = document.createElement('link');
    Object.assign(preload, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
    preload.href = `${path}wasm.unknown.pagefind`;
    preload.addEventListener('error', () => void fetch(preload.href).catch(() => undefined));
    if (this.attempt === 0) document.head.append(preload);
    // A module that failed to load may be kept as failed: another address is another module.
    const retry = this.attempt > 0 ? `?${this.attempt}` : '';
    this.attempt += 1;
    const pagefind = (await import(/* @vite-ignore */ `${path}pagefind.js${retry}`)) as Pagefind;
    // The worker is another 12 KB for an index that answers within a frame.
    await pagefind.options({ basePath: path, baseUrl: base, noWorker: true });
    await pagefind.init();
    const engine = engineOf(pagefind, async (file) => {
      const response = await fetch(path + file);
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return response.json();
    });
    // The list of figures is asked for with the first figure: at once costs no more.
    void engine.load('values.json').catch(() => undefined);
    return {
      load: engine.load,
      async phrase(tokens, filters) {
        const failures = requests.failures;
        const hits = await engine.phrase(tokens, filters);
        if (requests.failures > failures) throw new Error('part of the index was not read');
        return hits;
      },
    };
  }

  private async answer(): Promise<void> {
    clearTimeout(this.timer);
    const asked = (this.asked += 1);
    const text = this.input.value;
    const filters: Record<string, string> = {};
    for (const name of FILTERS) {
      const value = this.field(name)?.value;
      if (value) filters[name] = value;
    }
    this.keepInAddress(text, filters);
    if (!text.trim()) return this.show(text, '', '');
    this.results.setAttribute('aria-busy', 'true');
    if (!this.status.textContent) this.status.textContent = '正在检索……';
    try {
      const query = parseQuery(text);
      const base = this.dataset['base'] ?? '/';
      const show = (found: Answer) => this.show(text, ...answerHtml(text, query, found, base));
      const found = await search(await this.load(), query, filters as Filters, (part) => {
        // What is there is shown, while the rest is still coming.
        if (asked !== this.asked) return false;
        show(part);
        this.results.setAttribute('aria-busy', 'true');
        return true;
      });
      if (asked === this.asked) show(found);
    } catch {
      if (asked !== this.asked) return;
      const [status, html] = (await runsWebAssembly())
        ? [
            '没有读到检索文件。',
            '<p>检索文件没有读到，网络可能断了。<button type="button" data-retry>重试</button></p>',
          ]
        : ['检索无法运行。', '<p>这个浏览器不允许运行检索程序（WebAssembly）。</p>'];
      this.show(text, status, html + (this.querySelector('template')?.innerHTML ?? ''));
    }
  }

  private show(text: string, status: string, html: string): void {
    this.results.innerHTML = html;
    this.results.dataset['query'] = text;
    this.results.setAttribute('aria-busy', 'false');
    this.status.textContent = status;
    this.recent.hidden = text.trim() !== '';
  }

  private keepInAddress(text: string, filters: Record<string, string>): void {
    const state = new URLSearchParams(text ? { q: text, ...filters } : filters);
    const address = location.pathname + (state.size > 0 ? `?${state}` : '');
    history.replaceState(history.state, '', address);
  }

  /** Arrow keys go through the results, and from the first back to the box. */
  private move(event: KeyboardEvent): void {
    if (event.isComposing || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    const links = [...this.results.querySelectorAll<HTMLAnchorElement>('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (at < 0 && document.activeElement !== this.input) return;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    (next < 0 ? this.input : links[Math.min(next, links.length - 1)])?.focus();
  }

  private act(event: Event): void {
    const target = event.target as HTMLElement;
    if (target.closest('[data-retry]')) void this.answer();
    if (target.closest('#search-results a')) this.remember();
    if (target.closest('[data-forget]')) {
      this.store([]);
      this.showRecent();
      this.input.focus();
    }
    const again = target.closest<HTMLElement>('[data-again]')?.textContent;
    if (again) {
      this.input.value = again;
      this.input.focus();
      void this.answer();
    }
  }

  private stored(): string[] {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(RECENT) ?? '[]');
      return Array.isArray(value)
        ? value.filter((text) => typeof text === 'string').slice(0, 6)
        : [];
    } catch {
      return [];
    }
  }

  private store(queries: string[]): void {
    try {
      if (queries.length > 0) localStorage.setItem(RECENT, JSON.stringify(queries));
      else localStorage.removeItem(RECENT);
    } catch {
      // Storage is refused or full: nothing is remembered.
    }
  }

  private remember(): void {
    const text = this.input.value.trim().slice(0, 60);
    if (text) this.store([text, ...this.stored().filter((other) => other !== text)].slice(0, 6));
  }

  private showRecent(): void {
    const queries = this.stored();
    this.recent.replaceChildren();
    if (queries.length === 0) return;
    this.recent.append('最近检索：');
    for (const text of queries) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['again'] = '';
      button.textContent = text;
      this.recent.append(button);
    }
    const forget = document.createElement('button');
    forget.type = 'button';
    forget.dataset['forget'] = '';
    forget.textContent = '清除记录';
    this.recent.append(forget);
  }
}

/** Whether the smallest of programs, which does nothing, is let run: old browsers and strict settings refuse all. */
async function runsWebAssembly(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return true;
  } catch {
    return false;
  }
}

/**
 * Counts requests that fail. The engine leaves out parts of the index that it cannot load, and would call what
 * stands there not found.
 */
function watchFetch(): { failures: number } {
  const count = { failures: 0 };
  const plain = window.fetch;
  window.fetch = async (...request) => {
    const response = await plain(...request).catch((error: unknown) => {
      count.failures += 1;
      throw error;
    });
    if (!response.ok) count.failures += 1;
    return response;
  };
  return count;
}

customElements.define('site-search', SiteSearch);

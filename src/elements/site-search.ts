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
    for (const name of FILTERS) this.field(name).value = state.get(name) ?? '';
    if (this.input.value) void this.answer();
  }

  private field(name: string): HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLSelectElement;
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
    return engineOf(pagefind, async () => {
      const response = await fetch(`${path}values.json`);
      if (!response.ok) throw new Error(`values.json: ${response.status}`);
      return response.json();
    });
  }

  private async answer(): Promise<void> {
    clearTimeout(this.timer);
    const asked = (this.asked += 1);
    const text = this.input.value;
    const filters: Record<string, string> = {};
    for (const name of FILTERS) if (this.field(name).value) filters[name] = this.field(name).value;
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
      const retry =
        '<p>检索文件没有读到：网络可能断了，或浏览器不允许运行检索程序。<button type="button" data-retry>重试</button></p>';
      this.show(
        text,
        '没有读到检索文件。',
        retry + (this.querySelector('template')?.innerHTML ?? ''),
      );
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

customElements.define('site-search', SiteSearch);

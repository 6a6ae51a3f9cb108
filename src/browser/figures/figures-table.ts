import { readAmount } from '../../quantity/amount.ts';
import { compareValues } from '../../quantity/decimal.ts';
import { openCitationMenu } from './citation-menu.ts';
import { cell, drawBars, sortRows, readValue } from './figure-rows.ts';
import { input, select } from './form-fields.ts';

/** What a view of the table is made of; its address holds the same names. */
const FIELDS = ['section', 'period', 'unit', 'min', 'max', 'sort', 'order'] as const;
/** Columns whose rows must equal what is chosen. */
const FILTERS = ['section', 'period', 'unit'] as const;
type View = Record<(typeof FIELDS)[number], string>;

/**
 * `<figures-table>` around the table of all figures, which is complete without it: sorts by any column, filters by
 * section and unit, compares (`min` and `max` in any notation), draws bars where all rows share a unit, and cites.
 * The view lives in the address (`?unit=元&min=1000万&sort=value`), so that it can be shared.
 */
class FiguresTable extends HTMLElement {
  readonly #form = document.createElement('form');
  #caption: Element | null = null;
  #rows: HTMLTableRowElement[] = [];

  connectedCallback(): void {
    this.#caption = this.querySelector('caption');
    this.#caption?.setAttribute('aria-live', 'polite');
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    this.#makeForm();
    this.#makeSortButtons();
    for (const row of this.#rows) this.#makeCiteButton(row);
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  #makeForm(): void {
    const form = this.#form;
    form.className = 'figures-filter';
    form.setAttribute('aria-label', '筛选与比较');
    const columns = [...this.querySelectorAll<HTMLElement>('thead th')].map(
      (th): [string, string] => [th.dataset['column'] ?? '', th.textContent.trim()],
    );
    const years = select('period', '年份', [['', '全部'], ...this.#values('period')]);
    years.hidden = this.#values('period').length < 2;
    form.append(
      select('section', '章节', [['', '全部'], ...this.#values('section')]),
      years,
      select('unit', '单位', [['', '全部'], ...this.#values('unit')]),
      input('min', '不小于', '如1000万'),
      input('max', '不大于', '如三百'),
      select('sort', '排序', [['', '正文顺序'], ...columns]),
      select('order', '次序', [
        ['', '从小到大'],
        ['desc', '从大到小'],
      ]),
    );
    form.insertAdjacentHTML(
      'beforeend',
      '<button type="reset">清除条件</button><button type="button" class="cite-all">引用数据集</button>',
    );
    this.prepend(form);
    form.oninput = () => this.#show(true);
    form.onsubmit = (event) => event.preventDefault();
    // The fields are empty only after the event.
    form.onreset = () => setTimeout(() => this.#show(true));
    form.querySelector<HTMLButtonElement>('.cite-all')!.onclick = () =>
      openCitationMenu({
        type: 'DS',
        text: '全部数字',
        label: '数据集',
        sentence: null,
        title: this.dataset['title'] ?? '',
        date: this.dataset['date'] ?? '',
        url: canonical('/'),
      });
  }

  #makeSortButtons(): void {
    for (const th of this.querySelectorAll<HTMLElement>('thead th')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = th.textContent.trim();
      button.onclick = () => {
        const { sort, order } = this.#view();
        const column = th.dataset['column'] ?? '';
        this.#set({ sort: column, order: sort === column && !order ? 'desc' : '' });
        this.#show(true);
      };
      th.replaceChildren(button);
    }
  }

  #makeCiteButton(row: HTMLTableRowElement): void {
    const { pageTitle, date, link } = row.dataset;
    const [label, text] = [cell(row, 'label'), cell(row, 'text')];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '引用';
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-label', `引用：${label}${text}`);
    button.onclick = () =>
      openCitationMenu({
        type: 'EB',
        text,
        label,
        sentence: cell(row, 'sentence'),
        title: pageTitle ?? '',
        date: date ?? '',
        url: link ?? '',
      });
    row.querySelector('[data-column=text]')?.append(' ', button);
  }

  #values(column: string): [string, string][] {
    const values = new Set(this.#rows.map((row) => cell(row, column)));
    return [...values].filter(Boolean).map((value) => [value, value]);
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  #view(): View {
    return Object.fromEntries(FIELDS.map((name) => [name, this.#field(name).value])) as View;
  }

  #set(view: Partial<View>): void {
    for (const [name, value] of Object.entries(view)) this.#field(name).value = value;
  }

  /** Takes the view from the address; what no field offers is left out. */
  #read(): void {
    const query = new URLSearchParams(location.search);
    for (const name of FIELDS) {
      const field = this.#field(name);
      field.value = query.get(name) ?? '';
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
    this.#show(false);
  }

  #show(changed: boolean): void {
    const view = this.#view();
    const [min, max] = [this.#limit('min'), this.#limit('max')];
    for (const row of this.#rows) {
      const value = readValue(row);
      row.hidden =
        FILTERS.some((column) => view[column] !== '' && cell(row, column) !== view[column]) ||
        (min !== null && compareValues(value, min) < 0) ||
        (max !== null && compareValues(value, max) > 0);
    }
    this.querySelector('tbody')?.append(...sortRows(this.#rows, view.sort, view.order === 'desc'));
    for (const th of this.querySelectorAll<HTMLElement>('thead th')) {
      if (th.dataset['column'] === view.sort) {
        th.setAttribute('aria-sort', view.order ? 'descending' : 'ascending');
      } else th.removeAttribute('aria-sort');
    }
    const shown = this.#rows.filter((row) => !row.hidden);
    const scale = drawBars(this.#rows, shown);
    if (this.#caption)
      this.#caption.textContent = `显示${shown.length}个，共${this.#rows.length}个数字。${scale}`;
    if (changed) this.#write(view);
  }

  /** The value that a reader typed in any notation, or null: nothing typed, or nothing that can be read. */
  #limit(name: 'min' | 'max'): string | null {
    const field = this.#field(name) as HTMLInputElement;
    const text = field.value.trim();
    const quantity = text ? readAmount(text) : null;
    field.setCustomValidity(text && !quantity ? '请写成1000万、三百、3,184这样的数' : '');
    field.toggleAttribute('aria-invalid', Boolean(text && !quantity));
    if (text && !quantity) field.reportValidity();
    return quantity?.value ?? null;
  }

  #write(view: View): void {
    const chosen = Object.entries(view).filter(([, value]) => value);
    const query = chosen.length > 0 ? `?${new URLSearchParams(chosen)}` : location.pathname;
    history.replaceState(null, '', query + location.hash);
  }
}

/** The address of this page for good. @param fallback path where the page names none */
function canonical(fallback: string): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? fallback;
}

customElements.define('figures-table', FiguresTable);

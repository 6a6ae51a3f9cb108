/**
 * `<figures-table>` around the table of all figures, which is complete without it. It sorts by any column, filters by
 * section, period and unit, compares (`min` and `max` in any notation), draws bars if all rows have one unit, and
 * cites. The view is in the address (`?unit=元&min=1000万&sort=value`): a reader can share it.
 */
import { drawBars } from './bars.ts';
import { readBound, type Bound } from './bound.ts';
import { addCiteButton, citeDataSet } from './cite-buttons.ts';
import { isShown, readCell, sortRows } from './figure-rows.ts';
import { createForm } from './figures-form.ts';
import { fillForm, findField, readForm, writeQuery, type FiguresView } from './figures-view.ts';

class FiguresTable extends HTMLElement {
  #form!: HTMLFormElement;
  #caption: Element | null = null;
  #headers: HTMLElement[] = [];
  #rows: HTMLTableRowElement[] = [];
  #units = new Set<string>();

  connectedCallback(): void {
    this.#caption = this.querySelector('caption');
    this.#caption?.setAttribute('aria-live', 'polite');
    this.#headers = [...this.querySelectorAll<HTMLElement>('thead th')];
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    this.#units = new Set(this.#rows.map((row) => readCell(row, 'unit')));
    this.#form = createForm(this.#rows, this.#headers);
    this.prepend(this.#form);
    this.#listenToForm(this.#form);
    for (const th of this.#headers) this.#makeSortButton(th);
    for (const row of this.#rows) addCiteButton(row);
    addEventListener('popstate', () => {
      // A dialog that closes leaves the address as it is, and returns the focus to a row.
      if (this.#writeAddress() !== (location.search || location.pathname)) this.#readAddress();
    });
    this.#readAddress();
  }

  #listenToForm(form: HTMLFormElement): void {
    form.oninput = () => this.#change();
    form.onsubmit = (event) => event.preventDefault();
    // The fields are empty only after the event.
    form.onreset = () => setTimeout(() => this.#change());
    const { title = '', date = '' } = this.dataset;
    form.querySelector<HTMLButtonElement>('.cite-all')!.onclick = () => citeDataSet(title, date);
  }

  #makeSortButton(th: HTMLElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = th.textContent.trim();
    button.onclick = () => {
      const { sort, order } = readForm(this.#form);
      const column = th.dataset['column'] ?? '';
      findField(this.#form, 'sort').value = column;
      findField(this.#form, 'order').value = sort === column && !order ? 'desc' : '';
      this.#change();
    };
    th.replaceChildren(button);
  }

  #readAddress(): void {
    fillForm(this.#form, location.search);
    this.#show(readForm(this.#form));
  }

  /** Shows the view that the form holds now, and writes it into the address. */
  #change(): void {
    const view = readForm(this.#form);
    this.#show(view);
    history.replaceState(null, '', this.#writeAddress() + location.hash);
  }

  /** The query of the view that the form holds now, or the path if that is all figures. */
  #writeAddress(): string {
    return writeQuery(readForm(this.#form), location.pathname);
  }

  #show(view: FiguresView): void {
    const [min, max] = [this.#readBound('min'), this.#readBound('max')];
    for (const row of this.#rows) row.hidden = !isShown(row, view, min, max);
    this.querySelector('tbody')?.append(...sortRows(this.#rows, view.sort, view.order === 'desc'));
    for (const th of this.#headers) {
      if (th.dataset['column'] === view.sort) {
        th.setAttribute('aria-sort', view.order ? 'descending' : 'ascending');
      } else th.removeAttribute('aria-sort');
    }
    const shown = this.#rows.filter((row) => !row.hidden);
    const scale = drawBars(this.#rows, shown);
    if (!this.#caption) return;
    this.#caption.textContent = `显示${shown.length}个，共${this.#rows.length}个数字。${scale}`;
  }

  /** Reads a limit from its field, and marks the field if it cannot be read. @returns null for no limit */
  #readBound(name: 'min' | 'max'): Bound | null {
    const field = findField(this.#form, name);
    const text = field.value.trim();
    const bound = text ? readBound(text, this.#units) : null;
    const isWrong = Boolean(text && !bound);
    field.setCustomValidity(
      isWrong ? '请写成1000万、三百、3,184这样的数，要带单位就用表里的单位' : '',
    );
    field.toggleAttribute('aria-invalid', isWrong);
    if (isWrong) field.reportValidity();
    return bound;
  }
}

customElements.define('figures-table', FiguresTable);

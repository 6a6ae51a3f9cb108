/**
 * `<figures-table>` around the table of all figures, which is complete without it. It finds words, filters by section,
 * period and unit, compares (`min` and `max` in any notation), sorts, draws bars if all rows have one unit, and cites.
 * The view is in the address (`?q=欠薪&unit=元&min=1000万&sort=value`): a reader can share it.
 */
import { drawBars } from './bars.ts';
import { readBound, type Bound } from './bound.ts';
import { addCiteButton, createDataSetButton } from './cite-buttons.ts';
import { isShown, readPhrases, sortRows, type Conditions, type RowGroup } from './figure-rows.ts';
import { createForm, listTexts } from './figures-form.ts';
import { showMessage } from './figures-message.ts';
import { fillForm, findField, readForm, writeQuery, type FiguresView } from './figures-view.ts';
import { findNearest } from './nearest-rows.ts';

/** Windows in which the filters never fold. The style sheet hides the control there. */
const WIDE = matchMedia('(min-width: 56rem)');
/** A shorter table is seen at a glance, and has no form. */
const MIN_ROWS_WITH_FORM = 6;

class FiguresTable extends HTMLElement {
  #form!: HTMLFormElement;
  #fold!: HTMLDetailsElement;
  #clear!: HTMLElement;
  #table!: HTMLTableElement;
  #caption!: Element;
  #message!: HTMLElement;
  #headers: HTMLElement[] = [];
  #rows: HTMLTableRowElement[] = [];
  #units: string[] = [];
  /** The query of the address whose view is shown. */
  #query = '';

  connectedCallback(): void {
    this.#table = this.querySelector('table')!;
    this.#caption = this.#table.caption!;
    this.#caption.setAttribute('aria-live', 'polite');
    this.#headers = [...this.querySelectorAll<HTMLElement>('thead th')];
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    for (const row of this.#rows) addCiteButton(row);
    const { title = '', date = '' } = this.dataset;
    this.append(createDataSetButton(title, date));
    if (this.#rows.length >= MIN_ROWS_WITH_FORM) this.#addForm();
  }

  #addForm(): void {
    this.#units = listTexts(this.#rows, 'unit');
    this.#form = createForm(this.#rows);
    this.#fold = this.#form.querySelector('details')!;
    this.#clear = this.#form.querySelector('[type=reset]')!;
    this.#message = document.createElement('p');
    this.#message.className = 'figures-message';
    this.#message.id = 'figures-message';
    this.#message.setAttribute('role', 'status');
    this.prepend(this.#form, this.#message);
    this.#listen();
    this.#readAddress();
  }

  #listen(): void {
    const form = this.#form;
    // Until it is chosen, what an input method composes is no word.
    form.oninput = (event) => event.isComposing || this.#change();
    form.addEventListener('compositionend', () => this.#change());
    form.onsubmit = (event) => event.preventDefault();
    // The fields are empty only after the event.
    form.onreset = () => setTimeout(() => this.#change());
    WIDE.onchange = () => (this.#fold.open ||= WIDE.matches);
    addEventListener('popstate', () => {
      // A dialog that closes leaves the address as it is, and returns the focus to a row.
      if (this.#query !== location.search) this.#readAddress();
    });
  }

  #readAddress(): void {
    this.#query = location.search;
    fillForm(this.#form, location.search);
    const view = readForm(this.#form);
    this.#fold.open = WIDE.matches || Object.values({ ...view, q: '' }).some(Boolean);
    this.#show(view);
  }

  /** Shows the view that the form holds now, and writes it into the address. */
  #change(): void {
    const view = readForm(this.#form);
    this.#show(view);
    history.replaceState(null, '', writeQuery(view, location.pathname) + location.hash);
    this.#query = location.search;
  }

  /** Shows the figures that meet the conditions of a view. If none does, shows the nearest figures. */
  #show(view: FiguresView): void {
    const wrong: string[] = [];
    const conditions: Conditions = {
      ...view,
      phrases: readPhrases(view.q),
      min: this.#readBound('min', view.min, wrong),
      max: this.#readBound('max', view.max, wrong),
    };
    const found = this.#rows.filter((row) => isShown(row, conditions));
    const shown = found.length > 0 ? found : findNearest(this.#rows, conditions);
    // The nearest rows have an order of their own.
    this.#arrange(sortRows(shown, found.length > 0 ? view.sort : '', view.order === 'desc'));
    for (const th of this.#headers) {
      if (th.dataset['column'] === view.sort) {
        th.setAttribute('aria-sort', view.order ? 'descending' : 'ascending');
      } else th.removeAttribute('aria-sort');
    }
    const scale = drawBars(this.#rows, found);
    this.#table.hidden = shown.length === 0;
    const count = found.length < this.#rows.length ? `显示${found.length}个，` : '';
    this.#caption.textContent =
      found.length > 0
        ? `${count}共${this.#rows.length}个数字。${scale}`
        : `最接近的${shown.length}个数字：`;
    this.#clear.hidden = Object.values(view).every((value) => !value);
    const message = { wrong, isEmpty: found.length === 0, words: view.q };
    showMessage(this.#message, message, () => this.#reset());
  }

  /** Puts the shown rows into the table, those of each of several units below its name. */
  #arrange(groups: readonly RowGroup<HTMLTableRowElement>[]): void {
    const kept = new Set(groups.flatMap(([, rows]) => rows));
    for (const row of this.#rows) row.hidden = !kept.has(row);
    const hidden = this.#rows.filter((row) => row.hidden);
    const bodies = groups.map(([unit, rows]) =>
      createBody(unit !== null && groups.length > 1 ? [createGroupRow(unit), ...rows] : rows),
    );
    for (const body of this.querySelectorAll('tbody')) body.remove();
    bodies[0]!.append(...hidden);
    this.#table.append(...bodies);
  }

  #reset(): void {
    this.#form.reset();
    findField(this.#form, 'q').focus();
  }

  /**
   * Reads a limit, and marks its field if it cannot be read.
   * @param wrong gets a text that cannot be read
   * @returns null for no limit
   */
  #readBound(name: 'min' | 'max', text: string, wrong: string[]): Bound | null {
    const field = findField(this.#form, name);
    const bound = text ? readBound(text, this.#units) : null;
    const isWrong = Boolean(text && !bound);
    if (isWrong) {
      wrong.push(text);
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', this.#message.id);
    } else {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    }
    return bound;
  }
}

function createBody(rows: readonly Element[]): HTMLElement {
  const body = document.createElement('tbody');
  body.append(...rows);
  return body;
}

/** A row with the unit of the rows below it. */
function createGroupRow(unit: string): HTMLElement {
  const row = document.createElement('tr');
  row.className = 'unit-group';
  row.innerHTML = '<th scope="rowgroup" colspan="4"></th>';
  row.firstElementChild!.textContent = unit ? `单位：${unit}` : '没有单位';
  return row;
}

customElements.define('figures-table', FiguresTable);

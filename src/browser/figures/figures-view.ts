/** The view of the table of figures: words, filters, bounds and order, as the form and the address hold it. */

/** Names of the fields in the form. The address has the same, and `order`. */
const FIELDS = ['q', 'section', 'period', 'unit', 'min', 'max', 'sort'] as const;

/** Value of each field; empty for no choice. */
export interface FiguresView extends Record<(typeof FIELDS)[number], string> {
  /** `desc` for the greatest first. Empty without a `sort`: the text has one order. */
  order: string;
}

type Field = HTMLInputElement | HTMLSelectElement;

export function findField(form: HTMLFormElement, name: (typeof FIELDS)[number]): Field {
  return form.elements.namedItem(name) as Field;
}

export function readForm(form: HTMLFormElement): FiguresView {
  const values = FIELDS.map((name) => [name, findField(form, name).value.trim()]);
  const view = Object.fromEntries(values) as FiguresView;
  // One control holds the column and the direction: `value desc`.
  const [sort = '', order = ''] = view.sort.split(' ');
  return { ...view, sort, order };
}

/** Fills the form from the query of an address. A choice that a field does not offer is left out. */
export function fillForm(form: HTMLFormElement, search: string): void {
  const query = new URLSearchParams(search);
  const sort = query.get('sort');
  if (sort && query.get('order') === 'desc') query.set('sort', `${sort} desc`);
  for (const name of FIELDS) {
    const field = findField(form, name);
    field.value = query.get(name) ?? '';
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
}

/**
 * Writes the query of the address that shows a view.
 * @param path given instead if the view makes no choice
 */
export function writeQuery(view: FiguresView, path: string): string {
  const choices = Object.entries(view).filter(([, value]) => value);
  return choices.length > 0 ? `?${new URLSearchParams(choices)}` : path;
}

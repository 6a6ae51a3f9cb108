/** The view of the table of figures: filters, bounds and order, as the form and the address hold it. */

/** Names of the fields in the form and of the parameters in the address. */
const FIELDS = ['section', 'period', 'unit', 'min', 'max', 'sort', 'order'] as const;

/** Value of each field; empty for no choice. */
export type FiguresView = Record<(typeof FIELDS)[number], string>;

type Field = HTMLInputElement | HTMLSelectElement;

export function findField(form: HTMLFormElement, name: keyof FiguresView): Field {
  return form.elements.namedItem(name) as Field;
}

export function readForm(form: HTMLFormElement): FiguresView {
  const values = FIELDS.map((name) => [name, findField(form, name).value]);
  return Object.fromEntries(values) as FiguresView;
}

/** Fills the form from the query of an address. A choice that a field does not offer is left out. */
export function fillForm(form: HTMLFormElement, search: string): void {
  const query = new URLSearchParams(search);
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

/** The query and the filters of a search form, and of the address of the search page. */

/** Fills the fields of the search form from the address. */
export function readAddress(form: HTMLFormElement): void {
  const state = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll<HTMLInputElement>('[name]')) {
    field.value = state.get(field.name) ?? '';
  }
}

/** @returns name and value of each field of the search form that is not empty */
export function readFields(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value)) as Record<
    string,
    string
  >;
}

/** Writes fields into the address, in the place of its query, without a new entry in the browser's history. */
export function writeAddress(fields: Readonly<Record<string, string>>): void {
  const state = String(new URLSearchParams(fields));
  history.replaceState(history.state, '', location.pathname + (state && `?${state}`));
}

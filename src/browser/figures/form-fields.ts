/** Form fields with their labels, for controls that script makes. */

/** A labelled choice. @param options value and text of each */
export function select(
  name: string,
  label: string,
  options: readonly [string, string][],
): HTMLElement {
  const field = document.createElement('select');
  field.append(...options.map(([value, text]) => new Option(text, value)));
  return labelled(field, name, label);
}

/** A labelled field for a line of text. */
export function input(name: string, label: string, example: string): HTMLElement {
  const field = document.createElement('input');
  field.placeholder = example;
  field.autocomplete = 'off';
  return labelled(field, name, label);
}

function labelled(field: HTMLInputElement | HTMLSelectElement, name: string, text: string) {
  const label = document.createElement('label');
  field.name = name;
  label.append(text, field);
  return label;
}

/** Form fields with their labels, for controls that scripts create. */

/** Creates a labelled choice. @param options value and text of each option */
export function select(
  name: string,
  label: string,
  options: readonly [string, string][],
): HTMLElement {
  const field = document.createElement('select');
  field.append(...options.map(([value, text]) => new Option(text, value)));
  return addLabel(field, name, label);
}

/** Creates a labelled field for a line of text. @param example shown while the field is empty */
export function input(name: string, label: string, example: string): HTMLElement {
  const field = document.createElement('input');
  field.placeholder = example;
  field.autocomplete = 'off';
  return addLabel(field, name, label);
}

function addLabel(field: HTMLInputElement | HTMLSelectElement, name: string, text: string) {
  const label = document.createElement('label');
  field.name = name;
  label.append(text, field);
  return label;
}

/** Form fields with their labels, for controls that scripts create. */

/** Value and words of a choice. A hidden choice is not listed; an address may name it. */
export type Choice = readonly [value: string, words: string, isHidden?: boolean];

/** Creates a labelled choice. */
export function select(name: string, label: string, choices: readonly Choice[]): HTMLElement {
  const field = document.createElement('select');
  for (const [value, words, isHidden = false] of choices) {
    const option = new Option(words, value);
    option.hidden = isHidden;
    field.append(option);
  }
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
  const words = document.createElement('span');
  words.textContent = text;
  label.append(words, field);
  return label;
}

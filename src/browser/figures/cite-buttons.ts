/** Buttons in the table of figures that open the sheet of one figure, or cite the whole data set. */
import { openSheet } from './figure-sheet.ts';
import { readCell } from './figure-rows.ts';

/** Adds a button to a row that opens the sheet of its figure. The style sheet writes its label. */
export function addCiteButton(row: HTMLTableRowElement): void {
  const [label, text] = [readCell(row, 'label'), readCell(row, 'text')];
  const button = document.createElement('button');
  const cell = row.querySelector('[data-column=sentence]');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-label', `引用：${label}${text}`);
  button.onclick = () =>
    openSheet(
      {
        type: 'EB',
        text,
        label,
        sentence: readCell(row, 'sentence'),
        url: row.dataset['link'] ?? '',
        page: cell?.querySelector('a')?.href ?? location.href,
      },
      row,
    );
  cell?.append(' ', button);
}

/**
 * Creates a button that opens the sheet for citing the data set.
 * @param title of the page
 * @param date day of the page's last change, `2026-11-24`
 */
export function createDataSetButton(title: string, date: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite-all';
  button.textContent = '引用数据集';
  button.onclick = () =>
    openSheet(
      {
        type: 'DS',
        text: '全部数字',
        label: '数据集',
        sentence: '',
        url: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '/',
        facts: { title, date, name: title, when: '', place: '', source: '', unknown: '' },
      },
      button,
    );
  return button;
}

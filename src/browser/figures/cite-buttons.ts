/** Buttons in the table of figures that cite one figure or the whole data set. */
import { openCitationMenu } from './citation-menu.ts';
import { readCell } from './figure-rows.ts';

/** Adds a button to a row that opens the menu for citing its figure. The style sheet writes its label. */
export function addCiteButton(row: HTMLTableRowElement): void {
  const { pageTitle, date, link } = row.dataset;
  const [label, text] = [readCell(row, 'label'), readCell(row, 'text')];
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-label', `引用：${label}${text}`);
  button.onclick = () =>
    openCitationMenu({
      type: 'EB',
      text,
      label,
      sentence: readCell(row, 'sentence'),
      title: pageTitle ?? '',
      date: date ?? '',
      url: link ?? '',
    });
  row.querySelector('[data-column=sentence]')?.append(' ', button);
}

/**
 * Creates a button that opens the menu for citing the data set.
 * @param title of the page
 * @param date day of the page's last change, `2026-11-24`
 */
export function createDataSetButton(title: string, date: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite-all';
  button.textContent = '引用数据集';
  button.onclick = () =>
    openCitationMenu({
      type: 'DS',
      text: '全部数字',
      label: '数据集',
      sentence: null,
      title,
      date,
      url: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '/',
    });
  return button;
}

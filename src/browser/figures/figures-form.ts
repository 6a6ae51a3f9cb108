/** The form above the table of figures. */
import { readCell } from './figure-rows.ts';
import { input, select } from './form-fields.ts';

/**
 * Creates the form that filters, compares and sorts the table.
 * @param rows rows of the table; their sections, periods and units are the choices
 * @param headers header cells; their columns are the choices of the order
 */
export function createForm(
  rows: readonly Element[],
  headers: readonly HTMLElement[],
): HTMLFormElement {
  const form = document.createElement('form');
  form.className = 'figures-filter';
  form.setAttribute('aria-label', '筛选与比较');
  const columns = headers.map((th): [string, string] => [
    th.dataset['column'] ?? '',
    th.textContent.trim(),
  ]);
  const periods = listChoices(rows, 'period');
  const period = select('period', '年份', [['', '全部'], ...periods]);
  period.hidden = periods.length < 2;
  form.append(
    select('section', '章', [['', '全部'], ...listChoices(rows, 'section')]),
    period,
    select('unit', '单位', [['', '全部'], ...listChoices(rows, 'unit')]),
    input('min', '不小于', '如1000万'),
    input('max', '不大于', '如三百'),
    select('sort', '排序', [['', '正文顺序'], ...columns]),
    select('order', '次序', [
      ['', '从小到大'],
      ['desc', '从大到小'],
    ]),
  );
  form.insertAdjacentHTML(
    'beforeend',
    '<button type="reset">清除条件</button><button type="button" class="cite-all">引用数据集</button>',
  );
  return form;
}

/** Value and text of each choice of a column: its texts, each once. */
function listChoices(rows: readonly Element[], column: string): [string, string][] {
  const values = new Set(rows.map((row) => readCell(row, column)));
  return [...values].filter(Boolean).map((value) => [value, value]);
}

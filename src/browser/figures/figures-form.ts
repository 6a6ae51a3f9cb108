/** The form above the table of figures. */
import { readCell } from './figure-rows.ts';
import { input, select, type Choice } from './form-fields.ts';
import { listUnitChoices } from './units.ts';

const ALL: Choice = ['', '全部'];
/** Parts of a row by which earlier versions of the page could sort. Addresses with them go on working. */
const SORT_COLUMNS = {
  label: '说明',
  text: '写法',
  value: '数值',
  unit: '单位',
  section: '章',
  period: '年份',
  sentence: '所在句子',
};

/**
 * Creates the form that filters, compares and sorts the table. The field for words is always in sight; the rest is in
 * a part that folds.
 * @param rows rows of the table; their sections, periods and units are the choices
 */
export function createForm(rows: readonly Element[]): HTMLFormElement {
  const form = document.createElement('form');
  form.className = 'figures-filter';
  form.setAttribute('aria-label', '筛选与比较');
  const period = choose('period', '年份', listTexts(rows, 'period').map(toChoice));
  const words = input('q', '查找', '查找，如欠薪');
  words.querySelector('input')!.type = 'search';
  const fold = document.createElement('details');
  fold.innerHTML = '<summary>筛选</summary><div></div>';
  fold.lastElementChild!.append(
    choose('section', '章', listTexts(rows, 'section').map(toChoice)),
    period,
    choose('unit', '单位', listUnitChoices(listTexts(rows, 'unit'))),
    input('min', '不小于', '如1000万'),
    input('max', '不大于', '如三百'),
    select('sort', '排序', listOrders(!period.hidden)),
  );
  fold.lastElementChild!.insertAdjacentHTML('beforeend', '<button type="reset">清除条件</button>');
  form.append(words, fold);
  return form;
}

/** A field that is hidden where all rows have the same. */
function choose(name: string, label: string, choices: readonly Choice[]): HTMLElement {
  const field = select(name, label, [ALL, ...choices]);
  field.hidden = choices.length < 2;
  return field;
}

/** Choices of the order: the column and `desc` for the greatest first. @param hasYears whether figures have several years */
function listOrders(hasYears: boolean): Choice[] {
  const shown: Choice[] = [
    ['', '正文顺序'],
    ['value desc', '从大到小'],
    ['value', '从小到大'],
    ['label', '说明按拼音'],
  ];
  if (hasYears) shown.push(['period desc', '年份从新到旧'], ['period', '年份从旧到新']);
  const values = shown.map(([value]) => value);
  const hidden = Object.entries(SORT_COLUMNS)
    .flatMap(([column, title]): Choice[] => [
      [column, `按${title}`, true],
      [`${column} desc`, `按${title}倒序`, true],
    ])
    .filter(([value]) => !values.includes(value));
  return [...shown, ...hidden];
}

/** The texts of a part of the rows, each once. */
export function listTexts(rows: readonly Element[], column: string): string[] {
  return [...new Set(rows.map((row) => readCell(row, column)))].filter(Boolean);
}

function toChoice(text: string): Choice {
  return [text, text];
}

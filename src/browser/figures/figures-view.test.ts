import { expect, test } from 'vitest';
import { writeQuery, type FiguresView } from './figures-view.ts';

const EMPTY: FiguresView = {
  section: '',
  period: '',
  unit: '',
  min: '',
  max: '',
  sort: '',
  order: '',
};

test('the address of a view has its choices, as typed', () => {
  const view = { ...EMPTY, unit: '元', min: '1000万', sort: 'value' };
  const query = writeQuery(view, '/figures/');
  expect([...new URLSearchParams(query)]).toEqual([
    ['unit', '元'],
    ['min', '1000万'],
    ['sort', 'value'],
  ]);
});

test('the address of a view without a choice is the path', () => {
  expect(writeQuery(EMPTY, '/figures/')).toBe('/figures/');
});

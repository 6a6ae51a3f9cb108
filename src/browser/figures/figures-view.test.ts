import { expect, test } from 'vitest';
import { writeQuery } from './figures-view.ts';
import { EMPTY_VIEW } from './rows.fixture.ts';

test('the address of a view has its choices, as typed', () => {
  const view = { ...EMPTY_VIEW, unit: '元', min: '1000万', sort: 'value' };
  const query = writeQuery(view, '/figures/');
  expect([...new URLSearchParams(query)]).toEqual([
    ['unit', '元'],
    ['min', '1000万'],
    ['sort', 'value'],
  ]);
});

test('the address of a view without a choice is the path', () => {
  expect(writeQuery(EMPTY_VIEW, '/figures/')).toBe('/figures/');
});

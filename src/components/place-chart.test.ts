import { expect, test } from 'vitest';
import { placeChart } from './place-chart.ts';

const heading = (level: number, id: string) =>
  `<div class="heading"><h${level} id="${id}">${id}</h${level}><a class="anchor" href="#${id}"></a></div>\n`;
const TEXT = [
  '<p>0</p>\n',
  heading(2, 'a') + '<p>1</p>\n',
  heading(3, 'a-one') + '<p>2</p>\n',
  heading(3, 'a-two') + '<p>3</p>\n',
  heading(2, 'b') + '<p>4</p>',
];

test.each<[after: string | undefined, part: number]>([
  ['a', 3],
  ['a-one', 2],
  ['a-two', 3],
  ['b', 4],
  [undefined, 4],
  ['nowhere', 4],
])('a chart after %s stands at the end of that part', (after, part) => {
  const parts = TEXT.with(part, `${TEXT[part]}<figure></figure>`);
  expect(placeChart(TEXT.join(''), '<figure></figure>', after)).toBe(parts.join(''));
});

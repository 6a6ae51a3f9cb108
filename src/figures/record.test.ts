import { expect, test } from 'vitest';
import { describeValue } from './record.ts';

test.each([
  ['31840000', '31840000', '31840000', '', '31,840,000'],
  ['4820000', '4820000', '4830000', '余', '4,820,000至4,830,000'],
  ['20', '20', '30', '', '20至30'],
  ['120000', '120000', null, '超', '最小120,000'],
  ['800000', null, '800000', '近', '最大800,000'],
  ['126000', null, null, '约', '约126,000'],
  ['-12.6', '-12.6', '-12.6', '', '-12.6'],
  ['2/3', '2/3', '2/3', '', '2/3'],
])(
  'the value %s from %s to %s with “%s” is shown as %s',
  (value, lower, upper, qualifier, shown) => {
    expect(describeValue({ value, parts: null, lower, upper, qualifier })).toBe(shown);
  },
);

test.each([
  [['17.9', '41.3', '40.8'], '', '17.9∶41.3∶40.8'],
  [['2', '1'], '以内', '2∶1（以内）'],
])('the ratio %j with “%s” is shown as %s', (parts, qualifier, shown) => {
  const none = { value: null, lower: null, upper: null };
  expect(describeValue({ ...none, parts, qualifier })).toBe(shown);
});

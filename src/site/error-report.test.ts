import { expect, test } from 'vitest';
import { isErrorsTo, reportAddress } from './error-report.ts';

const PAGE = 'https://report.example/2025/huhang/';
const ENCODED = 'https%3A%2F%2Freport.example%2F2025%2Fhuhang%2F';

test.each([
  ['https://a.example/new', `https://a.example/new?page=${ENCODED}`],
  ['https://a.example/new?kind=1#form', `https://a.example/new?kind=1&page=${ENCODED}#form`],
  ['https://a.example/new?p={page}&f={figure}', `https://a.example/new?p=${ENCODED}&f=`],
  ['https://a.example/{page}', `https://a.example/${ENCODED}`],
])('%s leads to a form with the page filled in', (errorsTo, address) => {
  expect(reportAddress(errorsTo, PAGE)).toBe(address);
});

test.each([
  ['https://a.example/new', `https://a.example/new?page=${ENCODED}&figure=mediated`],
  ['https://a.example/new?p={page}&f={figure}', `https://a.example/new?p=${ENCODED}&f=mediated`],
  ['https://a.example/{page}', `https://a.example/${ENCODED}?figure=mediated`],
])('%s leads to a form with page and figure filled in', (errorsTo, address) => {
  expect(reportAddress(errorsTo, PAGE, 'mediated')).toBe(address);
});

test('an e-mail address leads to a mail with page and figure in its text', () => {
  const address = reportAddress('bian@a.example', PAGE, 'mediated') ?? '';
  expect(address).toMatch(/^mailto:bian@a\.example\?subject=/);
  const mail = new URL(address).searchParams;
  expect(mail.get('subject')).toBe('更正');
  expect(mail.get('body')).toBe(`页面：${PAGE}\r\n数字：mediated\r\n错在哪里：\r\n`);
});

test('without a setting there is no address', () => {
  expect(reportAddress('', PAGE)).toBeNull();
});

test.each([
  ['', true],
  ['bian@a.example', true],
  ['https://a.example/{page}#{figure}', true],
  ['http://a.example/', false],
  ['https://', false],
  ['javascript:alert(1)', false],
  ['mailto:bian@a.example', false],
  ['bian@', false],
  ['a.example', false],
])('whether %j can be the setting: %j', (errorsTo, isRight) => {
  expect(isErrorsTo(errorsTo)).toBe(isRight);
});

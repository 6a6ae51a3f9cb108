/** Entry of the file that reads a query in other characters. Loaded only for a query that is not answered as typed. */
export { correctText } from './misspelling.ts';
export { readPinyin } from './pinyin.ts';
export { readWritings, simplify } from './writings.ts';

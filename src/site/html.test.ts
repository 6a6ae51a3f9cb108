import { expect, test } from 'vitest';
import { escapeHtml } from './html.ts';

test('characters with a meaning in markup are escaped', () => {
  expect(escapeHtml('A<B & “C” > "D"')).toBe('A&#60;B &#38; “C” &#62; &#34;D&#34;');
});

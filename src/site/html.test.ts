import { expect, test } from 'vitest';
import { escapeHtml } from './html.ts';

test('a text can be put into markup and attributes, and is shown as written', () => {
  expect(escapeHtml('A<B & “C” > "D"')).toBe('A&lt;B &amp; “C” &gt; &quot;D&quot;');
});

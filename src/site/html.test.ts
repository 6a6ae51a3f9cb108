import { expect, test } from 'vitest';
import { escapeHtml } from './html.ts';

test('characters with a meaning in markup are escaped', () => {
  expect(escapeHtml('A<B & “C” > "D"')).toBe('A&lt;B &amp; “C” &gt; &quot;D&quot;');
});

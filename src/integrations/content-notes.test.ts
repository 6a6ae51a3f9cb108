import { expect, test } from 'vitest';
import { annotate } from './content-notes.ts';

const head = '---\ntitle: 护航\n---\n';
const fault = (line: number, what: string) => ({
  file: 'a.mdx',
  line,
  what,
  why: '因为<b>',
  mend: '这样改',
});
const note = (line: number, what: string) =>
  `\n<aside class="content-fault">a.mdx:${line} ${what}。因为\\<b\\>。这样改。</aside>\n`;

test('a note stands behind the paragraph that has the fault, one of the frontmatter at the top', () => {
  const source = `${head}\n一。\n\n二。\n`;
  expect(
    annotate(head, source.slice(head.length), 4, [fault(2, '甲'), fault(5, '乙'), fault(7, '丙')]),
  ).toBe(`${head}\n${note(2, '甲')}\n\n一。\n\n${note(5, '乙')}\n二。\n\n${note(7, '丙')}`);
});

test('a fault behind the text that could be read is shown at the end', () => {
  expect(annotate(head, '', 1, [fault(23, '甲')])).toBe(`${head}\n\n${note(23, '甲')}`);
});

test('a body that cannot be compiled gives way to its notes', () => {
  const source = `${head}\n坏{了\n`;
  expect(annotate(head, source.slice(head.length), 4, [fault(5, 'MDX 写法有误')])).toBe(
    `${head}\n${note(5, 'MDX 写法有误')}`,
  );
});

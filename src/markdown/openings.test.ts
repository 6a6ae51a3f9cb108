import { expect, test } from 'vitest';
import { renderDocument } from './render.ts';

const read = async (source: string) =>
  (await renderDocument(source, '/a.mdx', { base: '/', frontmatter: {} })).openings;

test('a heading has the first sentences below it, up to 120 characters, figures included', async () => {
  const figure = '<Figure id="mediated" label="调解">666件</Figure>';
  expect(
    await read(`## 甲 \\{#a}\n\n调解${figure}。又一句。\n\n- 一项；\n\n## 乙 \\{#b}\n\n乙。`),
  ).toEqual({ a: '调解666件。又一句。一项；', b: '乙。' });
  const long = `${'长'.repeat(130)}。`;
  expect(await read(`## 甲 \\{#a}\n\n${long}短。\n\n## 乙 \\{#b}\n\n短。${long}短。`)).toEqual({
    a: long,
    b: '短。',
  });
});

test('a heading without text of its own has that of its smaller headings; tables are left out', async () => {
  const table = '| 项 | 数 |\n| --- | --- |\n| 一 | 二 |';
  expect(
    await read(`## 甲 \\{#a}\n\n### 小 \\{#small}\n\n文。\n\n## 空 \\{#empty}\n\n${table}`),
  ).toEqual({ a: '文。', small: '文。' });
});

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkDocument } from '../content-rules/check-document.ts';
import { findRendered, indexRendered } from './rendered-entries.ts';

const file = 'content/pages/about.mdx';
const renderBody = async (body: string) => {
  const source = `---\ntitle: 关于\n---\n\n${body}\n`;
  return indexRendered([await checkDocument({ file, path: 'pages/about.mdx', source })]);
};

test('an entry gets the HTML, headings and figures of its file', async () => {
  const rendered = await renderBody(
    '## 来源 \\{#sources}\n\n全年调解<Figure id="mediated" label="调解劳动纠纷">666件</Figure>。',
  );
  expect([...rendered.keys()]).toEqual([resolve(file)]);
  const found = findRendered(file, rendered, new Set());
  expect(found?.html).toMatch(/<h2 id="sources">.*value="666"/s);
  expect(found?.metadata.headings).toEqual([{ depth: 2, slug: 'sources', text: '来源' }]);
  expect(found?.metadata.frontmatter.figures).toHaveLength(1);
  expect(found?.metadata.frontmatter.openings).toEqual({ sources: '全年调解666件。' });
});

test('an entry whose file has a module is rendered by it', async () => {
  const rendered = await renderBody('![检索页](./picture.png)');
  expect(findRendered(file, rendered, new Set([file]))).toBeUndefined();
});

test('an empty body is HTML too: the rules for content report it', async () => {
  expect(findRendered(file, await renderBody(''), new Set())?.html).toBe('');
});

test('an entry with neither HTML nor module ends the build, and its file is named', async () => {
  const program = await renderBody('export const a = 1;');
  const unread = indexRendered([]);
  for (const rendered of [program, unread]) {
    expect(() => findRendered(file, rendered, new Set(['content/pages/other.mdx']))).toThrow(
      'content/pages/about.mdx 没有生成正文',
    );
  }
});

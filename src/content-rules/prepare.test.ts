import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { prepareContent } from './prepare.ts';
import { currentPreparation } from '../collections/prepared.ts';

const folder = '.cache/read-content';
const section = join(folder, 'report/2025/huhang.mdx');

async function prepare(base = '/') {
  prepareContent(folder, base, () => undefined);
  return currentPreparation()!.folder;
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/fixtures/two-years', folder, { recursive: true });
});

test('renders a few files, with links below the base path', async () => {
  writeFileSync(section, `${readFileSync(section, 'utf8')}\n参见[总览](/2025/)。\n`);
  const { documents } = await prepare('/quangong/');
  expect(documents.find(({ file }) => file === section)?.rendered?.html).toContain(
    'href="/quangong/2025/"',
  );
});

test('checks many files in threads, and keeps their order and faults', async () => {
  const years = Array.from({ length: 60 }, (_, i) => String(1960 + i));
  for (const year of years) {
    mkdirSync(join(folder, 'report', year), { recursive: true });
    for (const [i, name] of ['overview', 'huhang'].entries()) {
      const text = readFileSync(`tests/fixtures/two-years/report/2025/${name}.mdx`, 'utf8')
        .replace(/^period: .*$/m, `period: ${year}`)
        .concat(i === 1 ? `\n${year}年的一处“毛病。\n` : '');
      writeFileSync(join(folder, 'report', year, `${name}.mdx`), text);
    }
  }
  const { documents, faults } = await prepare();
  expect(documents.map(({ file }) => file)).toEqual([...documents.map(({ file }) => file)].sort());
  for (const year of years) {
    const file = join(folder, 'report', year, 'huhang.mdx');
    const messages = faults.filter((fault) => fault.file === file).map(({ what }) => what);
    expect(messages.join(), file).toContain('没有对应的后半个');
    expect(documents.find((document) => document.file === file)?.rendered?.html).toContain(
      `${year}年的一处`,
    );
  }
});

test('rejects if the content is refused', async () => {
  prepareContent(folder, '/', () => {
    throw new Error('refused');
  });
  await expect(currentPreparation()?.folder).rejects.toThrow('refused');
});

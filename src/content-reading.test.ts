import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { beginReading } from './content-reading.ts';
import { currentReading } from './current-reading.ts';

const folder = '.cache/read-content';
const keptIn = join(folder, 'documents.v8');
const section = join(folder, 'report/2025/huhang.mdx');

async function read(base = '/') {
  beginReading(folder, { base, keptIn }, () => undefined);
  return currentReading()!.folder;
}
const htmlOf = async (base?: string) =>
  (await read(base)).documents.find(({ file }) => file === section)?.rendered?.html ?? '';

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/fixtures/two-years', folder, { recursive: true });
});

test('what came of a file is kept until the file changes', async () => {
  const first = await read();
  const kept = readFileSync(keptIn);
  expect(await read()).toEqual(first);
  expect(readFileSync(keptIn)).toEqual(kept);
  writeFileSync(section, readFileSync(section, 'utf8').replace('\n## ', '\n换了的一段。\n\n## '));
  expect(await htmlOf()).toContain('换了的一段');
});

test('another base path, a broken file of what is kept and a file that is gone are noticed', async () => {
  writeFileSync(section, `${readFileSync(section, 'utf8')}\n参见[总览](/2025/)。\n`);
  await read();
  expect(await htmlOf('/quangong/')).toContain('href="/quangong/');
  writeFileSync(keptIn, 'broken');
  expect(await htmlOf()).not.toContain('href="/quangong/');
  rmSync(section);
  expect((await read()).documents.map(({ file }) => file)).not.toContain(section);
});

test('many files are read in threads, in their order, with the faults of each', async () => {
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
  const { documents, faults } = await read();
  expect(documents.map(({ file }) => file)).toEqual([...documents.map(({ file }) => file)].sort());
  for (const year of years) {
    const file = join(folder, 'report', year, 'huhang.mdx');
    const said = faults.filter((fault) => fault.file === file).map(({ what }) => what);
    expect(said.join(), file).toContain('没有对应的后半个');
    expect(documents.find((one) => one.file === file)?.rendered?.html).toContain(`${year}年的一处`);
  }
});

test('what is refused is told to whoever asks for the reading', async () => {
  beginReading(folder, { base: '/', keptIn }, () => {
    throw new Error('refused');
  });
  await expect(currentReading()?.folder).rejects.toThrow('refused');
});

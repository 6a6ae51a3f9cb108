import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { formatFault } from '../collections/fault.ts';
import { checkFolder } from './check-folder.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'check-folder-'));
  cpSync('tests/fixtures/two-years', dir, { recursive: true });
});

const check = async (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  const { faults } = await checkFolder(dir);
  return faults.map(formatFault).filter((text) => /(?:words|questions)\.yaml/.test(text));
};

test('the lists for search may be missing', async () => {
  expect(await check({})).toEqual([]);
});

test('a word of the site stands in a text, a title, a heading or a label', async () => {
  const section = join(dir, 'report/2025/huhang.mdx');
  const source = readFileSync(section, 'utf8').replace(/^title: .*$/m, 'title: 守望');
  writeFileSync(
    section,
    `${source}\n\n## 夜间驿站 \\{#night}\n\n驿站<Figure id="stops" label="通宵开放的驿站">3处</Figure>，“灯火”队伍。\n\n- 甲处；\n- 乙处。\n`,
  );
  const keys = ['守望', '夜间驿站', '通宵开放', '灯火队伍', '驿站3处', '处乙', '没有这词'];
  const found = await check({ 'words.yaml': keys.map((key) => `${key}: [别的说法]\n`).join('') });
  expect(found).toEqual([
    expect.stringMatching(/words\.yaml:6 “处乙”不在/),
    expect.stringMatching(/words\.yaml:7 “没有这词”不在/),
  ]);
});

test('answers are pages, headings and figures under their present ids', async () => {
  const section = join(dir, 'report/2025/huhang.mdx');
  const source = readFileSync(section, 'utf8').replace(
    /^order:/m,
    'aliases: { old: night }\norder:',
  );
  writeFileSync(
    section,
    `${source}\n\n## 夜间驿站 \\{#night}\n\n驿站<Figure id="stops" label="通宵开放的驿站">3处</Figure>。\n`,
  );
  const answers = ['', '#night', '#stops', '#old', '#gone', '#source'];
  const list = answers.map((id) => `- 问: 驿站${id}\n  答: /2025/huhang/${id}\n`).join('');
  const found = await check({ 'questions.yaml': list });
  expect(found).toEqual([
    expect.stringMatching(/questions\.yaml:8 “#old”是改过的id.*\/2025\/huhang\/#night/),
    expect.stringMatching(/questions\.yaml:10 “#gone”不在/),
    expect.stringMatching(/questions\.yaml:12 “#source”不在/),
  ]);
});

test('a page that cannot be read gives no further faults in the lists', async () => {
  writeFileSync(join(dir, 'news/broken.mdx'), '---\ntitle: 坏\n---\n\n{坏');
  const lists = {
    'words.yaml': '没有这词: [别的说法]',
    'questions.yaml': '- 问: 驿站\n  答: /news/broken/#night',
  };
  expect(await check(lists)).toEqual([]);
});

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/helpers/temporary-folder.ts';
import { formatFault } from '../collections/fault.ts';
import { checkFolder } from './check-folder.ts';
import { mendDocument } from './check-content.ts';
import { checkReadable, readPageFiles } from './read-content.ts';

let dir: string;

beforeEach(() => {
  dir = temporaryFolder();
  cpSync('tests/fixtures/two-years', dir, { recursive: true });
});

const check = async (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  const { faults } = await checkFolder(dir);
  return faults.map(formatFault).filter((text) => /(?:words|questions|terms)\.yaml/.test(text));
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

test('files that cannot be read, and what a killed command has left, are each named once', async () => {
  const folder = join(dir, 'report/2025');
  symlinkSync('nowhere', join(folder, 'broken.mdx'));
  mkdirSync(join(folder, 'folder.mdx'));
  symlinkSync('2024', join(dir, 'report/2023'));
  execFileSync('mkfifo', [join(folder, 'pipe.mdx'), join(dir, 'words.yaml'), join(dir, 'a.png')]);
  writeFileSync(join(folder, 'binary.mdx'), '---\n\0\0');
  writeFileSync(join(folder, 'large.mdx'), 'a'.repeat(400_000));
  writeFileSync(join(folder, 'picture.mdx'), '---\n---\n\n![图](../../a.png)\n');
  // An editor locks a file in this way.
  symlinkSync('nowhere', join(folder, '.#huhang.mdx'));
  mkdirSync(join(dir, '.replacing-abc'));
  const { faults } = await checkFolder(dir);
  const found = faults.map(formatFault).map((text) => text.slice(dir.length + 1));
  const expected = [
    /^report\/2025\/broken\.mdx 是断了的链接.*。读不到它，网站就不会生成。换成普通的文件，或删去它。$/,
    /^report\/2025\/folder\.mdx 是文件夹，不是文件。/,
    /^report\/2023 是指向文件夹的链接/,
    /^report\/2025\/pipe\.mdx 是管道，不是文件。/,
    /^words\.yaml 是管道，不是文件。/,
    /^report\/2025\/binary\.mdx:2 文件里有空字节，不是纯文字。/,
    /^report\/2025\/large\.mdx 文件有400KB，最多300KB。/,
    /^report\/2025\/picture\.mdx:4 图片“\.\.\/\.\.\/a\.png”是管道，不是文件。/,
    /^\.replacing-abc 上一条写文件的命令中断了，有的文件已经是新的.*old\/.*删去这个文件夹。$/,
  ];
  for (const message of expected) expect(found).toContainEqual(expect.stringMatching(message));
  // The fixture has summaries that are alike, and the page with the picture has no fields.
  const others = found.filter((text) => !/^report\/2025\/picture\.mdx|摘要与/.test(text));
  expect(others).toHaveLength(expected.length - 1);
  expect(checkReadable(dir).map(({ what }) => what)).toHaveLength(7);
});

test('a folder that does not exist is named, with the variable that names another', async () => {
  await expect(checkFolder('no/such/folder')).rejects.toThrow(
    /没有文件夹 no\/such\/folder.*CONTENT_DIR/,
  );
});

test('a term has a place for each heading that it stands below', async () => {
  const section = join(dir, 'report/2025/huhang.mdx');
  const text =
    '“七巧”在此。\n\n## “七巧”赛 \\{#first}\n\n甲。\n\n## 乙 \\{#second}\n\n乙。\n\n- 又是“七巧”；\n- “七巧”。';
  writeFileSync(section, `${readFileSync(section, 'utf8')}\n\n## 丙 \\{#third}\n\n${text}\n`);
  writeFileSync(join(dir, 'terms.yaml'), '- 词: “七巧”\n  id: seven\n- 词: “八仙”\n  id: eight\n');
  const { terms, faults } = await checkFolder(dir);
  const place = (id: string, heading: string) => ({ path: '/2025/huhang/', id, heading });
  expect(terms).toEqual([
    {
      term: '“七巧”',
      id: 'seven',
      meaning: '',
      places: [place('third', '丙'), place('first', '“七巧”赛'), place('second', '乙')],
    },
    { term: '“八仙”', id: 'eight', meaning: '', places: [] },
  ]);
  expect(faults.map(formatFault).filter((fault) => fault.includes('terms.yaml'))).toEqual([
    expect.stringMatching(/terms\.yaml:3 正文里没有“八仙”/),
  ]);
});

test('pictures may lie beside the pages in any case of letters, but only those that browsers show', async () => {
  for (const name of ['IMG_2031.JPG', '工会 活动.PNG', 'map.svg', 'IMG_2032.HEIC']) {
    writeFileSync(join(dir, 'report/2025', name), '');
  }
  const { faults } = await checkFolder(dir);
  expect(faults.map(formatFault).filter((text) => /\.(?:JPG|PNG|svg|HEIC) /.test(text))).toEqual([
    expect.stringMatching(/IMG_2032\.HEIC 浏览器显示不了这种图片.*另存为 JPG/),
  ]);
});

describe('words that are declared right', () => {
  /** Writes a page with these words, and the list. Returns the faults of both. */
  const checkWith = async (words: string, list: string) => {
    const section = join(dir, 'report/2025/huhang.mdx');
    const source = readFileSync(section, 'utf8').replace(/^theme: .*$/m, `theme: ${words}`);
    writeFileSync(section, `${source}\n\n${words}。\n`);
    writeFileSync(join(dir, 'exceptions.yaml'), list);
    const { faults } = await checkFolder(dir);
    return faults
      .map(formatFault)
      .filter((text) => /exceptions\.yaml|huhang\.mdx/.test(text) && !text.includes('摘要与'));
  };

  test('are reported where they are not declared', async () => {
    expect(await checkWith('心中了了分明', '')).toEqual([
      expect.stringMatching(/huhang\.mdx:5 字重复“了了”/),
      expect.stringMatching(/huhang\.mdx:\d+ 字重复“了了”/),
    ]);
  });

  test('pass in the text and in fields, and --fix leaves them', async () => {
    const list = '- 词: 了了分明\n  因: 词语本来就重复\n- 词: 甲,乙\n  因: 展览的名称\n';
    expect(await checkWith('心中了了分明，看“甲,乙”', list)).toEqual([]);
    const file = readPageFiles(dir).find(({ path }) => path === 'report/2025/huhang.mdx')!;
    expect(await mendDocument(file)).toBe(file.source);
    expect(await mendDocument({ ...file, exceptions: [] })).toContain('“甲，乙”');
  });

  test('do not excuse the same characters elsewhere', async () => {
    const found = await checkWith('心中了了分明，走了了', '- 词: 了了分明\n  因: 词语本来就重复\n');
    expect(found).toEqual([
      expect.stringMatching(/字重复“了了”：“.*走了了/),
      expect.stringMatching(/字重复“了了”：“.*走了了/),
    ]);
  });

  test.each<[fault: string, list: string, message: RegExp]>([
    ['an entry that nothing needs', '- 词: 分明\n  因: 词语', /:1 没有哪一处用得着“分明”/],
    ['words that stand nowhere', '- 词: 没有这词\n  因: 词语', /:1 没有哪一处用得着/],
    ['an entry without its reason', '- 词: 分明', /:1 这一条没有“因”.*例如 因: /],
    ['an entry without words', '- 因: 词语', /:1 这一条没有“词”/],
    ['a single character', '- 词: 了\n  因: 词语', /:1 “了”有1个字符/],
    ['an unknown field', '- 词: 分明\n  因: 词语\n  故: 甲', /:3 没有“故”这一项/],
    [
      'words that are declared twice',
      '- 词: 没有\n  因: 甲\n- 词: 没有\n  因: 乙',
      /:3 “没有”在第1行已经写过/,
    ],
    ['a text in place of a list', '了了分明', /:1 不是一列词/],
    ['a full-width colon', '- 词：分明', /:1 冒号是全角的.*- 词: 分明/],
  ])('are checked: %s', async (_fault, list, message) => {
    expect((await checkWith('十分明白', list)).join('\n')).toMatch(message);
  });
});

describe('drafts', () => {
  const huhang = 'report/2025/huhang.mdx';
  const edit = (path: string, from: RegExp | string, to: string) => {
    const file = join(dir, path);
    const source = readFileSync(file, 'utf8');
    const changed = source.replace(from, to);
    expect(changed).not.toBe(source);
    writeFileSync(file, changed);
  };
  const makeDraft = (path: string) => edit(path, /^---\n/, '---\ndraft: true\n');
  const list = async (drafts: 'kept' | 'left out' | 'both') =>
    (await checkFolder(dir, { drafts })).faults
      // The pages of the fixture share a summary.
      .filter(({ what }) => !what.startsWith('摘要与'))
      .map(formatFault);

  test('what needs a draft is a fault where drafts are left out, and says so', async () => {
    expect(await list('both')).toEqual([]);
    makeDraft(huhang);
    const fault = expect.stringMatching(
      /overview\.mdx:\d+ .*\/2025\/huhang\/.*用到的内容在草稿里，草稿不会发布：删去草稿的 draft: true/,
    );
    expect(await list('kept')).toEqual([]);
    expect(await list('left out')).toEqual([fault]);
    expect(await list('both')).toEqual([fault]);
    makeDraft('report/2025/overview.mdx');
    expect(await list('both')).toEqual([]);
    edit(huhang, 'draft: true\n', '');
    expect(await list('both')).toEqual([
      expect.stringMatching(/overview\.mdx 2025年没有综述.*用到的内容在草稿里/),
    ]);
  });

  test('a folder without its drafts has no document, term or fault of a draft', async () => {
    makeDraft(huhang);
    edit('report/2025/overview.mdx', '](/2025/huhang/)', '](/2024/huhang/)');
    edit(huhang, /$/, '\n只在草稿里的灯火队伍，和一个,标点。\n');
    writeFileSync(join(dir, 'terms.yaml'), '- 词: 灯火队伍\n  id: lights\n');
    writeFileSync(join(dir, 'words.yaml'), '灯火队伍: [夜班队]\n');
    const { documents, terms } = await checkFolder(dir, { drafts: 'left out' });
    expect(documents.map(({ id }) => id)).not.toContain('2025/huhang');
    expect(terms).toEqual([]);
    expect(await list('left out')).toEqual([]);
    const kept = await checkFolder(dir);
    expect(kept.documents.map(({ id }) => id)).toContain('2025/huhang');
    expect(kept.terms).toMatchObject([{ term: '灯火队伍' }]);
    expect(await list('kept')).toEqual([expect.stringMatching(/huhang\.mdx:\d+ .*,/)]);
  });

  test('a fault that only drafts cause is marked as such', async () => {
    edit('report/2025/overview.mdx', '](/2025/huhang/)', '](/2024/huhang/)');
    edit('report/2025/overview.mdx', /$/, '\n和一个,标点，[没有的页](/no/)。\n');
    makeDraft(huhang);
    edit(huhang, /$/, '\n![灯](./no.jpg)\n\n[没有的页](/no/)\n');
    const { faults } = await checkFolder(dir, { drafts: 'both' });
    const marked = faults.map(({ file, what, inDraft = false }) => [
      file.replace(/.*\//, ''),
      what.slice(0, 4),
      inDraft,
    ]);
    expect(marked.filter(([, what]) => what !== '摘要与 ')).toEqual([
      ['huhang.mdx', '链接“/', true],
      ['overview.mdx', '中文里用', false],
      ['overview.mdx', '链接“/', false],
      ['huhang.mdx', '没有“.', true],
    ]);
  });

  test('a draft is known in spite of other wrong fields, and only if the field says true', async () => {
    edit('report/2025/overview.mdx', '](/2025/huhang/)', '](/2024/huhang/)');
    makeDraft(huhang);
    edit(huhang, 'draft: true\n', 'draft：true\norder：x\n');
    expect(await list('left out')).toEqual([]);
    edit(huhang, 'draft：true\norder：x', 'draft: 是');
    expect(await list('left out')).toContainEqual(
      expect.stringMatching(/huhang\.mdx:2 字段“draft”不合格（要写true或false）.*写成 draft: true/),
    );
  });

  test('a published page, and a withdrawn one, is no draft', async () => {
    edit('report/2025/overview.mdx', '](/2025/huhang/)', '](/2024/huhang/)');
    makeDraft(huhang);
    writeFileSync(join(dir, 'published.json'), '{ "/2025/huhang/": [] }');
    for (const drafts of ['kept', 'left out', 'both'] as const) {
      expect(await list(drafts)).toEqual([
        expect.stringMatching(
          /huhang\.mdx:2 “\/2025\/huhang\/”已经发布，不能再当草稿.*写 withdrawn/,
        ),
      ]);
    }
    edit(huhang, 'draft: true', 'draft: true\nwithdrawn: { date: 2026-12-01, reason: 有错 }');
    expect(await list('left out')).toEqual([
      expect.stringMatching(/huhang\.mdx:2 同时写了 draft 和 withdrawn/),
    ]);
  });

  test('the only report cannot be a draft unless there is another one', async () => {
    for (const path of ['report/2024', 'report/2025'])
      for (const name of readdirSync(join(dir, path))) makeDraft(`${path}/${name}`);
    expect(await list('left out')).toEqual([
      expect.stringMatching(/report\/ 没有年报.*用到的内容在草稿里/),
    ]);
  });
});

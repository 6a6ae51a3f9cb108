import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { importSource, importText } from '../import-text.ts';
import { LAYOUTS } from '../samples.fixture.ts';
import { readWord } from './read-word.ts';
import { cell, numbered, numbering, p, picture, r, table, writeWord } from './word-file.fixture.ts';

const FIXTURES = 'tests/fixtures/word';
const options = { target: { report: 2032 }, today: '2032-01-31', subject: '滨城市总工会' };
const NEWS = { ...options, target: { news: 'a' } };
const BOLD = '<w:b/>';
const CENTRED = '<w:jc w:val="center"/>';

/** Imports a Word file. Returns its drafts, without the markup of figures, and all sentences for the editor. */
async function importWord(bytes: Uint8Array, settings: typeof options | typeof NEWS = options) {
  const source = await readWord(bytes);
  const imported = importSource(source, settings);
  const bodies = imported.drafts.map(({ text }) =>
    text.replace(/^---\n[\s\S]*?\n---\n\n/, '').replace(/<\/?(?:Figure|Name)\b[^>]*>/g, ''),
  );
  const sentences = [
    ...imported.remarks,
    ...imported.drafts.flatMap(({ decisions }) => decisions),
    ...imported.suspicions.map(({ what }) => what),
  ];
  return { ...imported, bodies, sentences };
}

/** Imports the body of a Word file as a news item below a headline. Returns the lines of the item. */
async function importBody(body: string, parts: Omit<Parameters<typeof writeWord>[0], 'body'> = {}) {
  const bytes = await writeWord({ ...parts, body: p('一次活动', CENTRED, BOLD) + body });
  const read = await importWord(bytes, NEWS);
  return { ...read, lines: (read.bodies[0] ?? '').trim().split('\n').filter(Boolean) };
}

/** Removes white space, and the marks that a list, a caption, a note or a gap changes. */
function normalise(text: string): string {
  return text.replace(/[\s（）()/／。.•：，]/gu, '').replaceAll('\\', '');
}

/** Reads the texts of the document and its notes as their file has them, parted where a note or a line break stands. */
async function readTexts(bytes: Uint8Array): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes);
  const paths = ['word/document.xml', 'word/footnotes.xml'].filter((path) => zip.file(path));
  const texts = await Promise.all(
    paths.map(async (path) => {
      const tree = parseDocument(await zip.file(path)!.async('string'), { xmlMode: true });
      const read = (node: (typeof tree.children)[number]): string => {
        if (!('children' in node) || !('name' in node)) return '';
        if (node.name === 'w:del') return '';
        if (/^(?:w:footnoteReference|w:br|w:tab)$/.test(node.name)) return '\n';
        if (/^[wm]:t$/.test(node.name)) return DomUtils.textContent(node);
        return node.children.map(read).join('') + (node.name === 'w:p' ? '\n' : '');
      };
      return tree.children.map(read).join('').split('\n');
    }),
  );
  return texts.flat().map(normalise).filter(Boolean);
}

describe.each(readdirSync(FIXTURES))('%s', async (name) => {
  const bytes = readFileSync(`${FIXTURES}/${name}`);
  const { drafts, bodies, sentences } = await importWord(bytes);

  test('its title, its sections and their parts become pages', () => {
    expect(drafts.map(({ path }) => path)).toEqual([
      'report/2032/overview.mdx',
      'report/2032/zhuhun.mdx',
      'report/2032/huhang.mdx',
    ]);
    expect(drafts[0]?.text).toContain('\nheadline: 同心聚力“灯塔”品牌谱新篇\n');
    expect(drafts[0]?.text).toContain('\n  byline: 融媒体记者 林小雨 通讯员 陈大江\n');
    expect(bodies[1]).toMatch(/^## (?:（一）)?学习宣传 \\\{#xuexi-xuanchuan\}$/m);
  });

  test('its lists and its tables become those of Markdown', () => {
    expect(bodies[1]).toMatch(/\n\n- 举办读书会45场；\n(?: {2}- 其中线上12场；\n)?- 参观展馆/);
    expect(bodies.join()).toMatch(/\n\n1\. (?:报名|受理)。\n2\. (?:开班|调解)。\n/);
    expect(bodies[2]).toMatch(
      /\n\n(?:\| .* \|\n)?\| --- \| --- (?:\| --- )?\|\n\| 欠薪 \|.* 310件 \|\n/,
    );
  });

  test('every character is in a draft or in a sentence for the editor', async () => {
    const whole = normalise(
      [...drafts.map(({ text }) => text.replace(/<[^>]*>/g, '')), ...sentences].join('\n'),
    );
    for (const text of await readTexts(bytes)) expect(whole).toContain(text);
  });
});

test.each(['pandoc.docx', 'libreoffice.docx'])(
  'the pictures of %s get names beside their page, captions with credits, and a place for the alternative text',
  async (name) => {
    const { drafts, bodies, sentences } = await importWord(readFileSync(`${FIXTURES}/${name}`));
    expect(drafts.flatMap(({ pictures }) => pictures).map(({ path }) => path)).toEqual([
      'report/2032/zhuhun-1.png',
      'report/2032/zhuhun-2.png',
    ]);
    for (const { bytes } of drafts[1]?.pictures ?? [])
      expect(Buffer.from(bytes).subarray(1, 4).toString()).toBe('PNG');
    expect(bodies[1]).toContain('![替代文字待写](./zhuhun-1.png)\n');
    expect(bodies[1]).toContain('![替代文字待写](./zhuhun-2.png "选手比拼现场。陈大江／摄")');
    expect(drafts[1]?.text).toContain('photoCredits: 陈大江');
    expect(sentences.join('\n')).toMatch(/zhuhun-2\.png：请把“替代文字待写”换成图上有什么/);
  },
);

test('a picture that is only linked is reported, and no file beside the document is read', async () => {
  const bytes = readFileSync(`${FIXTURES}/libreoffice-without-styles.docx`);
  const { drafts, sentences } = await importWord(bytes);
  expect(drafts.flatMap(({ pictures }) => pictures)).toEqual([]);
  expect(sentences.join('\n')).toMatch(/“• 参观展馆12次。”下面有一张图片读不出来：/);
});

test.each<[what: string, body: string, expected: string[]]>([
  [
    'fields',
    `<w:p>${r('共')}<w:fldSimple w:instr="PAGE">${r('甲乙')}</w:fldSimple>${r('件。')}</w:p>`,
    ['共甲乙件。'],
  ],
  [
    'formulas',
    `<w:p>${r('公式')}<m:oMath><m:f><m:num><m:r><m:t>甲</m:t></m:r></m:num></m:f></m:oMath>${r('成立。')}</w:p>`,
    ['公式甲成立。'],
  ],
  [
    'readings above characters',
    `<w:p><w:r><w:ruby><w:rt>${r('xun')}</w:rt><w:rubyBase>${r('浔')}</w:rubyBase></w:ruby></w:r>${r('江。')}</w:p>`,
    ['浔（xun）江。'],
  ],
  [
    'text boxes, once',
    `<w:p>${r('正文。')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('框里的话。')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('框里的话。')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ['正文。', '框里的话。'],
  ],
  [
    'insertions, and no deletions',
    `<w:p>${r('走访')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${r('新')}</w:ins>${r('企业。')}</w:p>`,
    ['走访新企业。'],
  ],
  [
    'frames of one cell',
    table([cell(p('框里的话。') + p('又一段。'))]),
    ['框里的话。', '又一段。'],
  ],
  ['spaces that do not break', p('开展\u00a0活动。'), ['开展 活动。']],
])('%s are read', async (_what, body, expected) => {
  const { lines } = await importBody(body);
  expect(lines).toEqual(expected);
});

test('what the site cannot show is reported', async () => {
  const { lines, sentences } = await importBody(
    `<w:p>${r('走访企业。')}<w:r><w:rPr><w:strike/></w:rPr><w:t>旧话。</w:t></w:r><w:del><w:r><w:delText>删去的话</w:delText></w:r></w:del></w:p>${picture('rId2')}`,
    {
      files: {
        'word/header1.xml': '<w:hdr xmlns:w="a"><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>',
        'word/footer1.xml': '<w:ftr xmlns:w="a"><w:p><w:r><w:t>- 3 -</w:t></w:r></w:p></w:ftr>',
      },
    },
  );
  expect(lines).toEqual(['走访企业。旧话。']);
  const report = sentences.join('\n');
  expect(report).toContain('“旧话。”在 Word 里划掉了');
  expect(report).toContain('删去的文字：“删去的话”');
  expect(report).toContain('页眉没有导入：“内部资料”');
  expect(report).toMatch(/一张 EMF 格式的图片没有导入.*另存为 PNG/);
  expect(report).not.toContain('页脚');
});

test('text in an element that no program knows is reported with its characters', async () => {
  const { sentences } = await importBody(
    `<w:p>${r('走访')}<w:unknown>${r('三家')}</w:unknown>${r('企业。')}</w:p>`,
  );
  expect(sentences.join('\n')).toContain(
    '“走访三家企业。”这一段里有2个字符没有读出来（三家），请照原文补上。',
  );
});

test('numbers that Word writes itself are kept: those of headings as text, those of lists as marks', async () => {
  const han = numbering(1, ['chineseCounting', '%1、'], ['chineseCounting', '（%2）']);
  const list = numbering(2, ['decimal', '%1.'], ['bullet', '•'], ['decimalEnclosedCircle', '%3']);
  const bytes = await writeWord({
    numbering: han + list,
    body: [
      p('一年工作', CENTRED, '<w:b/><w:sz w:val="44"/>'),
      p('总的情况很好，各项工作取得新进展。'),
      p('铸魂', numbered(1), BOLD),
      p('学习', numbered(1, 1), BOLD),
      p('开展学习，覆盖全市。'),
      p('宣讲', numbered(1, 1), BOLD),
      p('开展宣讲，走进车间。'),
      p('护航', numbered(1), BOLD),
      p('做法有以下各项：'),
      p('受理；', numbered(2)),
      p('上门；', numbered(2, 1)),
      p('调解。', numbered(2)),
      p('中间一段话。'),
      p('回访。', numbered(2)),
      p('归档。', numbered(2)),
      p('先登记。', numbered(2, 2)),
    ].join(''),
  });
  const { drafts, bodies } = await importWord(bytes);
  expect(drafts.map(({ what }) => what)).toEqual(['综述：一年工作', '章节：铸魂', '章节：护航']);
  expect(drafts[1]?.text).toContain('一、铸魂');
  expect(bodies[1]).toContain('## （一）学习 ');
  expect(bodies[1]).toContain('## （二）宣讲 ');
  expect(bodies[2]).toContain(
    '\n1. 受理；\n   - 上门；\n2. 调解。\n\n中间一段话。\n\n3. 回访。\n4. 归档。\n   - ①先登记。',
  );
});

test('headings by their outline level, below the title of a document, are nested without a jump', async () => {
  const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`;
  const { lines } = await importBody(
    [
      p('第一部分', outline(0)),
      p('概况。'),
      p('细节', outline(2)),
      p('一段。'),
      p('更细', outline(3)),
      p('又一段。'),
      p('第二部分', outline(0)),
      p('结尾。'),
    ].join(''),
  );
  expect(
    lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/ \\.*/, '')),
  ).toEqual(['## 第一部分', '### 细节', '#### 更细', '## 第二部分']);
});

test('merged cells keep their text once, and a cell of several paragraphs stands in one line', async () => {
  const { lines, sentences } = await importBody(
    table(
      [cell(p('受理情况'), '<w:gridSpan w:val="3"/>')],
      [cell(p('类别'), '<w:gridSpan w:val="2"/>'), cell(p('说明'))],
      [
        cell(p('欠薪'), '<w:vMerge w:val="restart"/>'),
        cell(p('建筑')),
        cell(p('第一句。') + p('第二句。')),
      ],
      [cell(p(''), '<w:vMerge/>'), cell(p('餐饮')), cell(p('甲|乙'))],
    ),
  );
  expect(lines).toEqual([
    '受理情况',
    '| 类别 |  | 说明 |',
    '| --- | --- | --- |',
    '| 欠薪 | 建筑 | 第一句。第二句。 |',
    '|  | 餐饮 | 甲\\|乙 |',
  ]);
  expect(sentences.join('\n')).toContain('表格“类别”里有合并的单元格');
});

test('a head of two rows becomes one row: each column has its whole heading', async () => {
  const down = '<w:vMerge w:val="restart"/>';
  const { lines, sentences } = await importBody(
    table(
      [
        cell(p('地区'), down),
        cell(p('法律援助'), '<w:gridSpan w:val="2"/>'),
        cell(p('咨询（人次）'), down),
      ],
      [
        cell(p(''), '<w:vMerge/>'),
        cell(p('件数')),
        cell(p('金额（万元）')),
        cell(p(''), '<w:vMerge/>'),
      ],
      ['东区', '208', '936.4', '3150'].map((text) => cell(p(text))),
    ),
  );
  expect(lines).toEqual([
    '| 地区 | 法律援助件数 | 法律援助金额（万元） | 咨询（人次） |',
    '| --- | --- | --- | --- |',
    '| 东区 | 208 | 936.4 | 3150 |',
  ]);
  expect(sentences.join('\n')).toContain('表格“地区”的表头有2层');
});

test('two lines of a title that have one level are the headline', async () => {
  const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`;
  const bytes = await writeWord({
    body: [
      p('滨城市总工会', outline(0)),
      p('二〇三二年度工作总结', outline(0)),
      p('全市会员九十六万人。'),
      p('重点任务', outline(1)),
      p('新增会员五万人。'),
    ].join(''),
  });
  const { drafts } = await importWord(bytes, { ...NEWS, target: { report: 2032 } });
  expect(drafts[0]!.text).toContain('\nheadline: 二〇三二年度工作总结\n');
  expect(drafts.map(({ path }) => path)).toHaveLength(2);
});

test('a row that begins with its number is called by the cell behind it', async () => {
  const row = (...texts: string[]) => texts.map((text) => cell(p(text)));
  const { drafts } = await importBody(
    table(
      row('序号', '指标', '完成值'),
      row('1', '新增会员', '2.6万人'),
      row('2', '法律援助', '573件'),
    ),
  );
  expect(drafts.flatMap(({ figures }) => figures.map(({ label }) => label))).toEqual([
    '新增会员完成值',
    '法律援助完成值',
  ]);
});

test('digits at the end of a heading of a table are no part of the number in a cell', async () => {
  const row = (...texts: string[]) => texts.map((text) => cell(p(text)));
  const { lines, drafts } = await importBody(
    table(row('项目', '表1'), row('挽回损失', '3184万元')),
  );
  expect(lines.at(-1)).toBe('| 挽回损失 | 3184万元 |');
  expect(drafts[0]?.figures.map(({ value }) => value)).toEqual(['31840000']);
});

test('photos that a table sets side by side keep their captions', async () => {
  const { lines } = await importBody(
    table(
      [cell(picture('rId1')), cell(picture('rId1', '两名选手握手'))],
      [cell(p('图为开幕式。（甲某/摄）')), cell(p('图为比赛。乙某 摄'))],
    ),
  );
  expect(lines).toEqual([
    '![替代文字待写](./a-1.png "图为开幕式。甲某／摄")',
    '![两名选手握手](./a-2.png "图为比赛。乙某／摄")',
  ]);
});

test('a note stands behind the quantity around its mark, and the note of a heading below the heading', async () => {
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
  const { lines } = await importBody(
    `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${r('概况')}${mark(1)}</w:p><w:p>${r('走访12')}${mark(2)}${r('家企业，很好。')}</w:p>${p('又一部分', '<w:outlineLvl w:val="0"/>')}${p('结尾。')}`,
    { footnotes: note(1, '截至年底') + note(2, '含分支') },
  );
  expect(lines.slice(0, 3)).toEqual([
    '## 概况 \\{#gaikuang}',
    '（注：截至年底）',
    '走访12家（注：含分支）企业，很好。',
  ]);
});

test('the table of contents becomes a comment', async () => {
  const style = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
  const toc = (text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="T1"/></w:pPr>${r(text)}<w:r><w:tab/></w:r>${r('3')}</w:p>`;
  const { lines } = await importBody(toc('概况') + toc('护航') + p('正文。'), { styles: style });
  expect(lines).toEqual(['{/* 概况 3 */}', '{/* 护航 3 */}', '正文。']);
});

test('lists and tables that were typed or pasted as text become lists and tables', async () => {
  const { lines } = await importBody(
    [
      p('主要做法：'),
      `<w:p>${r('• 举办读书会；')}<w:r><w:br/></w:r>${r('•\u00a0参观展馆。')}</w:p>`,
      p('步骤如下：'),
      p('１．受理；'),
      p('２．调解。'),
      `<w:p>${r('类别')}<w:r><w:tab/></w:r>${r('说明')}</w:p>`,
      `<w:p>${r('欠薪')}<w:r><w:tab/></w:r>${r('最多')}</w:p>`,
    ].join(''),
  );
  expect(lines).toEqual([
    '主要做法：',
    '- 举办读书会；',
    '- 参观展馆。',
    '步骤如下：',
    '1. 受理；',
    '2. 调解。',
    '| 类别 | 说明 |',
    '| --- | --- |',
    '| 欠薪 | 最多 |',
  ]);
});

/** Texts and structures that an import could lose or misread. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        '工会',
        '职工',
        '3184万元',
        '，',
        '。',
        '“甲”',
        '*_~',
        '<&>',
        '[1]',
        '1.',
        '一、',
        '•',
        '（乙/摄）',
        ' ',
        '图1',
      ],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const properties = fc.constantFrom(
  '',
  CENTRED,
  numbered(1),
  numbered(1, 1),
  numbered(2),
  '<w:outlineLvl w:val="0"/>',
  '<w:outlineLvl w:val="1"/>',
);
const paragraph = fc
  .tuple(words, properties, fc.constantFrom('', BOLD))
  .map(([text, own, run]) => p(text, own, run));
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: fc.constant(picture('rId1')) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(paragraph, paragraph), { minLength: 1, maxLength: 3 })
      .map((rows) => table(...rows.map((cells) => cells.map((one) => cell(one))))),
  },
);

test('no character of any document is lost', async () => {
  const lists =
    numbering(1, ['bullet', '•'], ['decimal', '%2.']) + numbering(2, ['chineseCounting', '（%1）']);
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 10 }), async (blocks) => {
      const bytes = await writeWord({ body: p('一次活动') + blocks.join(''), numbering: lists });
      const { drafts, sentences } = await importWord(bytes, NEWS);
      const whole = normalise(
        [
          ...drafts.map(({ text }) => text.replace(/<\/?(?:Figure|Name)\b[^>]*>/g, '')),
          ...sentences,
        ].join('\n'),
      );
      for (const text of await readTexts(bytes)) expect(whole).toContain(text);
    }),
    { numRuns: 150 },
  );
});

test.each(['a web page, one paragraph a line', 'a narrow PDF column with indents'])(
  'the text of a newspaper in Word gives the same pages as the plain text: %s',
  async (layout) => {
    const text = LAYOUTS[layout] ?? '';
    const bytes = await writeWord({
      body: text
        .split('\n')
        .map((line) => p(line))
        .join(''),
    });
    const { drafts } = await importWord(bytes);
    expect(drafts.map((draft) => draft.text)).toEqual(
      importText(text, options).drafts.map((draft) => draft.text),
    );
  },
);

test('paragraphs and inner tables of a cell are parted by marks, so that no check joins their numbers', async () => {
  const inner = table([cell(p('东站')), cell(p('120'))], [cell(p('西站')), cell(p('96'))]);
  const { lines } = await importBody(
    table([cell(p('群组')), cell(p('明细'))], [cell(p('司机')), cell(inner + p('合计216'))]),
  );
  expect(lines.at(-1)).toBe('| 司机 | 东站，120；西站，96；合计216 |');
});

test('text that Word hides is reported, not imported', async () => {
  const { lines, sentences } = await importBody(
    `<w:p>${r('投入76万元。')}${r('内部稿', '<w:vanish/>')}${r('不隐藏。', '<w:vanish w:val="0"/>')}</w:p>`,
  );
  expect(lines).toEqual(['投入76万元。不隐藏。']);
  expect(sentences).toContain('隐藏的文字没有导入：“内部稿”。');
});

test('raised digits and fractions keep their value', async () => {
  const raised = '<w:vertAlign w:val="superscript"/>';
  const fraction = (above: string, below: string) =>
    `<m:oMath><m:f><m:num><m:r><m:t>${above}</m:t></m:r></m:num><m:den><m:r><m:t>${below}</m:t></m:r></m:den></m:f></m:oMath>`;
  const power =
    '<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>';
  const { lines } = await importBody(
    `<w:p>${r('占地120米')}${r('2', raised)}${r('，达标率为')}${fraction('3', '4')}${r('或')}${fraction('a+b', '2')}${r('，约')}${power}${r('次')}${r('①', raised)}${r('。')}</w:p>`,
  );
  expect(lines).toEqual(['占地120米²，达标率为3/4或（a+b）/2，约10³次①。']);
});

test('a hyphen at which no line breaks is a plain one', async () => {
  const { lines } = await importBody(
    '<w:p><w:r><w:t>电话0595</w:t><w:noBreakHyphen/><w:t>12351。</w:t></w:r></w:p>',
  );
  expect(lines).toEqual(['电话0595-12351。']);
});

test('letters inside a list, and further paragraphs of an item, stay inside of it', async () => {
  const lists =
    numbering(1, ['decimal', '%1.'], ['lowerLetter', '%2)']) + numbering(2, ['bullet', ' ']);
  const { bodies } = await importBody(
    [
      p('第一项做法；', numbered(1)),
      p('按时办结；', numbered(1, 1)),
      p('按标准回访；', numbered(1, 1)),
      p('第二项做法：', numbered(1)),
      p('另有说明。', numbered(2)),
      p('第三项做法。', numbered(1)),
    ].join(''),
    { numbering: lists },
  );
  expect(bodies[0]!.trim()).toBe(
    '1. 第一项做法；\n   - a)按时办结；\n   - b)按标准回访；\n2. 第二项做法：\n\n   另有说明。\n3. 第三项做法。',
  );
});

test('a short line without a style is no heading in a document whose headings have styles', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>';
  const heading = (text: string) => p(text, '<w:pStyle w:val="1"/>');
  const bytes = await writeWord({
    styles,
    body: [
      heading('铸魂'),
      p('宣讲24场。'),
      p('全天候在线'),
      p('听众600人。'),
      heading('护航'),
      p('调解6件。'),
    ].join(''),
  });
  const { bodies } = await importWord(bytes);
  expect(bodies.join('\n')).not.toContain('#');
});

test('the lines of a cover are the headline, and the word above the contents is a part of them', async () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>',
  ].join('');
  const heading = (text: string) => p(text, '<w:pStyle w:val="1"/>');
  const bytes = await writeWord({
    styles,
    body: [
      p('滨城市总工会2032年工作总结', '<w:pStyle w:val="t"/>'),
      p('滨城市总工会办公室', CENTRED),
      p('（2032年1月8日）', CENTRED),
      p('目  录', CENTRED),
      p('各项工作取得成效。'),
      heading('铸魂'),
      p('宣讲24场。'),
      heading('护航'),
      p('调解6件。'),
    ].join(''),
  });
  const { drafts, bodies } = await importWord(bytes);
  expect(drafts[0]!.text).toContain('\nheadline: 滨城市总工会2032年工作总结\n');
  expect(drafts[0]!.text).toMatch(
    /\n {2}byline: 滨城市总工会办公室\n[\s\S]*\n {2}date: 2032-01-08\n/,
  );
  expect(bodies[0]).toContain('{/* 目  录 */}');
});

test('short texts beside the photos of a grid are their captions', async () => {
  const photo = (caption: string) => cell(picture('rId1') + p(caption));
  const { lines } = await importBody(table([photo('志愿者理发'), photo('义诊进工地')]));
  expect(lines).toEqual([
    '![替代文字待写](./a-1.png "志愿者理发")',
    '![替代文字待写](./a-2.png "义诊进工地")',
  ]);
});

test.each([
  ['图1 职工听讲。林小雨 摄', '图1 职工听讲。林小雨／摄', '林小雨'],
  ['职工在做手工。林小雨/摄', '职工在做手工。林小雨／摄', '林小雨'],
  [
    '左图为体检，右图为出发。林小雨、陈大江 摄',
    '左图为体检，右图为出发。林小雨、陈大江／摄',
    '林小雨、陈大江',
  ],
  ['宣讲走进船厂（摄影：林小雨）', '宣讲走进船厂。摄影：林小雨', '林小雨'],
])(
  'the credit of %s is its last sentence, and names nobody else',
  async (text, written, credits) => {
    const { lines, drafts } = await importBody(picture('rId1') + p(text, CENTRED));
    expect(lines).toEqual([`![替代文字待写](./a-1.png "${written}")`]);
    expect(drafts[0]!.text).toContain(`photoCredits: ${credits}\n`);
  },
);

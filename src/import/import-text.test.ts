import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { news, section } from '../collections/schema.ts';
import { importText } from './import-text.ts';
import type { Paragraph } from './layout/paragraph.ts';
import { ARTICLE, FIGURES, LAYOUTS, MESSAGE, read } from './samples.fixture.ts';

const options = { target: { report: 2032 }, today: '2032-01-31', subject: '滨城市总工会' };
const removeSpace = (text: string) => text.replace(/[\s\ufeff]/g, '');

describe.each(Object.entries(LAYOUTS))('from %s', async (_layout, text) => {
  const { drafts, articles } = importText(text, options);
  const pages = await Promise.all(drafts.map(read));

  test('the overview, every section and the message after them become files', () => {
    expect(drafts.map(({ path }) => path)).toEqual([
      'report/2032/overview.mdx',
      'report/2032/zhuhun.mdx',
      'report/2032/huhang.mdx',
      'report/2032/qiangji.mdx',
      'news/quanshi-tushu-gongzuo-huiyi.mdx',
    ]);
  });

  test('headlines, names, slogans and authors go to the fields they belong to', () => {
    const [overview, ...rest] = pages.map(({ frontmatter }) => frontmatter);
    expect(overview).toMatchObject({
      headline: ARTICLE.headline,
      source: {
        title: `${ARTICLE.headline} ${ARTICLE.lineBelow}`,
        byline: ARTICLE.byline.slice(1),
        organisation: '滨城市总工会',
        photoCredits: '林小雨、陈大江',
      },
    });
    expect(rest.slice(0, 3).map(({ title, headline }) => ({ title, slogan: headline }))).toEqual(
      ARTICLE.sections.map(({ title, slogan }) => ({ title, slogan })),
    );
    expect(rest[3]).toMatchObject({
      title: MESSAGE.headline,
      source: { title: MESSAGE.headline, kind: '消息' },
    });
  });

  test('paragraphs are whole again, character by character', () => {
    const expected = [
      [...ARTICLE.captions, ...ARTICLE.lead],
      ...ARTICLE.sections.map(({ paragraphs }) => paragraphs),
      MESSAGE.paragraphs,
    ];
    expect(pages.map(({ body }) => body)).toEqual(expected.map((lines) => lines.join('\n')));
  });

  test('every quantity is marked with its value', () => {
    const figures = pages.flatMap((page) => page.figures);
    expect(figures.map(({ text: written, value, unit }) => [written, value, unit])).toEqual(
      FIGURES,
    );
  });

  test('the schema accepts the frontmatter of each file', () => {
    pages.forEach(({ frontmatter }, i) => {
      const schema = drafts[i]?.path.startsWith('news/') ? news : section;
      expect(schema.safeParse(frontmatter).error?.issues ?? []).toEqual([]);
    });
  });

  test('the files hold every character of the source', () => {
    const headings = articles.flatMap((article) => [
      ...article.headings,
      ...article.bylines,
      ...article.sections.flatMap((part) => part.headings),
    ]);
    const frontmatters = removeSpace(pages.map(({ head }) => head).join('\n'));
    for (const heading of headings) expect(frontmatters).toContain(removeSpace(heading.text));
    const headingLines = new Set(
      headings.flatMap(({ line, lastLine }) => listNumbers(line, lastLine)),
    );
    const bodyLines = text.split(/\r\n|\n/).filter((_, i) => !headingLines.has(i + 1));
    expect(removeSpace(removeMarkup(drafts))).toBe(removeSpace(bodyLines.join('')));
  });
});

test.each([
  ['4月7日，会议召开。', '2032-06-01', '2032-04-07'],
  ['4月7日，会议召开。', '2032-01-31', '2031-04-07'],
  ['2030年4月7日，会议召开。', '2032-01-31', '2030-04-07'],
  ['2月30日，会议召开。', '2032-01-31', '2032-01-31'],
  ['会议召开。', '2032-01-31', '2032-01-31'],
])('a message that begins with %s and is imported on %s is dated %s', (text, today, day) => {
  const source = `会议召开\n本报讯（记者 林小雨）${text}`;
  const [draft] = importText(source, { ...options, target: { news: 'a' }, today }).drafts;
  expect(draft?.text).toContain(`\ndate: ${day}\n`);
});

/** Reads the bodies of drafts without markup. The text of comments stays. */
function removeMarkup(drafts: readonly { text: string }[]): string {
  return drafts
    .map(({ text }) =>
      text
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/<\/?(?:Figure|Name)\b[^>]*>|\{\/\*|\*\/\}/g, '')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
    )
    .join('');
}

/** Writes the text of a paragraph with its inserts, such as page numbers, in their places. */
function writeWithInserts({ text, inserts }: Paragraph): string {
  let whole = '';
  let at = 0;
  for (const insert of inserts) {
    whole += text.slice(at, insert.at) + insert.text;
    at = insert.at;
  }
  return whole + text.slice(at);
}

function listNumbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Texts that Markdown, MDX or the importer could misread. */
const fragment = fc.constantFrom(
  ...'，。、；：“”（）《》',
  ...'*_~`#\\<>{}[]()|!&$^=+-%@/"\'',
  ...[
    '甲',
    '乙',
    '工会',
    '职工',
    '3184万元',
    '六大',
    '12.6万',
    '约',
    '余',
    '2025年',
    '三年行动',
    '第3名',
    '12351',
  ],
  ...[
    'import ',
    'export ',
    'https://a.cn/x_y',
    'www.a.cn',
    'a@b.cn',
    '1. ',
    '- ',
    '> ',
    '&amp;',
    '</p>',
    '<br>',
    '${x}',
    '１２',
    '（王某/摄）',
  ],
);
const paragraph = fc
  .array(fragment, { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

test('the Markdown processor gives back any text unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
      const text = ['一个标题', ...paragraphs].join('\n');
      const { drafts, articles, layout } = importText(text, { ...options, target: { news: 'a' } });
      const pages = await Promise.all(drafts.map(read));
      for (const { frontmatter } of pages)
        expect(news.safeParse(frontmatter).error).toBeUndefined();
      const headings = new Set(
        articles.flatMap((article) => [...article.headings, ...article.bylines]),
      );
      const body = layout.paragraphs.filter((paragraph) => !headings.has(paragraph));
      expect(removeSpace(pages.map((page) => page.body).join(''))).toBe(
        removeSpace(body.map((paragraph) => paragraph.text).join('')),
      );
      expect(removeSpace(layout.paragraphs.map(writeWithInserts).join(''))).toBe(removeSpace(text));
      const inserts = layout.paragraphs.flatMap((paragraph) => paragraph.inserts);
      for (const insert of inserts)
        expect(drafts.some((draft) => draft.text.includes(`{/* ${insert.text} */}`))).toBe(true);
    }),
    { numRuns: 300, examples: [[['，', '-_=', '，']]] },
  );
});

test.each([
  ['one character a line', '字\n', '字'],
  ['numbers of sections', '1\n', '1'],
  ['one paragraph', '服务职工', '服务'],
  ['figures', '调解劳动纠纷666件。\n\n', '666件'],
])(
  'a text of nothing but %s, as long as an import may be, is imported whole',
  (_what, part, kept) => {
    const text = part.repeat(Math.floor(99_000 / part.length));
    const { drafts } = importText(text, {
      target: { news: 'long' },
      today: '2032-01-31',
      subject: '某市总工会',
      earlier: [],
    });
    const count = (source: string) => source.split(kept).length;
    expect(count(drafts.map((draft) => draft.text).join('\n'))).toBeGreaterThanOrEqual(count(text));
  },
);

test('durations become no figures, and what is said beside them keeps its label', () => {
  const { drafts } = importText(
    '春风送岗\n\n融媒体记者 林小雨\n\n各级工会连续6年开展活动，五年来共培训12万人次，3个月内办结666件，近三年服务60周岁以上职工8名，在2 4小时内答复。',
    { ...options, target: { news: 'a' } },
  );
  expect(drafts.flatMap(({ figures }) => figures).map(({ text }) => text)).toEqual([
    '12万人次',
    '666件',
    '60周岁以上',
    '8名',
  ]);
  expect(drafts[0]?.text).toContain('各级工会连续6年开展活动，五年来共培训<Figure');
  expect(drafts.flatMap(({ decisions }) => decisions).join()).toContain('“4小时”没有标注');
});

test('numbers in other forms become figures, as they are written', () => {
  const written = ['叁仟壹佰捌拾肆万元', '𝟐𝟒𝟔场', '300[1]名', '45²次', '500*户', '三一八五万元'];
  const { drafts } = importText(
    `春风送岗\n\n融媒体记者 林小雨\n\n挽回损失${written.join('，又有')}，走访五〇二所。`,
    { ...options, target: { news: 'a' } },
  );
  expect(drafts.flatMap(({ figures }) => figures).map(({ text, value }) => [text, value])).toEqual(
    written.map((text, i) => [text, ['31840000', '246', '300', '45', '500', '31850000'][i]]),
  );
  expect(drafts[0]?.text).toContain('>300\\[1\\]名</Figure>');
});

test('approximate pairs, lists with one unit and parts of a whole become figures', () => {
  const { drafts } = importText(
    '春风送岗\n\n融媒体记者 林小雨\n\n走访四、五十家企业，满意度分别提高8、13个百分点，分别投入1.5、2.5亿元，惠及三分之二的乡镇。',
    { ...options, target: { news: 'a' } },
  );
  expect(
    drafts.flatMap(({ figures }) => figures).map((f) => `${f.text}=${f.value}${f.unit}`),
  ).toEqual([
    '四、五十家=40家',
    '8=8百分点',
    '13个百分点=13百分点',
    '1.5=150000000元',
    '2.5亿元=250000000元',
    '三分之二=2/3',
  ]);
  expect(drafts[0]?.text).toContain('unit="元">1.5</Figure>、');
  expect(drafts[0]?.text).toContain('unit="百分点">8</Figure>、');
  expect(drafts.flatMap(({ decisions }) => decisions).join()).not.toContain('没有写单位');
});

test('a page number in front of a figure or behind one is kept in a comment', () => {
  const { drafts } = importText(
    '春风送岗\n\n融媒体记者 林小雨\n\n全年走访企业，开展活动\n5\n46场，调解纠纷30件\n6\n后回访。',
    { ...options, target: { news: 'a' } },
  );
  expect(drafts[0]?.text).toContain('开展活动{/* 5 */}<Figure ');
  expect(drafts[0]?.text).toContain('30件</Figure>{/* 6 */}后回访。');
});

test('the caption of a picture gets a line that is ready for its file', () => {
  const { drafts } = importText(
    '宣讲开到码头\n近日，宣讲队到码头开讲。\n图为宣讲现场。（林小雨/摄）\n职工听讲。',
    {
      target: { news: 'lecture' },
      today: '2032-01-31',
      subject: '滨城市总工会',
    },
  );
  expect(drafts.flatMap(({ decisions }) => decisions).join()).toContain(
    '换成 ![替代文字待写](./照片.jpg "图为宣讲现场。林小雨／摄")',
  );
});

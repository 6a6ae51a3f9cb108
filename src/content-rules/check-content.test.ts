import { describe, expect, test } from 'vitest';
import { formatFault } from '../collections/fault.ts';
import { checkContent, mendDocument } from './check-content.ts';
import type { ContentFile } from './checked-document.ts';

const HEAD = `title: 护航
headline: 坚守维权底线 筑牢和谐防线
summary: 这一章写2032年的维权服务与和谐劳动关系工作，包括集体协商、法律服务、纠纷调解、信访处理与欠薪追回。
theme: 维权服务
order: 3
period: 2032
date: 2032-01-31
source:
  title: 来源的题名
  byline: 记者 某某
  kind: 消息`;
/** Number of lines before the body. */
const HEAD_LINES = HEAD.split('\n').length + 3;

function section(body: string, head = HEAD, path = 'report/2032/huhang.mdx'): ContentFile {
  return { file: `content/${path}`, path, source: `---\n${head}\n---\n\n${body}\n` };
}
const overview = section(
  '综述。',
  HEAD.replace('order: 3', 'order: 0').replace('这一章', '这一页'),
  'report/2032/overview.mdx',
);
const check = async (...files: ContentFile[]) =>
  (await checkContent([...files, overview])).map(formatFault);

test('content that keeps the rules has no faults', async () => {
  const body = [
    '2032年，“灯塔”品牌（工会服务品牌）持续扩大影响，见[综述](/2032/)和[调解](#mediation)。',
    '## 调解 \\{#mediation}',
    '全年调解<Figure id="mediated" label="调解劳动纠纷">666件</Figure>，其中“工会+法院”联调占<Figure id="share" label="联调的占比">20%～30%</Figure>……',
    '- 来源：《细耕品牌 凝心聚力》（记者 林小雨）。',
    '- 网址是[网站](https://example.org/a_b?c=1)，热线是12351，`code, here`。',
    '{/*\n给 编辑 看的话...\n*/}',
    '全年调解劳动纠{/* 第 3 页 {x} */}纷，成效明显。',
    '<strong>“重点”</strong>工作：AI工具进车间，“他说：‘好’”。',
  ].join('\n\n');
  expect(await check(section(body))).toEqual([]);
});

/** A fault, a body with it, the line in the body (from 1), the message, and the body after `--fix`. */
const BROKEN: [fault: string, body: string, line: number, message: RegExp, mended?: string][] = [
  [
    'a half-width comma',
    '全年走访企业,服务职工。',
    1,
    /半角标点“,”.*GB\/T 15834/,
    '全年走访企业，服务职工。',
  ],
  ['a half-width full stop', '全年走访企业.', 1, /半角标点“\.”/, '全年走访企业。'],
  ['half-width brackets', '全市(含开发区)推行。', 1, /半角括号/, '全市（含开发区）推行。'],
  ['straight quotation marks', '弘扬"晋江经验"。', 1, /直引号/],
  ['full-width letters', 'ＡＩ工具进车间。', 1, /全角的“ＡＩ”/, 'AI工具进车间。'],
  ['a doubled mark', '服务职工，，温暖人心。', 1, /标点重复/, '服务职工，温暖人心。'],
  [
    'three full stops for an ellipsis',
    '铸魂、赋能、护航。。。',
    1,
    /标点重复/,
    '铸魂、赋能、护航……',
  ],
  ['dots for an ellipsis', '铸魂、赋能、护航...', 1, /省略号/, '铸魂、赋能、护航……'],
  ['two adjacent marks', '服务职工，。', 1, /两个标点相连/],
  ['hyphens for a dash', '这条热线--职工的娘家。', 1, /破折号/, '这条热线——职工的娘家。'],
  ['an unclosed quotation', '弘扬“晋江经验。', 1, /“”没有对应的后半个|没有对应的后半个/],
  ['an unopened bracket', '全市含开发区）推行。', 1, /没有对应的前半个/],
  ['a quotation inside another', '他说：“弘扬“晋江经验”精神。”', 1, /双引号里又用了双引号/],
  ['a space between Han and Latin', '用 AI 工具。', 1, /打了空格/, '用AI工具。'],
  ['a space beside a mark', '服务职工， 温暖人心。', 1, /标点旁边打了空格/, '服务职工，温暖人心。'],
  ['a space between Han characters', '服务 职工。', 1, /汉字之间打了空格/],
  ['a word typed twice', '职工的的心声。', 1, /字重复“的的”/],
  ['an invisible character', '服务\u200b职工。', 1, /U\+200B/],
  ['a radical in place of a character', '⼯会服务职工。', 1, /部首/, '工会服务职工。'],
  ['a date with points', '2032.4.7 召开。', 1, /日期写成了“2032\.4\.7”/],
  ['千 behind digits', '<Figure id="a" label="甲">3千名</Figure>职工', 1, /混用阿拉伯数字/],
  [
    'a range with one percent sign',
    '占<Figure id="a" label="甲">20～30%</Figure>',
    1,
    /百分数的起止/,
  ],
  ['two words of approximation', '共<Figure id="a" label="甲">约200余名</Figure>', 1, /两个概数词/],
  ['an unmarked quantity', '开头。\n\n追回欠薪482万余元。', 3, /“482万余元”是一个数量，却没有标注/],
  ['each of two unmarked quantities', '追回482万元，调解666件。', 1, /“666件”是一个数量/],
  [
    'the unmarked first number of a list',
    '分别提高8、<Figure id="a" label="甲">13个百分点</Figure>。',
    1,
    /“8”是一个数量，却没有标注.*unit="百分点">8</,
  ],
  [
    'a withdrawal without its reason',
    '<Figure id="a" label="甲" withdrawn="2026-12-01">6件</Figure>案',
    1,
    /withdrawn “2026-12-01”不合格.*withdrawn="2026-12-01 来源更正了数字"/,
  ],
  ['an id in Han characters', '<Figure id="调解" label="甲">6件</Figure>案', 1, /id “调解”不合格/],
  [
    'an id used twice',
    '<Figure id="a" label="甲">6件</Figure>、<Figure id="a" label="乙">7件</Figure>',
    1,
    /出现了两次/,
  ],
  ['a missing label', '<Figure id="a">6件</Figure>案', 1, /缺少 label/],
  ['a heading without an id', '开头。\n\n## 调解', 3, /标题“调解”没有合格的 id/],
  ['a heading of the first level', '# 调解 \\{#a}', 1, /一级标题/],
  ['a skipped heading level', '## 甲 \\{#a}\n\n#### 乙 \\{#b}', 3, /从2级跳到了4级/],
  ['visible asterisks', '**“重点”**工作。', 1, /星号会原样显示/],
  ['tildes that strike text through', '用~甲~乙。', 1, /波浪线/],
  [
    'an address that includes the text behind it',
    '见https://example.org/a。后文',
    1,
    /网址吞进了后面的文字/,
  ],
  [
    'a line break inside a paragraph',
    '开头。\n\n服务\n职工。',
    3,
    /段落中间换了行/,
    '开头。\n\n服务职工。',
  ],
  [
    'a picture without alternative text',
    '![](./现场.jpg)',
    1,
    /图片“.\/现场.jpg”没有替代文字.*!\[职工在服务窗口咨询\]\(.\/现场.jpg\)/,
  ],
  [
    'a picture whose alternative text is still to be written',
    '![替代文字待写](./现场.jpg "说明。某某／摄")',
    1,
    /图片“.\/现场.jpg”没有替代文字/,
  ],
  [
    'a picture with a space in its address',
    '![现场](./IMG 1.jpg)',
    1,
    /图片没有认出来.*<\.\/文件 名/,
  ],
  ['a picture with full-width marks', '！[现场]（./a.jpg）', 1, /图片没有认出来/],
  ['a list without its marks', '•甲班开课；\n•乙班结业。', 1, /像一个列表.*写成 `- `/],
  ['a table of an office program', '班次\t2031年\n人数\t不详', 1, /像一个表格.*写成表格/],
  ['a page number inside a sentence', '开展活动\n5\n场。', 1, /夹着页码/],
  [
    'a comma behind a percent sign',
    '占<Figure id="a" label="甲">3.6%</Figure>,其中甲班。',
    1,
    /半角标点“,”/,
  ],
  ['a point between two names', '教师买买提.艾力。', 1, /半角标点“\.”/],
  ['an unknown component', '<Chart />', 1, /没有这个组件/],
  ['an inline style', '<strong style="color:red">重</strong>', 1, /style/],
  ['a brace that opens an expression', '开头。\n\n集合{甲', 3, /MDX 写法有误/],
  ['an unclosed tag', '<strong>重', 1, /MDX 写法有误/],
  ['a link to nowhere', '见[护航](/2031/huhang/)。', 1, /没有对应的页面/],
  ['a link without its last slash', '见[综述](/2032)。', 1, /末尾补上斜杠：\/2032\//],
  ['a link to a missing id', '见[综述](/2032/#gone)。', 1, /#gone 不在那一页上/],
  ['a relative link', '见[综述](../overview)。', 1, /不知道指向哪里/],
];

test.each([
  '我们坚持实事求是是一贯的作风，的的确确如此。',
  '以“心手相牵 共赴山海”为题。',
  '新建<Figure id="a" label="甲">330千伏</Figure>线路、<Figure id="b" label="乙">5万千伏安</Figure>变电站。',
  '分别提高<Figure id="a" label="甲" unit="百分点">8</Figure>、<Figure id="b" label="乙">13个百分点</Figure>。',
  '运量分别为<Figure id="a" label="甲" unit="吨公里">80亿</Figure>、<Figure id="b" label="乙">95亿吨公里</Figure>。',
  '慰问<Figure id="a" label="甲">三、四十家</Figure>企业。',
  '| 类别 | 2031年（件） |\n| --- | --- |\n| 欠薪 | 310 |',
])('finds nothing wrong with: %s', async (body) => {
  const found = await check(section(body));
  expect(found.filter((text) => text.startsWith('content/report/2032/huhang.mdx:'))).toEqual([]);
});

test.each(BROKEN)('reports %s with file and line', async (_fault, body, line, message) => {
  const found = await check(section(body));
  const place = `content/report/2032/huhang.mdx:${HEAD_LINES + line} `;
  expect(found.filter((text) => text.startsWith(place)).join('\n')).toMatch(message);
});

test.each(BROKEN.filter(([, , , , mended]) => mended))(
  'corrects %s',
  async (_fault, body, _line, _message, mended) => {
    const after = await mendDocument(section(body));
    expect(after).toBe(section(mended ?? '').source);
    expect(await check({ ...section(''), source: after })).toEqual([]);
  },
);

test('a body of nothing but braces is refused without the compiler', async () => {
  const found = await check(section('{'.repeat(2000)));
  const first = `content/report/2032/huhang.mdx:${HEAD_LINES + 1} `;
  expect(found.filter((text) => text.includes('MDX'))).toEqual([
    expect.stringMatching(`^${first}MDX 写法有误：正文里有2000个 \\{，最多1000个。.*删去`),
  ]);
});

test('every one of very many faults is found', async () => {
  expect(await check(section('“'.repeat(90_000)))).toHaveLength(179_999);
});

describe('frontmatter', () => {
  test.each<[fault: string, from: string, to: string, line: number, message: RegExp]>([
    ['a missing field', 'theme: 维权服务\n', '', 1, /缺少字段“theme”/],
    ['a field of the source that is missing', '\n  kind: 消息', '', 9, /缺少字段“source\.kind”/],
    ['a source of a number', 'byline:.*', 'byline: 12', 11, /“source\.byline”不合格（要写文字）/],
    [
      'an empty publication',
      'kind: 消息',
      "kind: 消息\n  publication: ''",
      13,
      /“source\.publication”不合格（不能为空）/,
    ],
    [
      'a list of pages',
      'kind: 消息',
      'kind: 消息\n  publication: 滨城日报\n  page: [3, 4]',
      14,
      /“source\.page”不合格（要写文字）/,
    ],
    [
      'a page of no publication',
      'kind: 消息',
      'kind: 消息\n  page: 3',
      9,
      /缺少字段“source\.publication”/,
    ],
    [
      'a day of publication that does not exist',
      'kind: 消息',
      'kind: 消息\n  date: 2032-02-30',
      13,
      /日期写成了/,
    ],
    ['a misspelt field', 'theme:', 'thema:', 5, /没有“thema”这样的字段/],
    ['a short summary', /这一章.*/.source, '太短。', 4, /摘要有3个字符/],
    ['a word in place of a number', 'order: 3', 'order: 三', 6, /“order”不合格（要写数字）/],
    ['a date in another form', '2032-01-31', '2032/1/31', 8, /日期写成了“2032\/1\/31”/],
    ['a line that is not YAML', 'theme: 维权服务', 'theme: 维权: 服务', 5, /frontmatter 写法有误/],
    ['a year other than the folder’s', 'period: 2032', 'period: 2031', 7, /文件却在 2032\//],
    ['an order used twice', 'order: 3', 'order: 0', 6, /order 与|都是0/],
    ['a missing leading figure', 'order: 3', 'order: 3\nleading: [gone]', 7, /“gone”不是本页数字/],
    [
      'a name missing in the text',
      'order: 3',
      'order: 3\nnames: [十大工程]',
      7,
      /“十大工程”不在正文里/,
    ],
    [
      'a withdrawal that is only a text',
      'order: 3',
      'order: 3\nwithdrawn: 有误',
      7,
      /withdrawn: \{ date: 2026-12-01, reason: 为什么撤回 \}/,
    ],
    ['half-width marks in the summary', '工作，包括', '工作,包括', 4, /半角标点/],
  ])('reports %s with its line', async (_fault, from, to, line, message) => {
    const head = HEAD.replace(new RegExp(from), to);
    expect(head).not.toBe(HEAD);
    const found = (await check(section('正文。', head))).join('\n');
    expect(found).toMatch(message);
    if (!/order 与/.test(found)) expect(found).toContain(`huhang.mdx:${line} `);
  });

  test.each<[mistake: string, from: string, to: string, line: number, right: RegExp]>([
    ['a first field farther right', 'title: 护航', '  title: 护航', 2, /从行首写起：title: 护航。/],
    [
      'a part without its indent',
      '\n  title: ',
      '\ntitle: ',
      10,
      /（title）.*它属于 source，就在前面加两个空格/,
    ],
    [
      'a part farther right',
      '  byline: ',
      '   byline: ',
      11,
      /缩进与上一行不一样.*前面都写2个半角空格/,
    ],
    [
      'a field written twice',
      'order: 3',
      'order: 3\nperiod: 2031',
      8,
      /写了两次（period）.*只留一个。/,
    ],
    ['a backslash in double quotes', 'title: 护航', 'title: "护\\航"', 2, /title: '护\\航'。/],
    [
      'a list below a value',
      'order: 3',
      'order: 3\nnames: [甲]\n  - 乙',
      8,
      /值写在字段名后面，或在下面每行写一项/,
    ],
    [
      'a comma behind a quote',
      'theme: 维权服务',
      "theme: '维权服务',",
      5,
      /包住整个值：theme: '维权服务'。/,
    ],
    [
      'a value that begins with &',
      'theme: ',
      'theme: &',
      5,
      /& 开头的字会被当作引用.*theme: '&维权服务'/,
    ],
    [
      'words behind a hash',
      'theme: 维权服务',
      'theme: 维权服务 #1',
      5,
      /会被当作注释.*theme: '维权服务 #1'/,
    ],
    [
      'a text in place of aliases',
      'order: 3',
      'order: 3\naliases: a: b',
      7,
      /aliases: \{ a: b \}。/,
    ],
    [
      'a withdrawal with full-width marks',
      'order: 3',
      'order: 3\nwithdrawn：{date：2032-12-01，reason：数字有误}',
      7,
      /withdrawn: \{ date: 2032-12-01, reason: 数字有误 \}。/,
    ],
    [
      'a withdrawal without spaces',
      'order: 3',
      'order: 3\nwithdrawn: {date:2032-12-01, reason:有误}',
      7,
      /withdrawn: \{ date: 2032-12-01, reason: 有误 \}。/,
    ],
    [
      'a day of a withdrawal in another form',
      'order: 3',
      'order: 3\nwithdrawn: { date: 2032/12/1, reason: 有误 }',
      7,
      /date: 2032-12-01 这样/,
    ],
    ['a name that is a number', 'order: 3', 'order: 3\nnames: [569]', 7, /names: \['569'\]/],
    [
      'a field of another group',
      '  kind: 消息',
      '  kind: 消息\n  publisher: 滨城日报',
      13,
      /多半是 publication/,
    ],
    [
      'a field that every object has',
      'order: 3',
      'order: 3\nconstructor: 甲',
      7,
      /没有“constructor”这样的字段.*核对拼写，或删去/,
    ],
    [
      'an id in Chinese quotes',
      'order: 3',
      'order: 3\nleading: [“a”]',
      7,
      /删去引号；改成本页有的 id/,
    ],
  ])('shows the right form of %s', async (_mistake, from, to, line, right) => {
    const head = HEAD.replace(from, to);
    expect(head).not.toBe(HEAD);
    const found = await check(section('正文。', head));
    const fault = found.find((one) => one.startsWith(`content/report/2032/huhang.mdx:${line} `));
    expect(fault).toMatch(right);
    expect(fault).not.toMatch(/[A-Za-z]{3,} [a-z]{3,} [a-z]{3,}|\[object/);
  });

  test('a page that is withdrawn keeps its fields and its repeated figures', async () => {
    const head = HEAD.replace(
      'order: 3',
      'order: 3\nleading: [a]\nwithdrawn: { date: 2032-12-01, reason: 数字有误 }',
    );
    const body =
      '受理<Figure id="a" label="受理案件">12件</Figure>。\n\n又说<Figure same="/2032/huhang/#a">12件</Figure>。';
    expect(await check(section(body, head))).toEqual([]);
  });

  test.each<[mistake: string, from: string, to: string, line: number, right: string]>([
    ['a full-width colon', 'theme: ', 'theme：', 5, '半角冒号和一个空格：theme: 维权服务。'],
    ['a full-width colon of a part', '  kind: ', '  kind：', 12, '和一个空格：kind: 消息。'],
    ['no space behind a colon', 'order: 3', 'order:3', 6, '和一个空格：order: 3。'],
    ['both', 'theme: ', '  theme：', 5, '：theme: 维权服务。'],
    ['a tab', '  byline: 记者', '\tbyline: 记者', 11, '：byline: 记者 某某。'],
    ['a full-width space', '  byline: 记者', '　　byline: 记者', 11, '：byline: 记者 某某。'],
    ['spaces before a field', 'theme: ', ' theme: ', 5, '从行首写起：theme: 维权服务。'],
    ['a list without brackets', 'order: 3', 'order: 3\nleading: a, b', 7, '写成 leading: [a, b]；'],
    ['a full-width comma', 'order: 3', 'order: 3\nleading: [a，b]', 7, '：leading: [a, b]。'],
    ['full-width brackets', 'order: 3', 'order: 3\nleading: 【a、b】', 7, '：leading: [a, b]。'],
    ['a hyphen without a space', 'order: 3', 'order: 3\nleading:\n-a', 8, '一个空格：- a。'],
    [
      'a name in place of a list',
      'order: 3',
      'order: 3\nnames: 十大案例',
      7,
      '写成 names: [十大案例]；',
    ],
    [
      'a text in place of corrections',
      'order: 3',
      'order: 3\ncorrections: 改正了人数',
      7,
      "写成 corrections: [{ date: 2026-01-31, text: '改正了人数' }]；",
    ],
    [
      'a text in place of aliases',
      'order: 3',
      'order: 3\naliases: a',
      7,
      '写成 aliases: { 旧id: 新id }',
    ],
    [
      'a text in place of a chart',
      'order: 3',
      'order: 3\nchart: 图',
      7,
      "写成 chart: { title: '图', ",
    ],
    [
      'a text in place of the source',
      'source:\n.*\n.*\n.*',
      'source: 某报',
      9,
      "写成 source: { title: '某报', ",
    ],
    ['an open quotation', 'theme: .*', 'theme: "维权', 5, '或补上后半个：theme: 维权。'],
    ['an open bracket', 'order: 3', 'order: 3\nleading: [a', 7, '补上 ] 或 }'],
    ['text behind a quotation', 'theme: .*', 'theme: "维权"服务', 5, `：theme: '"维权"服务'。`],
    ['a colon in a value', 'theme: .*', 'theme: 维权: 服务', 5, "：theme: '维权: 服务'。"],
    ['an asterisk', 'theme: .*', 'theme: *维权', 5, "整个值：theme: '*维权'。"],
    ['an exclamation mark', 'theme: .*', 'theme: !维权', 5, "整个值：theme: '!维权'。"],
    ['an at sign', 'theme: .*', 'theme: @维权', 5, "整个值：theme: '@维权'。"],
    ['a bar', 'theme: .*', 'theme: |维权', 5, "整个值：theme: '|维权'。"],
    ['a number sign', 'theme: .*', 'theme: #维权', 5, "写成 theme: '#维权'；"],
    ['a field twice', 'theme: .*', 'theme: 甲\ntheme: 乙', 6, '写了两次（theme）'],
    ['a number in place of a text', 'title: .*', 'title: 2032', 2, "写成 title: '2032'；"],
    ['a number in words', 'order: 3', 'order: 三', 6, '写成 order: 3；'],
    ['a number in quotation marks', 'order: 3', 'order: "4"', 6, '写成 order: 4；'],
    ['a full-width number', 'order: 3', 'order: ５', 6, '写成 order: 5；'],
    ['a Chinese date', '^date: .*', 'date: 2032年1月3日', 8, '写成 date: 2032-01-03 这样。'],
    ['a missing field', 'theme: .*\n', '', 1, '补上 theme，例如 theme: '],
    ['a misspelt field', 'theme:', 'thema:', 5, '多半是 theme'],
    ['a Chinese name', 'theme:', '主题:', 5, '多半是 theme'],
  ])('shows the right form for %s', async (_mistake, from, to, line, right) => {
    const head = HEAD.replace(new RegExp(from, 'm'), to);
    expect(head).not.toBe(HEAD);
    const found = await check(section('正文。', head));
    expect(found.join('\n')).toContain(right);
    expect(found.find((text) => text.includes(right))).toContain(`huhang.mdx:${line} `);
    // No sentence of the parser, which is in English.
    expect(found.join('\n')).not.toMatch(/[a-z]+ [a-z]+ [a-z]+ [a-z]+/);
  });

  test.each([
    ['－－－', '写成了“－－－”'],
    ['——', '写成了“——”'],
    ['--', '写成了“--”'],
  ])('shows the right form for a fence of %s', async (fence, message) => {
    const { source } = section('正文。');
    for (const text of [source.replace('---', fence), source.replace('\n---\n', `\n${fence}\n`)]) {
      const found = (await check({ ...section(''), source: text })).join();
      expect(found).toContain(message);
      expect(found).toContain('三个半角短横 ---');
    }
  });

  test('reports a file without frontmatter', async () => {
    const file = { ...section(''), source: '正文。\n' };
    expect((await check(file)).join()).toMatch(/huhang\.mdx:1 文件开头没有 frontmatter/);
  });
});

describe('files together', () => {
  test.each<[what: string, body: string, fields: string, message: RegExp | null]>([
    [
      'a heading with the name of a section',
      '文。\n\n## 护航 \\{#huhang}\n\n文。',
      '',
      /overview\.mdx:17 id “huhang” 与 content\/report\/2032\/huhang\.mdx 争用地址 \/2032\/huhang\//,
    ],
    [
      'a figure with the name of a section',
      '调解<Figure id="huhang" label="调解">666件</Figure>。',
      '',
      /overview\.mdx:15 id “huhang” 与 content\/report\/2032\/huhang\.mdx 争用/,
    ],
    [
      'a former id with the name of a section',
      '调解<Figure id="mediated" label="调解">666件</Figure>。',
      '\naliases:\n  huhang: mediated',
      /overview\.mdx:14 id “huhang” 与 content\/report\/2032\/huhang\.mdx 争用/,
    ],
    [
      'a heading with a reserved name',
      '文。\n\n## 数字 \\{#at-a-glance}\n\n文。',
      '',
      /overview\.mdx:17 id “at-a-glance” 与 “一图读懂” 争用地址 \/2032\/at-a-glance\//,
    ],
    ['the id of a place of a section', '文。\n\n## 调解 \\{#mediation}\n\n文。', '', null],
  ])('reports %s in an overview, whose ids are addresses', async (_what, body, fields, message) => {
    const head = `${HEAD.replace('order: 3', 'order: 0').replace('这一章', '这一页')}${fields}`;
    const own = section(body, head, 'report/2032/overview.mdx');
    const other = section('文。\n\n## 调解 \\{#mediation}\n\n文。');
    const found = (await checkContent([own, other])).map(formatFault);
    expect(found).toEqual(message ? [expect.stringMatching(message)] : []);
  });

  test('reports different figures of one metric and year with both places', async () => {
    const file = (name: string, text: string) =>
      section(
        `共<Figure id="a" label="甲" metric="mediated">${text}</Figure>。`,
        HEAD.replace('order: 3', `order: ${name.length}`).replace('这一章', name),
        `report/2032/${name}.mdx`,
      );
    const found = await check(file('one', '666件'), file('three', '667件'));
    expect(found).toEqual([
      expect.stringMatching(
        /three\.mdx:15 指标 mediated 在2032年有两个数：这里是“667件”，content\/report\/2032\/one\.mdx:15 是“666件”/,
      ),
    ]);
  });

  test.each<[fault: string, copy: string, message: RegExp | null]>([
    ['no fault', '<Figure same="/2032/huhang/#a">约12.6万名</Figure>', null],
    ['an omitted unit', '<Figure same="/2032/huhang/#b" unit="家">六大</Figure>企业', null],
    [
      'another value',
      '<Figure same="/2032/huhang/#a">约12.7万名</Figure>',
      /overview\.mdx:15 这里重复的数字是“约12\.7万名”，content\/report\/2032\/huhang\.mdx:15 是“约12\.6万名”/,
    ],
    ['another ratio', '<Figure same="/2032/huhang/#r">2.4∶1</Figure>', /是“2\.3∶1”/],
    ['the same ratio, written with a colon', '<Figure same="/2032/huhang/#r">2.3:1</Figure>', null],
    ['other bounds', '<Figure same="/2032/huhang/#a">12.6万名</Figure>', /是“12\.6万名”/],
    ['another unit', '<Figure same="/2032/huhang/#a">约12.6万人</Figure>', /是“约12\.6万人”/],
    [
      'a unit in an attribute only of the original',
      '<Figure same="/2032/huhang/#b">六大</Figure>企业',
      /补上 unit="家"/,
    ],
    [
      'an id that no figure has',
      '<Figure same="/2032/huhang/#c">6件</Figure>',
      /#c 不是那一页的数字.*a、b、r/,
    ],
    [
      'the id of a heading',
      '<Figure same="/2032/huhang/#h">6件</Figure>',
      /#h 不是那一页的数字.*a、b、r/,
    ],
    ['a page that is not there', '<Figure same="/2031/#a">6件</Figure>', /没有对应的页面/],
    [
      'an address without its slash',
      '<Figure same="/2032/huhang#a">6件</Figure>',
      /末尾补上斜杠：\/2032\/huhang\/#a/,
    ],
    [
      'a repeated figure in a link',
      '[<Figure same="/2032/huhang/#a">约12.6万名</Figure>](/2032/)',
      /链接里套着重复的数字/,
    ],
  ])('compares a repeated figure with its original: %s', async (_fault, copy, message) => {
    const original = section(
      '惠及<Figure id="a" label="甲">约12.6万名</Figure>劳动者，由<Figure id="b" label="乙" unit="家">六大</Figure>企业举办，男女之比为<Figure id="r" label="丁">2.3∶1</Figure>。\n\n## 丙 \\{#h}\n\n见上。',
    );
    const faults = await checkContent([
      original,
      { ...overview, source: overview.source.replace('综述。', `全年惠及${copy}。`) },
    ]);
    const found = faults.map(formatFault);
    if (message) expect(found).toEqual([expect.stringMatching(message)]);
    else expect(found).toEqual([]);
  });

  test.each<[fault: string, fields: string, message: RegExp | null]>([
    ['no fault', 'leading: [huhang#a, own, overview#own]', null],
    ['a chart across pages', 'chart: { title: 甲与乙, figures: [huhang#a, own] }', null],
    [
      'a duration that leads the page',
      'leading:\n  - own\n  - time',
      /overview\.mdx:9 leading 里的“time”是一段时间（五年）/,
    ],
    [
      'a duration of another page that leads the page',
      'leading: [huhang#e]',
      /leading 里的“huhang#e”是一段时间（24小时）/,
    ],
    ['a duration that answers a question', 'questions: [{ ask: 几年, figure: time }]', null],
    ['six leading figures', `leading: [${'own, '.repeat(5)}huhang#a]`, null],
    [
      'a section that is not there',
      'leading:\n  - own\n  - huhan#a',
      /overview\.mdx:9 leading 里的“huhan#a”没有对应的章.*同一年的文件名：huhang；/,
    ],
    [
      'a section of another year',
      'leading: [2031/huhang#a]',
      /“2031\/huhang#a”没有对应的章.*：huhang；/,
    ],
    ['a section without a name', "leading: ['#a']", /“#a”没有对应的章.*本页的数字只写 id/],
    [
      'an id that no figure has',
      'chart:\n  title: 甲与乙\n  figures: [own, huhang#gone]',
      /overview\.mdx:9 chart 里的“huhang#gone”不是那一页数字的 id.*：a、b、c、d/,
    ],
    [
      'an id of another page without its section',
      'leading: [a]',
      /“a”不是本页数字的 id.*：own、time；别章的数字写成 文件名#id/,
    ],
    [
      'a chart of two units across pages',
      'chart: { title: 甲与乙, figures: [own, huhang#b] }',
      /overview\.mdx:7 chart 里的数字单位不同（名、人次）/,
    ],
    [
      'a chart that counts several kinds of things',
      'chart: { title: 甲与乙, figures: [own, huhang#c] }',
      null,
    ],
    [
      'a chart of a fraction',
      'chart: { title: 甲与乙, figures: [huhang#d, huhang#d] }',
      /overview\.mdx:7 chart 里有负数或分数/,
    ],
    [
      'a withdrawn figure',
      'leading: [huhang#g]',
      /overview\.mdx:7 leading 里的“huhang#g”已经撤回.*换成别的数字/,
    ],
    [
      'a withdrawn overview',
      'withdrawn: { date: 2026-12-01, reason: 有误 }',
      /overview\.mdx:7 综述不能撤回/,
    ],
    [
      'a chart of a ratio',
      'chart: { title: 甲与乙, figures: [own, huhang#f] }',
      /overview\.mdx:7 chart 里有比（2\.3∶1）。比没有数值，画不成条形。换成别的数字/,
    ],
    [
      'a chart in a part of the page',
      'chart: { title: 甲与乙, figures: [own, huhang#c], after: h }',
      null,
    ],
    [
      'a chart in a part that the page has not',
      'chart:\n  title: 甲与乙\n  figures: [own, huhang#c]\n  after: own',
      /overview\.mdx:10 chart 的 after“own”不是本页标题的 id.*：h；/,
    ],
    ['a question that a figure answers', 'questions: [{ ask: 几名, figure: huhang#a }]', null],
    [
      'a question with a figure that is not there',
      'questions:\n  - ask: 几名\n    figure: huhang#gone',
      /overview\.mdx:9 questions 里的“huhang#gone”不是那一页数字的 id/,
    ],
    [
      'a question without a figure',
      'questions:\n  - ask: 几名',
      /overview\.mdx:8 缺少字段“questions\.0\.figure”/,
    ],
    [
      'four questions',
      `questions: [${'{ ask: 几名, figure: own }, '.repeat(4)}]`,
      /“questions”不合格（最多3）/,
    ],
    ['seven leading figures', `leading: [${'own, '.repeat(6)}own]`, /“leading”不合格（最多6）/],
  ])('checks figures of other pages in fields: %s', async (_fault, fields, message) => {
    const original = section(
      '惠及<Figure id="a" label="甲">约12.6万名</Figure>劳动者，服务<Figure id="b" label="乙">6人次</Figure>，共<Figure id="c" label="丙">6家</Figure>企业、<Figure id="d" label="丁">三分之一</Figure>的街道，<Figure id="e" label="戊">24小时</Figure>内办结，男女之比为<Figure id="f" label="己">2.3∶1</Figure>，另有<Figure id="g" label="庚" withdrawn="2032-02-01 有误">9名</Figure>。',
    );
    const source = overview.source
      .replace(
        '综述。',
        '共<Figure id="own" label="丙">8名</Figure>，历时<Figure id="time" label="己">五年</Figure>。\n\n## 节 \\{#h}\n\n正文。',
      )
      .replace('order: 0', `order: 0\n${fields}`);
    const found = (await checkContent([original, { ...overview, source }])).map(formatFault);
    if (message) expect(found).toEqual([expect.stringMatching(message)]);
    else expect(found).toEqual([]);
  });

  test('a section has no questions of its own', async () => {
    const body = '共<Figure id="a" label="甲">8名</Figure>。';
    const head = HEAD.replace('order: 3', 'order: 3\nquestions: [{ ask: 几名, figure: a }]');
    expect(await check(section(body, head))).toEqual([
      expect.stringMatching(
        /huhang\.mdx:7 各章里写了 questions.*整年.*移到 overview\.mdx，本章的数字写成 huhang#id/,
      ),
    ]);
  });

  test.each<[fault: string, group: string, message: RegExp | null]>([
    ['no fault', 'form: number, figures: [own, huhang#a]', null],
    [
      'a form that is unknown',
      'form: pie, figures: [own]',
      /overview\.mdx:8 字段“glance\.0\.form”不合格（要写number、bars、chain、part之一）/,
    ],
    ['a group without a form', 'figures: [own]', /缺少字段“glance\.0\.form”/],
    [
      'bars of two units',
      'form: bars, figures: [own, huhang#a]',
      /overview\.mdx:8 glance 的“甲乙”是 bars，数字的单位却不同（8名、约12\.6万人）/,
    ],
    [
      'one figure in bars',
      'form: bars, figures: [own]',
      /overview\.mdx:8 glance 的“甲乙”是 bars，数字的个数却不对（8名）.*2到6个/,
    ],
    [
      'a part larger than its whole',
      'form: part, figures: [huhang#b, own]',
      /部分大于整体（9名、8名）.*调换次序/,
    ],
    ['a part without a whole', 'form: part, figures: [own]', /个数却不对（8名）.*部分和整体/],
    [
      'a ratio in bars',
      'form: bars, figures: [huhang#e, huhang#e]',
      /overview\.mdx:8 glance 的“甲乙”是 bars，里面却有比（2\.3∶1、2\.3∶1）/,
    ],
    ['a ratio in its own words', 'form: number, figures: [huhang#e]', null],
    ['a fraction in bars', 'form: bars, figures: [huhang#d, huhang#d]', /负数或分数/],
    [
      'a figure that is missing',
      'form: bars, figures: [own, huhang#gone]',
      /overview\.mdx:8 glance 里的“huhang#gone”不是那一页数字的 id/,
    ],
    [
      'a figure of the own page that is missing',
      'form: number, figures: [gone]',
      /overview\.mdx:8 glance 里的“gone”不是本页数字的 id/,
    ],
  ])('checks the groups of a report at a glance: %s', async (_fault, group, message) => {
    const original = section(
      '惠及<Figure id="a" label="甲">约12.6万人</Figure>和<Figure id="b" label="乙">9名</Figure>，共<Figure id="d" label="丁">三分之一</Figure>的街道，男女之比为<Figure id="e" label="戊">2.3∶1</Figure>。',
    );
    const source = overview.source
      .replace('综述。', '共<Figure id="own" label="丙">8名</Figure>。')
      .replace('order: 0', `order: 0\nglance:\n  - { title: 甲乙, ${group} }`);
    const found = (await checkContent([original, { ...overview, source }])).map(formatFault);
    if (message) expect(found).toEqual([expect.stringMatching(message)]);
    else expect(found).toEqual([]);
  });

  test('a section has no figures at a glance of its own', async () => {
    const body = '共<Figure id="a" label="甲">8名</Figure>。';
    const group = '{ title: 甲, form: number, figures: [a] }';
    const found = await check(
      section(body, HEAD.replace('order: 3', `order: 3\nglance: [${group}]`)),
    );
    expect(found).toEqual([
      expect.stringMatching(/huhang\.mdx:7 各章里写了 glance.*移到 overview/),
    ]);
  });

  test('no section takes the address of the report at a glance', async () => {
    const found = await check(section('正文。', HEAD, 'report/2032/at-a-glance.mdx'));
    expect(found.join()).toMatch(/文件名“at-a-glance\.mdx”是网站自己的一页/);
  });

  test('a section has at most four leading figures', async () => {
    const body = '共<Figure id="a" label="甲">8名</Figure>。';
    const head = HEAD.replace('order: 3', 'order: 3\nleading: [a, a, a, a, a]');
    expect(await check(section(body, head))).toEqual([
      expect.stringMatching(/huhang\.mdx:7 字段“leading”不合格（最多4）/),
    ]);
  });

  test('does not compare figures without a year', async () => {
    const item = (name: string, text: string) => ({
      ...section(
        `共<Figure id="a" label="甲" metric="mediated">${text}</Figure>。`,
        HEAD.replace(/^(?:period|order): .*\n/gm, '').replace('这一章', name),
        `news/${name}.mdx`,
      ),
      collection: 'news' as const,
    });
    expect((await check(item('one', '666件'), item('two', '667件'))).join()).not.toMatch(/指标/);
  });

  test('reports a year without an overview', async () => {
    const found = (await checkContent([section('正文。')])).map(formatFault);
    expect(found.join()).toMatch(/2032年没有综述 overview\.mdx/);
  });

  test('reports two pages with one summary', async () => {
    const twin = section('正文。', HEAD.replace('order: 3', 'order: 4'), 'report/2032/twin.mdx');
    expect((await check(section('正文。'), twin)).join()).toMatch(
      /twin\.mdx:4 摘要与 content\/report\/2032\/huhang\.mdx 相同/,
    );
  });

  test('reports a file name that cannot be a path', async () => {
    const found = await check(section('正文。', HEAD, 'report/2032/护航.mdx'));
    expect(found.join()).toMatch(/文件名“护航\.mdx”不合格/);
  });

  test.each(['2031', '7'])(
    'reports a news item with the path /news/%s/ of a list',
    async (name) => {
      const head = HEAD.replace(/^(?:period|order|headline|theme):.*\n/gm, '');
      const found = await check(section('正文。', head, `news/${name}.mdx`));
      expect(found.join()).toMatch(/是网站自己的一页/);
    },
  );

  test.each([
    ['figures', '/figures/'],
    ['News', '/news/'],
    ['404', '/404/'],
    ['2031', '/2031/'],
    ['About', '/about/'],
    ['全部数字', '/全部数字/'],
    ['Weiquan', '/2032/weiquan/'],
  ])('reports a section whose title %s is another address, %s', async (title, address) => {
    const titled = (text: string, path: string) =>
      section('正文。', HEAD.replace(/^title:.*$/m, `title: "${text}"`), path);
    const faults = await check(
      titled(title, 'report/2032/huhang.mdx'),
      titled('关于本站', 'pages/about.mdx'),
      titled('维权', 'report/2032/weiquan.mdx'),
    );
    const found = faults.filter((text) => text.includes('也是地址'));
    expect(found).toEqual([
      expect.stringContaining(`huhang.mdx:2 标题“${title}”也是地址 ${address}，`),
    ]);
  });

  test.each(['2032', 'cards', 'corrections', 'figures', 'icons', 'latest', 'news', 'search'])(
    'reports a page with the path /%s/ of the site itself',
    async (name) => {
      const head = HEAD.split('\n')
        .filter((line) => /^(?:title|summary|date):/.test(line))
        .join('\n');
      const found = await check(section('正文。', head, `pages/${name}.mdx`));
      expect(found.join()).toMatch(/是网站自己的一页/);
    },
  );
});

test('corrects a byte order mark and Windows line ends', async () => {
  const clean = section('服务职工。');
  const source = `\ufeff${clean.source.replaceAll('\n', '\r\n')}`;
  const found = (await check({ ...clean, source })).join();
  expect(found).toMatch(/字节顺序标记/);
  expect(found).toMatch(/CRLF/);
  expect(await mendDocument({ ...clean, source })).toBe(clean.source);
});

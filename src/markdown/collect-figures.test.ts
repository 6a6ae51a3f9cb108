import { expect, test } from 'vitest';
import type { FigureOnPage } from '../figures/figure-on-page.ts';
import { compile } from './processor.fixture.ts';

test('a figure is collected with its value, sentence and heading', async () => {
  const { frontmatter } = await compile(
    `## 调解 \\{#mediation}\n\n前一句。全年调解<Figure id="mediated" label="调解劳动纠纷">666件</Figure>，挽回损失。后一句。\n`,
  );
  expect(frontmatter['figures']).toEqual([
    {
      id: 'mediated',
      label: '调解劳动纠纷',
      text: '666件',
      value: '666',
      parts: null,
      lower: '666',
      upper: '666',
      unit: '件',
      kind: 'pieces',
      qualifier: '',
      sentence: '全年调解666件，挽回损失。',
      heading: '调解',
      offset: 4,
      headingId: 'mediation',
    },
  ]);
});

test.each([
  ['叁仟壹佰捌拾肆万元', '31840000', '元'],
  ['三一八四万元', '31840000', '元'],
  ['3184萬元', '31840000', '元'],
  ['𝟐𝟒𝟔场', '246', '场'],
  ['300[1]名', '300', '名'],
  ['300①名', '300', '名'],
  ['300名[1]', '300', '名'],
  ['45²场', '45', '场'],
])('a figure of %s keeps its text and has the value %s', async (text, value, unit) => {
  const { frontmatter } = await compile(`共<Figure id="a" label="甲">${text}</Figure>。\n`);
  expect(frontmatter['figures']).toMatchObject([
    { text, value, lower: value, upper: value, unit, sentence: `共${text}。` },
  ]);
});

test('a duration needs no mark, and is a figure if it has one', async () => {
  const { frontmatter } = await compile(
    '五年来，连续6年、近三年，3个月内、24小时内办结，历时两年半；5、8年；成立70周年，<Figure id="a" label="甲">3个工作日</Figure>。\n',
  );
  expect(frontmatter['figures']).toMatchObject([
    { text: '3个工作日', value: '3', unit: '工作日', kind: 'time' },
  ]);
});

test('a ratio is collected with its parts', async () => {
  const { frontmatter } = await compile(
    '比例由<Figure id="a" label="甲">7.6∶40.1∶52.3</Figure>调整为<Figure id="b" label="乙">6.9∶39.7∶53.4</Figure>，师生比<Figure id="c" label="丙">1:15</Figure>。',
  );
  const figures = frontmatter['figures'] as FigureOnPage[];
  expect(figures.map(({ kind, value, parts }) => [kind, value, parts])).toEqual([
    ['ratio', null, ['7.6', '40.1', '52.3']],
    ['ratio', null, ['6.9', '39.7', '53.4']],
    ['ratio', null, ['1', '15']],
  ]);
});

test('a multiple is collected as a factor, with its verb in the figure or before it', async () => {
  const { frontmatter } = await compile(
    '人数<Figure id="a" label="甲">增长2倍</Figure>，经费增长<Figure id="b" label="乙">2倍</Figure>，是前年的<Figure id="c" label="丙">3倍</Figure>，场次<Figure id="d" label="丁">翻两番</Figure>，时间减少<Figure id="e" label="戊">一半</Figure>。',
  );
  const figures = frontmatter['figures'] as FigureOnPage[];
  expect(figures.map(({ text, value, kind, unit }) => [text, value, kind, unit])).toEqual([
    ['增长2倍', '3', 'multiple', '倍'],
    ['2倍', '3', 'multiple', '倍'],
    ['3倍', '3', 'multiple', '倍'],
    ['翻两番', '4', 'multiple', '倍'],
    ['一半', '0.5', 'multiple', '倍'],
  ]);
});

test('a number of a list gets the multiplier of the last one', async () => {
  const { frontmatter } = await compile(
    '分别投入<Figure id="a" label="甲" unit="元">1.5</Figure>、<Figure id="b" label="乙">2.5亿元</Figure>，提高<Figure id="c" label="丙" unit="百分点">15</Figure>、<Figure id="d" label="丁">22个百分点</Figure>。',
  );
  const figures = frontmatter['figures'] as FigureOnPage[];
  expect(figures.map(({ text, value, upper, unit }) => [text, value, upper, unit])).toEqual([
    ['1.5', '150000000', '150000000', '元'],
    ['2.5亿元', '250000000', '250000000', '元'],
    ['15', '15', '15', '百分点'],
    ['22个百分点', '22', '22', '百分点'],
  ]);
});

test('only the sentence of a figure is put into a span', async () => {
  const { code } = await compile(
    `前一句。调解<Figure id="m" label="调解">666件</Figure>，挽回损失。后一句。\n`,
  );
  expect(code).toMatch(
    /前一句。[\s\S]*sentence[\s\S]*调解[\s\S]*666件[\s\S]*，挽回损失。[\s\S]*后一句。/,
  );
  expect(code.match(/sentence/g)).toHaveLength(1);
});

test.each<[fault: string, mdx: string, line: number, message: RegExp]>([
  [
    'a quantity without a figure',
    '开头。\n\n追回欠薪482万余元。',
    6,
    /“482万余元”是一个数量，却没有标注/,
  ],
  [
    'a number without a figure in a list that shares a multiplier',
    '分别投入1.5、2.5亿元。',
    4,
    /“1.5”是一个数量，却没有标注.*unit="元">1.5</,
  ],
  ['a ratio without a figure', '收入比为2.3∶1。', 4, /“2.3∶1”是一个数量，却没有标注/],
  ['a multiple without a figure', '会员人数翻一番。', 4, /“翻一番”是一个数量，却没有标注/],
  [
    'a multiple that is read in two ways',
    '规模扩大<Figure id="a" label="甲">2倍</Figure>。',
    4,
    /“2倍”连着前面的字有两种读法.*增长2倍/,
  ],
  [
    'a ratio with a unit',
    '收入比为<Figure id="a" label="甲" unit="倍">2.3∶1</Figure>。',
    4,
    /“2.3∶1”是比，却写了 unit“倍”/,
  ],
  [
    'a ratio that is the tail of a number',
    '收入比为1<Figure id="a" label="甲">2.3∶1</Figure>。',
    4,
    /“2.3∶1”读作 2.3∶1，.*却读作 12.3∶1/,
  ],
  [
    'a figure that is the tail of a number with spaces',
    '开展讲座3 5 <Figure id="a" label="甲">8场</Figure>。',
    4,
    /“8场”读作 8，连着旁边的字符“3 5 8场”却读作 358/,
  ],
  [
    'a figure behind an invisible character',
    '投入31\u00ad<Figure id="a" label="甲">84万元</Figure>。',
    4,
    /“84万元”读作 840000，.*却读作 31840000/,
  ],
  [
    'a repeated figure that is the tail of a number',
    '投入12.<Figure same="/2025/huhang/#a">6万元</Figure>。',
    4,
    /“6万元”读作 60000，.*却读作 126000/,
  ],
  [
    'a figure in front of the rest of its number',
    '投入<Figure id="a" label="甲" unit="元">3184</Figure>万元。',
    4,
    /“3184”读作 3184，.*却读作 31840000/,
  ],
  [
    'a quantity without a figure in a number with spaces',
    '开展讲座3 5 8场。',
    4,
    /“8场”读作 8，连着旁边的字符“3 5 8场”却读作 358/,
  ],
  ['a number as on a cheque', '投入贰佰伍拾万元。', 4, /“贰佰伍拾万元”是一个数量，却没有标注/],
  ['a number as on no cheque', '投入叁佰仟元。', 4, /“叁佰仟”像一个数量，却读不出来/],
  ['digits read one by one', '投入二七一五万元。', 4, /“二七一五万元”是一个数量，却没有标注/],
  ['an age', '服务60周岁以上职工。', 4, /“60周岁以上”是一个数量，却没有标注/],
  ['an amount over time', '每人5元/月。', 4, /“5元\/月”是一个数量，却没有标注/],
  ['a duration that is the tail of a number', '在2 4小时内办结。', 4, /“4小时”读作 4，.*却读作 24/],
  ['a code of digits read one by one', '走访五〇二所。', 4, /“五〇二”像一个数量，却读不出来/],
  [
    'a figure that is the tail of a number as on a cheque',
    '投入叁佰<Figure id="a" label="甲">伍拾万元</Figure>。',
    4,
    /“伍拾万元”读作 500000，.*却读作 3500000/,
  ],
  [
    'a number with a traditional multiplier',
    '投入二百五十萬元。',
    4,
    /“二百五十萬元”是一个数量，却没有标注/,
  ],
  ['mathematical digits', '办了讲座𝟑𝟓场。', 4, /“𝟑𝟓场”是一个数量，却没有标注/],
  [
    'the mark of a note in a quantity',
    '慰问250[2]名职工。',
    4,
    /“250\[2\]名”是一个数量，却没有标注/,
  ],
  ['a superscript in a quantity', '竞赛35²场。', 4, /“35²场”是一个数量，却没有标注/],
  ['a quantity in a list', '- 一\n- 追回482万元\n', 5, /“482万元”是一个数量/],
  ['a quantity in a heading', '## 调解666件 \\{#m}\n', 4, /“666件”是一个数量/],
  ['a quantity in an element on one line', '<div>追回482万元</div>', 4, /“482万元”是一个数量/],
  [
    'a quantity in a summary',
    '<details><summary>追回482万元</summary></details>',
    4,
    /“482万元”是一个数量/,
  ],
  ['a quantity in a table', '| 甲 |\n| --- |\n| 482万元 |', 6, /“482万元”是一个数量/],
  ['a quantity in braces', "追回{'482万元'}。", 4, /“482万元”写在花括号里/],
  [
    'a figure whose text is in braces',
    '追回<Figure id="a" label="甲">{sum}</Figure>',
    4,
    /里没有文字/,
  ],
  ['a missing id', '<Figure label="调解">666件</Figure>完', 4, /的 id 缺失/],
  [
    'an id in Han characters',
    '调解<Figure id="调解" label="调解">666件</Figure>',
    4,
    /id “调解”不合格/,
  ],
  [
    'an id of two figures',
    '甲<Figure id="a" label="甲">1件</Figure>\n\n乙<Figure id="a" label="乙">2件</Figure>',
    6,
    /“a” 在本页出现了两次/,
  ],
  [
    'an id of a heading and a figure',
    '## 甲 \\{#a}\n\n乙<Figure id="a" label="乙">2件</Figure>',
    6,
    /“a” 在本页出现了两次/,
  ],
  [
    'an id of the page’s frame',
    '来源有<Figure id="source" label="来源">2件</Figure>',
    4,
    /“source” 是页面框架自己的/,
  ],
  [
    'a heading with an id of the page’s frame',
    '## 更正 \\{#corrections}\n',
    4,
    /“corrections” 是页面框架/,
  ],
  ['a missing label', '调解<Figure id="a">666件</Figure>', 4, /缺少 label/],
  [
    'a text that is no quantity',
    '调解<Figure id="a" label="甲">很多</Figure>',
    4,
    /“很多”不是一个数量/,
  ],
  [
    'two quantities in one figure',
    '调解<Figure id="a" label="甲">6件和7件</Figure>',
    4,
    /“6件和7件”不是一个数量/,
  ],
  [
    'a unit that contradicts the text',
    '<Figure id="a" label="甲" unit="人">6件</Figure>',
    4,
    /unit 是“人”/,
  ],
  [
    'an unknown unit',
    '由<Figure id="a" label="甲" unit="坨">六大</Figure>企业',
    4,
    /“坨”不在单位表里/,
  ],
  ['a misspelt attribute', '<Figure id="a" lable="甲">6件</Figure>', 4, /没有“lable”这个属性/],
  [
    'a repeated figure without an address',
    '追回<Figure same="loss">482万元</Figure>',
    4,
    /same “loss”不是一个数字的地址/,
  ],
  [
    'a repeated figure with an address of a page',
    '追回<Figure same="/2025/huhang/">482万元</Figure>',
    4,
    /same “\/2025\/huhang\/”不是一个数字的地址/,
  ],
  ...['id', 'label', 'metric', 'period', 'withdrawn'].map(
    (name): [string, string, number, RegExp] => [
      `a repeated figure with ${name}`,
      `追回<Figure same="/2025/#a" ${name}="2024">482万元</Figure>`,
      4,
      new RegExp(`<Figure same="/2025/#a"> 又写了 ${name}`),
    ],
  ),
  [
    'a repeated figure that is no quantity',
    '追回<Figure same="/2025/#a">很多</Figure>',
    4,
    /same="\/2025\/#a"> 里的“很多”不是一个数量/,
  ],
  ['a heading without an id', '## 调解\n', 4, /标题“调解”没有合格的 id/],
])('%s is refused with file and line', async (_fault, mdx, line, message) => {
  await expect(compile(mdx)).rejects.toThrow(message);
  await expect(compile(mdx)).rejects.toThrow(`content/sample.mdx:${line} `);
});

test.each([
  ['in <Name>', '“加强建设”<Name>3年</Name>行动'],
  ['a name in the frontmatter', '推进十项工程建设'],
  ['quoted, with a Han numeral', '档案“四个体系”建设'],
  ['a year', '2025年'],
  ['in a comment', '正文。{/* 旧稿：482万元 */}'],
])('a text that only looks like a quantity is accepted: %s', async (_how, mdx) => {
  const { frontmatter } = await compile(mdx, { names: ['十项工程'] });
  expect(frontmatter['figures']).toEqual([]);
});

test('a link within the site gets the base, and an alias becomes an anchor before its figure', async () => {
  const { code } = await compile(
    '见[护航](/2025/huhang/)。共<Figure id="new" label="甲">6件</Figure>。',
    {
      aliases: { old: 'new' },
    },
  );
  expect(code).toContain('/base/2025/huhang/');
  expect(code).toMatch(/id: "old"[\s\S]*id: "new"/);
});

test('an alias to an unknown id is refused', async () => {
  await expect(compile('正文。', { aliases: { old: 'gone' } })).rejects.toThrow(
    /“old”指向的 id 不在本页/,
  );
});

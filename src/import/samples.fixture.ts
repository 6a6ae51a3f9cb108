import { parse } from 'yaml';
import { formatFault, type Fault } from '../collections/fault.ts';
import { compile } from '../markdown/processor.fixture.ts';
import type { Draft } from './drafts/draft.ts';
import { countColumns } from './layout/lines.ts';

/** An invented report of a newspaper, one string a paragraph. */
export const ARTICLE = {
  headline: '同心聚力“灯塔”品牌 乘势而上谱新篇',
  lineBelow: '——滨城市总工会2031年工作回眸',
  captions: [
    '“灯塔书房·同读一本书”职工阅读分享会现场。（林小雨/摄）',
    '滨城市职工技能竞赛现场，选手比拼AI工具应用。（陈大江 摄）',
  ],
  lead: [
    '2031年，滨城市总工会团结引领广大职工建功立业，各项工作取得新进展、新成效。全年走访企业1280家，服务职工约12.6万人次，六大平台企业签订集体合同。',
    '这一年，“灯塔”品牌的影响力持续扩大，职工的获得感、幸福感、安全感不断增强。',
  ],
  byline: '■融媒体记者 林小雨 通讯员 陈大江 王立',
  sections: [
    {
      title: '铸魂',
      slogan: '强化思想引领 汇聚奋进力量',
      paragraphs: [
        '全市各级工会组织联学联讲320场，覆盖职工8.5万人次；组建183名成员的宣讲队伍，其中5人入选全省职工宣讲团，把党的声音送到车间、工地和码头，引导职工听党话、跟党走。',
        '“一线课堂”走进班组，“569”工作部署落地见效，职工文体节吸引近3万人参加，形成“一县一品”的格局。',
      ],
    },
    {
      title: '护航',
      slogan: '坚守维权底线 筑牢和谐防线',
      paragraphs: [
        '劳动纠纷全年调成666件，职工的经济损失挽回3184万元；处理信访1251件，帮助追回欠薪482万余元，12351热线全天候受理职工的诉求，做到件件有着落、事事有回音。',
        '集体协商“要约行动”覆盖企业1.6万家、职工112万人，职工满意度达98.5%，同比提高2.3个百分点。',
      ],
    },
    {
      title: '强基',
      slogan: '夯实基层基础 激发组织活力',
      paragraphs: [
        '深入实施加强基层工会建设三年行动，新增企业工会2237家、会员7.06万人，在平台企业的区域总部建立工会，让新就业形态劳动者进得来、留得住，建强家门口的职工之家。',
      ],
    },
  ],
} as const;

/** An invented message that follows the report in the same file. */
export const MESSAGE = {
  headline: '全市图书工作会议在滨城召开',
  paragraphs: [
    '本报讯（融媒体记者 林小雨 通讯员 郭一文）4月7日，全市图书工作会议召开，总结2031年工作，部署2032年重点任务。会议要求，要建好“四个体系”，办好10件实事。',
    '会上，滨南区、滨北区图书部门作了交流发言，与会人员还实地察看了新馆的建设进度。',
  ],
} as const;

/** The figures of report and message, in order: text as written, exact value, unit. */
export const FIGURES = [
  ['1280家', '1280', '家'],
  ['约12.6万人次', '126000', '人次'],
  ['六大', '6', ''],
  ['320场', '320', '场'],
  ['8.5万人次', '85000', '人次'],
  ['183名', '183', '名'],
  ['5人', '5', '人'],
  ['近3万人', '30000', '人'],
  ['666件', '666', '件'],
  ['3184万元', '31840000', '元'],
  ['1251件', '1251', '件'],
  ['482万余元', '4820000', '元'],
  ['1.6万家', '16000', '家'],
  ['112万人', '1120000', '人'],
  ['98.5%', '98.5', '%'],
  ['2.3个百分点', '2.3', '百分点'],
  ['2237家', '2237', '家'],
  ['7.06万人', '70600', '人'],
  ['10件', '10', '件'],
];

/**
 * Cuts a text into the lines of a column as typesetters do: no closing mark begins a line, and digits stay together.
 * @param width width of the column, in character columns
 * @param indent full-width spaces before the first line
 */
export function cutIntoColumn(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = indent;
  let columns = indent.length * 2;
  for (const token of text.match(/\S\s\S|[0-9A-Za-z.%:/]+|\S/gu) ?? []) {
    const size = countColumns(token);
    if (columns + size > width && !/^[，。、；：？！”’）》]/.test(token) && line.trim()) {
      lines.push(line);
      [line, columns] = ['', 0];
    }
    line += token;
    columns += size;
  }
  return [...lines, line];
}

/** Sets every paragraph of report and message in lines. */
const setParagraphs = (setLines: (text: string) => string[]) => {
  const { headline, lineBelow, captions, lead, byline, sections } = ARTICLE;
  return [
    [headline],
    [lineBelow],
    ...captions.map(setLines),
    ...lead.map(setLines),
    [byline],
    ...sections.flatMap(({ title, slogan, paragraphs }) => [
      [title],
      [slogan],
      ...paragraphs.map(setLines),
    ]),
    [MESSAGE.headline],
    ...MESSAGE.paragraphs.map(setLines),
  ];
};

/** Writes report and message as one text. */
const setText = (setLines: (text: string) => string[], gap: string, end = '\n') =>
  setParagraphs(setLines)
    .map((lines) => lines.join(end))
    .join(gap);

/** Report and message in the layouts that editors copy from. */
export const LAYOUTS: Readonly<Record<string, string>> = {
  'a web page, one paragraph a line': setText((text) => [text], '\n'),
  'a web page with blank lines': setText((text) => [text], '\n\n'),
  'paragraphs with full-width indents': setText((text) => [`　　${text}`], '\n'),
  'Windows line ends, a byte order mark and trailing spaces': `\ufeff${setText((text) => [`${text}  `], '\r\n', '\r\n')}\r\n`,
  'a wide PDF column with indents': setText((text) => cutIntoColumn(text, 76, '　　'), '\n'),
  'a narrow PDF column with indents': setText((text) => cutIntoColumn(text, 36, '　　'), '\n'),
  'a narrow PDF column without indents, with blank lines': setText(
    (text) => cutIntoColumn(text, 40),
    '\n\n',
  ),
  'a narrow PDF column without indents or blank lines': setText(
    (text) => cutIntoColumn(text, 44),
    '\n',
  ),
  'a column as narrow as the sections’ slogans': setText(
    (text) => cutIntoColumn(text, 28, '　　'),
    '\n',
  ),
  'a page break inside a sentence': setText((text) => [text], '\n')
    .replace('处理信访', '\f处理信访')
    .replace('把党的声音', '\n\n把党的声音'),
  'a page number inside a sentence': setText((text) => [text], '\n').replace(
    '处理信访',
    '\n— 3 —\n处理信访',
  ),
  'digits on lines of their own': setText((text) => [text], '\n')
    .replace('666', '\n666\n')
    .replace('1.6', '\n1.6\n'),
  'a headline and slogans cut in two': setText((text) => [`　　${text}`], '\n').replaceAll(
    /(?<=强化思想引领|坚守维权底线|夯实基层基础|“灯塔”品牌) /g,
    '\n',
  ),
  'sections with a mark before the name': setText((text) => [text], '\n').replace(
    /^(铸魂|护航|强基)$/gm,
    '■ $1',
  ),
  'sections with name and slogan in one line': setText((text) => [text], '\n').replace(
    /^(铸魂|护航|强基)\n/gm,
    '$1：',
  ),
  'sections with a space inside the name': setText((text) => [text], '\n').replace(
    /^(.)(.)\n(?=强化|坚守|夯实)/gm,
    '$1　$2\n',
  ),
};

/** A draft as the site reads it. */
export interface ReadDraft {
  frontmatter: Record<string, unknown>;
  /** Text of the body without markup, one paragraph a line. */
  body: string;
  figures: { id: string; text: string; value: string; unit: string; label: string }[];
  /** The frontmatter as text. */
  head: string;
}

/**
 * Reads a draft with the Markdown processor of the site.
 * @throws if the site would not build with the draft, except for the numbers that an editor is asked to correct first
 */
export async function read({ text, decisions }: Draft): Promise<ReadDraft> {
  const [, head = '', mdx = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const data = parse(head) as Record<string, unknown>;
  const faults: Fault[] = [];
  const { frontmatter, texts } = await compile(mdx, data, faults);
  const doubts = decisions.filter((decision) => decision.includes('的数字断开了'));
  const [fault] = faults.slice(doubts.length);
  if (fault) throw new Error(formatFault(fault));
  return {
    frontmatter: data,
    body: texts.join('\n'),
    figures: frontmatter['figures'] as ReadDraft['figures'],
    head,
  };
}

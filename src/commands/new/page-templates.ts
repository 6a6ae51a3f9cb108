import { toYaml } from '../../collections/write-yaml.ts';
import { PLACEHOLDER, writeSummaryPlaceholder } from '../../content-rules/rules/placeholders.ts';

/** The facts that a new page is written from. */
export interface NewPage {
  kind: 'section' | 'news' | 'report';
  /** Year of the report. Unused for a news item. */
  year: number;
  /** File name without extension. Unused for a report. */
  slug: string;
  /** Short name of a section, title of a news item, or headline of a report. */
  title: string;
  /** Position of a section in its report, from 1. */
  order: number;
  /** Date of the page: `2026-01-31`. */
  today: string;
  /** YAML lines of the field `source`, copied from another page of the report; empty if there is none. */
  source: readonly string[];
}

const SUMMARY_COMMENT =
  '# 摘要：40到120个字符，纯文字，用在首页、检索结果和分享卡片里，每一页都要不同。';
const LEADING_COMMENT =
  '# 放在页首的数字，写它们的 id，最多四个，例如 leading: [disputes-mediated]';
const OVERVIEW_LEADING_COMMENT =
  '# 放在页首的数字，最多六个：别章的写“文件名#id”，本页的只写 id，例如 leading: [huhang#disputes-mediated]';
const GLANCE_COMMENT =
  '# “一图读懂”一页的各组数字，写法见 content/README.md；不写就用各章的 leading。';
const EMPTY_SOURCE = [
  '# 来源：与发表时一字不差。知道刊物、版次和发表日期的话，在 kind 下面各加一行：',
  '#   publication: 刊物的名称',
  '#   page: A03',
  '#   date: 2026-01-31',
  'source:',
  `  title: ${PLACEHOLDER.sourceTitle}`,
  `  byline: ${PLACEHOLDER.sourceByline}`,
  '  kind: 消息',
];
const WRITING_GUIDE = `{/*
怎样写正文（写完把这段注释删去）：
1. 一段写成一行，段与段之间空一行；小标题用 ##，末尾写 \\{#id}，id 用小写英文或拼音。
2. 每个数量都要标注，限定词、数字、单位一起包住：
   全年调解劳动纠纷<Figure id="disputes-mediated" label="调解劳动纠纷">666件</Figure>。
   id 是这个数字的网址，发布以后不再改；label 说明它衡量什么。
3. 要与往年比较的数字，两年写同一个 metric，例如 metric="disputes-mediated"。
4. 像数量、其实是名称的，用 <Name>…</Name> 包住。
5. 加粗写 <strong>…</strong>；网址写 [文字](https://example.org/)。
6. 写完运行 npm run finish。
*/}`;

/** Writes a section with comments that guide its editor. */
export function writeSection({ year, title, order, today, source }: NewPage): string {
  return joinFile(
    [
      '# 章的短名，不超过30个字符：导航和印章里用它。',
      `title: ${toYaml(title)}`,
      '# 章的标题句，与来源一字不差。',
      `headline: ${PLACEHOLDER.sectionHeadline}`,
      SUMMARY_COMMENT,
      `summary: ${toYaml(writeSummaryPlaceholder(`${year}年“${title}”这一章写了什么，包括哪几项工作，不用写数字的来源`))}`,
      '# 主题，几个字，例如“维权服务与和谐劳动关系”。',
      `theme: ${toYaml(title)}`,
      '# 章的次序，同一年里不能重复；综述是0。',
      `order: ${order}`,
      '# 年份，与文件夹的名称相同。',
      `period: ${year}`,
      '# 本页发布或最近修改的日期。',
      `date: ${today}`,
      LEADING_COMMENT,
      ...(source.length > 0 ? source : EMPTY_SOURCE),
    ],
    `${PLACEHOLDER.sectionOpening}\n\n## ${PLACEHOLDER.firstHeading} \\{#first-topic}\n\n${PLACEHOLDER.headingText}`,
  );
}

/** Writes the overview of a report with comments that guide its editor. */
export function writeOverview({ year, title, today, source }: NewPage): string {
  return joinFile(
    [
      '# 综述的名称。',
      `title: ${year}年度综述`,
      '# 全年的标题句，与来源一字不差；首页的大标题就是它。',
      `headline: ${toYaml(title)}`,
      SUMMARY_COMMENT,
      `summary: ${toYaml(writeSummaryPlaceholder(`${year}年的综述写了什么，例如这一年的主线、几个方面的工作和全国性的荣誉`))}`,
      '# 主题。',
      'theme: 全年概览',
      '# 综述总是0，各章从1起。',
      'order: 0',
      '# 年份，与文件夹的名称相同。',
      `period: ${year}`,
      '# 本页发布或最近修改的日期。',
      `date: ${today}`,
      OVERVIEW_LEADING_COMMENT,
      GLANCE_COMMENT,
      ...(source.length > 0 ? source : EMPTY_SOURCE),
    ],
    `${PLACEHOLDER.overviewOpening}\n\n## 各章 \\{#chapters}\n\n${PLACEHOLDER.chapters}`,
  );
}

/** Writes a news item with comments that guide its editor. */
export function writeNews({ title, today }: NewPage): string {
  return joinFile(
    [
      '# 标题，不超过30个字符；更长的话，这里写短名，另加一行 headline 写全文。',
      `title: ${toYaml(title)}`,
      SUMMARY_COMMENT,
      `summary: ${toYaml(writeSummaryPlaceholder(`“${title}”讲了什么事：什么时候、在哪里、谁做了什么、结果怎样`))}`,
      '# 主题，几个字，例如“档案工作”。',
      `theme: ${toYaml(title.slice(0, 12))}`,
      '# 事情发生的日期；它决定先后，新的在前。',
      `date: ${today}`,
      ...EMPTY_SOURCE,
    ],
    PLACEHOLDER.newsOpening,
  );
}

function joinFile(frontmatter: readonly string[], body: string): string {
  return `---\n${frontmatter.join('\n')}\n---\n\n${WRITING_GUIDE}\n\n${body}\n`;
}

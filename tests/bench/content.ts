/** Generates content like a federation's annual reports from a seed: MDX for this site, Markdown for a peer. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { seeded } from '../helpers/search-cases.ts';

/** A piece of a sentence: running text, or a figure. */
type Piece = string | { id: string; label: string; metric: string | undefined; text: string };

interface Topic {
  id: string;
  heading: string;
  paragraphs: Piece[][];
}

/** A page before it is written as MDX or Markdown. */
export interface BenchPage {
  folder: 'report' | 'news';
  /** Path below the folder, without extension. */
  name: string;
  /** Year reported on, place in the report. */
  period: number;
  order: number;
  title: string;
  headline: string;
  summary: string;
  date: string;
  topics: Topic[];
}

const FIRST_YEAR = 1949;
const PAGES_A_YEAR = 20;
const SECTIONS_A_YEAR = 10;
const TOPICS = 5;
const THEMES = [...'铸魂赋能护航暖心强基聚力树新惠民联动扬帆'.matchAll(/../g)].map(
  ([word]) => word,
);
const PLACES = '鲤城 丰泽 洛江 泉港 石狮 晋江 南安 惠安 安溪 永春 德化 台商区 开发区'.split(' ');
const SURNAMES = [...'陈林黄张吴李王郑蔡苏许杨刘洪庄曾谢赖邱施颜郭叶柯卢'];
const GIVEN = [...'雅芳建志明丽清文秀荣华国伟玉珍海燕东辉美玲振宇晓梅思远嘉诚子涵家豪'];
const SUBJECTS =
  '职工之家 工会驿站 劳模工作室 技能竞赛 集体协商 法律援助 女职工关爱 职工书屋 困难帮扶 互助保障 安康杯 工匠学院 司机之家 心理服务 子女托管 职工疗休养 数字工会 产业工人队伍 欠薪维权 劳动调解'.split(
    ' ',
  );
const DEEDS =
  '持续推进 全面铺开 稳步实施 深入开展 不断完善 率先试行 统筹部署 精准对接 广泛发动 扎实落实'.split(
    ' ',
  );
const AIMS =
  '把服务送到生产一线 让职工少跑路 维护劳动领域的稳定 帮助新就业形态劳动者 擦亮“泉工”品牌 弘扬劳模精神 打通服务的最后一公里 提高职工的技能水平 保障女职工的权益 凝聚企业与职工的共识'.split(
    ' ',
  );
const MEASURES: readonly [verb: string, label: string, units: string][] = [
  ['培训职工', '培训职工', '人次 名'],
  ['调解劳动纠纷', '调解劳动纠纷', '件 起'],
  ['帮助追回欠薪', '帮助追回欠薪', '万元'],
  ['发放慰问金', '发放慰问金', '万元 元'],
  ['走访企业', '走访企业', '家'],
  ['新建阵地', '新建阵地', '个 处'],
  ['举办活动', '举办活动', '场'],
  ['覆盖劳动者', '覆盖劳动者', '万人 人'],
  ['提供岗位', '提供岗位', '个 万个'],
  ['职工满意率达到', '职工满意率', '%'],
];
const BEFORE = ['', '', '', '约', '近', '超'];

/**
 * @param count at least 7; each year has its overview, sections and news
 * @param seed the same one gives the same pages
 */
export function benchPages(count: number, seed: number): BenchPage[] {
  const random = seeded(seed);
  const pages: BenchPage[] = [];
  // The newest year may be incomplete. Its first page is always the overview.
  const years = Math.ceil(count / PAGES_A_YEAR);
  for (let i = 0; i < count; i += 1) {
    const period = FIRST_YEAR + Math.floor(i / PAGES_A_YEAR);
    const place = i % PAGES_A_YEAR;
    pages.push(drawPage(period, place, years === 1 ? 5 : SECTIONS_A_YEAR, random));
  }
  return pages;
}

function drawPage(
  period: number,
  place: number,
  sections: number,
  random: () => number,
): BenchPage {
  const pick = pickWith(random);
  const news = place > sections;
  const theme = THEMES[(place - 1) % THEMES.length] ?? '';
  const where = pick(PLACES);
  const subject = pick(SUBJECTS);
  const title =
    place === 0 ? `${period}年度综述` : news ? `${where}${subject}工作推进会召开` : theme;
  const headline = `${pick(DEEDS)}${subject} ${pick(AIMS)}`;
  return {
    folder: news ? 'news' : 'report',
    name: news ? `n${period}-${place}` : `${period}/${place === 0 ? 'overview' : `s${place}`}`,
    period,
    order: place,
    title,
    headline,
    summary: `${where}${subject}的一年：这一页记录${pick(SUBJECTS)}、${pick(SUBJECTS)}和${pick(SUBJECTS)}的工作，写明做了什么、覆盖了哪些职工，以及各项数字是多少。`,
    date: `${Math.min(period, 2999)}-12-${String(1 + (place % 28)).padStart(2, '0')}`,
    topics: Array.from({ length: TOPICS }, (_, i) => drawTopic(`t${i + 1}`, place, random)),
  };
}

function drawTopic(id: string, place: number, random: () => number): Topic {
  const pick = pickWith(random);
  const name = pick(SURNAMES) + pick(GIVEN) + pick(GIVEN);
  const subject = pick(SUBJECTS);
  const [verb, label, units] = pick(MEASURES);
  const [verb2, label2, units2] = pick(MEASURES);
  const figure = (suffix: string, of: string, list: string, metric?: string): Piece => ({
    id: `${id}-${suffix}`,
    label: `${subject}${of}`,
    metric,
    text: drawQuantity(pick(list.split(' ')), random),
  });
  return {
    id,
    heading: `${pick(PLACES)}的${subject}`,
    paragraphs: [
      [
        `${pick(DEEDS)}${subject}，${pick(AIMS)}。全年${verb}`,
        figure('a', label, units, id === 't1' ? `s${place}-first` : undefined),
        `，${pick(PLACES)}、${pick(PLACES)}工会走在前列。`,
      ],
      [
        `${pick(PLACES)}总工会的${name}介绍，${subject}${pick(DEEDS)}，关键是${pick(AIMS)}，也要${pick(AIMS)}。当地${verb2}`,
        figure('b', label2, units2),
        `。${pick(SUBJECTS)}与${pick(SUBJECTS)}${pick(DEEDS)}，${pick(AIMS)}。`,
      ],
    ],
  };
}

function drawQuantity(unit: string, random: () => number): string {
  const before = pickWith(random)(BEFORE);
  if (unit === '%') return `${before}${(60 + random() * 39).toFixed(1)}%`;
  const digits = 1 + Math.floor(random() * 4);
  const value = Math.max(2, Math.floor(random() * 10 ** digits));
  const fraction = unit.startsWith('万') && value < 100 && random() < 0.5;
  return `${before}${fraction ? `${value}.${1 + Math.floor(random() * 9)}` : value}${unit}`;
}

function pickWith(random: () => number): <T>(list: readonly T[]) => T {
  return (list) => list[Math.floor(random() * list.length)]!;
}

/** Writes the pages as this site's content, into a folder for `CONTENT_DIR`, which is emptied first. */
export function writeContent(pages: readonly BenchPage[], dir: string): void {
  rmSync(dir, { recursive: true, force: true });
  for (const page of pages) {
    const { folder, name, period, order, title, headline, summary, date } = page;
    const report = folder === 'report' ? [`order: ${order}`, `period: ${period}`] : [];
    const frontmatter = [
      ...[`title: ${title}`, `headline: ${headline}`, `summary: ${summary}`, 'theme: 工会工作'],
      ...[...report, `date: ${date}`],
      ...['source:', '  title: 年度工作综述', '  byline: 通讯员', '  kind: 消息'],
    ];
    const body = page.topics.map(({ heading, id, paragraphs }) =>
      [
        `## ${heading} \\{#${id}}`,
        ...paragraphs.map((pieces) => pieces.map(writePiece).join('')),
      ].join('\n\n'),
    );
    put(join(dir, folder, `${name}.mdx`), frontmatter, body);
  }
  put(
    join(dir, 'pages/about.mdx'),
    [
      'title: 关于本站',
      `summary: ${'这一份内容由程序生成，只用来测量。'.repeat(3)}`,
      'date: 2026-01-01',
    ],
    ['生成的内容。'],
  );
}

/** Writes the pages as Markdown with a title and a description, into a folder that is emptied first. */
export function writeMarkdown(pages: readonly BenchPage[], dir: string): void {
  rmSync(dir, { recursive: true, force: true });
  for (const { folder, name, title, headline, summary, topics } of pages) {
    const body = topics.map(({ heading, paragraphs }) =>
      [
        `## ${heading}`,
        ...paragraphs.map((pieces) =>
          pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
        ),
      ].join('\n\n'),
    );
    put(
      join(dir, folder, `${name}.md`),
      [`title: ${title}：${headline}`, `description: ${summary}`],
      body,
    );
  }
  put(join(dir, 'index.md'), ['title: 首页'], ['生成的内容。']);
}

function writePiece(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  const { id, label, metric, text } = piece;
  return `<Figure id="${id}" label="${label}"${metric ? ` metric="${metric}"` : ''}>${text}</Figure>`;
}

function put(file: string, frontmatter: string[], body: string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${frontmatter.join('\n')}\n---\n\n${body.join('\n\n')}\n`);
}

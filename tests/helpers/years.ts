/** Reports of several years that share metrics. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The year of the newest report. */
export const NEWEST = 2025;

/** A metric and the text of its figure in a year; null for a year without one. `back` counts years from the newest. */
const MEASURES: readonly [
  metric: string,
  label: string,
  text: (year: number, back: number) => string | null,
][] = [
  ['disputes-mediated', '调解劳动纠纷', (_, back) => `${666 - 33 * back}件`],
  [
    'wages-recovered',
    '帮助追回欠薪',
    (_, back) =>
      back === 1 ? '502.5万元' : back % 2 ? `约${500 - 9 * back}万元` : `${482 - 11 * back}万余元`,
  ],
  // Years without a figure, one and three together.
  ['sites', '新建工会驿站', (year) => ([2018, 2019, 2020, 2023].includes(year) ? null : '超220个')],
  [
    'trained',
    '培训职工',
    (year, back) => (year < 2021 ? `${90 + back}场` : `近${80 - back}万人次`),
  ],
  ['satisfied', '职工满意率', (_, back) => `${(98.5 - back * 0.7).toFixed(1)}%`],
  ['jobs-change', '岗位增减', (_, back) => `${back % 3 === 1 ? '-' : ''}${12 + back}%`],
  ['pilot', '试点企业', (year) => (year === NEWEST ? '6家' : null)],
  ['visited', '慰问职工', (year, back) => (year >= 2024 ? `${3 - back}.5万人次` : null)],
  ['winter', '冬送温暖发放慰问金', (_, back) => `${3184 + 210 * (back % 4)}万元`],
  ['level', '集体合同', () => '1.6万份'],
  ['jobs', '提供岗位', (_, back) => (back === 0 ? '超12万个' : back === 1 ? '近10万个' : null)],
];

const NAMES = [
  ['zhuhun', '铸魂', '道理讲进车间 书声传到渔港'],
  ['huhang', '护航', '守住权益底线 守好一方和谐'],
  ['nuanxin', '暖心', '难处有人问 冷暖有人管'],
] as const;

/**
 * Writes `count` reports, the newest of 2025, into a folder for `CONTENT_DIR`, which is emptied first. `nuanxin` has no page
 * before 2021, `chuangxin` none after 2020; the page `huhang` of 2025 has
 * two corrections and a former id.
 */
export function writeYears(dir: string, count: number): void {
  rmSync(dir, { recursive: true, force: true });
  for (let back = 0; back < count; back += 1) {
    const year = NEWEST - back;
    const sections = NAMES.filter(([slug]) => year > 2020 || slug !== 'nuanxin').concat(
      year > 2020 ? [] : ([['chuangxin', '创新', '手上有真本领 厂里有好师傅']] as never[]),
    );
    writePage(dir, `report/${year}/overview`, {
      title: `${year}年度综述`,
      headline: `灯塔照着码头 工会陪着职工之${back + 1}`,
      ...report(year, 0),
      body: `${year}年，全市工会调解劳动纠纷${figure('disputes-mediated', '全年调解劳动纠纷', `${666 - 33 * back}件`, 'disputes-mediated')}。各章见${sections.map(([slug, title]) => `[${title}](/${year}/${slug}/)`).join('、')}。`,
    });
    sections.forEach(([slug, title, headline], i) =>
      writePage(dir, `report/${year}/${slug}`, {
        title,
        headline,
        ...report(year, i + 1),
        ...(slug === 'huhang' && year === NEWEST && { corrections: CORRECTIONS, aliases: ALIASES }),
        body: slug === 'huhang' ? figures(year, back) : `${year}年的${title}工作。`,
      }),
    );
    writePage(dir, `news/n${year}`, {
      title: `${year}年工会工作会议召开`,
      ...COMMON,
      summary: writeSummary(`${year}年的会议`),
      date: `${year + 1}-01-15`,
      body: `会议在${year + 1}年初召开。`,
    });
  }
  writePage(dir, 'pages/about', {
    title: '关于本站',
    summary: writeSummary('关于本站'),
    date: '2026-01-01',
    body: '测试用的内容。',
  });
}

/** Corrections of the newest page `huhang`, the newest first. */
export const CORRECTIONS = [
  { date: '2026-05-06', text: '调解劳动纠纷的件数原写作676件，应为666件。' },
  { date: '2026-04-02', text: '标题原有一个错字，已改正。' },
] as const;

/** Former ids of figures on the newest page `huhang`. */
const ALIASES = { 'mediated-before': 'disputes-mediated' };

export const COMMON = {
  theme: '工会工作',
  source: { title: '年度工作综述', byline: '测试', kind: '测试' },
};

function report(year: number, order: number) {
  return {
    ...COMMON,
    summary: writeSummary(`${year}年第${order}篇`),
    order,
    period: year,
    date: `${year + 1}-03-01`,
  };
}

export function writeSummary(what: string): string {
  return `${what}：这一份内容只用于测试，几个年度的年报以同一个指标名相连，用来检验换年、历年对比、更正与检索。`;
}

function figures(year: number, back: number): string {
  const sentences = MEASURES.flatMap(([metric, label, readText]) => {
    const text = readText(year, back);
    return text === null ? [] : [`${label}${figure(metric, label, text, metric)}`];
  });
  return `## 全年的数字 \\{#figures}\n\n${sentences.join('，')}。`;
}

function figure(id: string, label: string, text: string, metric: string): string {
  return `<Figure id="${id}" label="${label}" metric="${metric}">${text}</Figure>`;
}

/** Writes a page. @param page its frontmatter, and its `body` */
export function writePage(dir: string, name: string, page: Record<string, unknown>): void {
  const { body, ...fields } = page;
  const file = join(dir, `${name}.mdx`);
  // JSON is YAML. Dates have no quotes, as editors write them.
  const lines = Object.entries(fields).map(
    ([key, value]) => `${key}: ${JSON.stringify(value).replace(/"(\d{4}-\d\d-\d\d)"/g, '$1')}`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${lines.join('\n')}\n---\n\n${String(body)}\n`);
}

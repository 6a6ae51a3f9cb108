import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { builtPages } from '../helpers/pages.ts';

const build = inject('site');
const read = (file: string) => readFileSync(join(build.dir, file), 'utf8');
const htmlOf = new Map(builtPages(build).map(({ path, html }) => [path, html]));

interface Figure {
  page: string;
  id: string;
  [field: string]: unknown;
}
const { figures } = JSON.parse(read('figures.json')) as { figures: Figure[] };

/** The figures of the report of 2025, checked by hand against its sources. */
const expected: [
  link: string,
  text: string,
  value: string,
  lower: string | null,
  upper: string | null,
  unit: string,
  label: string,
][] = [
  ['/2025/#platform-companies', '六大', '6', '6', '6', '家', '举办省域协商恳谈会的平台企业'],
  [
    '/2025/#workers-covered',
    '12.6万名',
    '126000',
    '126000',
    '126000',
    '名',
    '省域协商恳谈会惠及的全省新业态劳动者',
  ],
  ['/2025/zhuhun/#lecturers', '183名', '183', '183', '183', '名', '引领性宣讲队伍成员'],
  ['/2025/zhuhun/#national-lecturers', '4人', '4', '4', '4', '人', '入选全国职工宣讲团的成员'],
  [
    '/2025/zhuhun/#lectures-and-readings',
    '246场',
    '246',
    '246',
    '246',
    '场',
    '联学联创宣讲“五进”和职工阅读活动',
  ],
  [
    '/2025/zhuhun/#culture-sports-events',
    '448场',
    '448',
    '448',
    '448',
    '场',
    '“双十引领”等文体活动',
  ],
  ['/2025/funeng/#competitions', '703场', '703', '703', '703', '场', '全市各级劳动和技能竞赛'],
  [
    '/2025/funeng/#competitors',
    '近80万人次',
    '800000',
    null,
    '800000',
    '人次',
    '参与劳动和技能竞赛',
  ],
  ['/2025/funeng/#promoted', '8000余名', '8000', '8000', '9000', '名', '晋升技能等级的职工'],
  ['/2025/funeng/#national-artisans', '2名', '2', '2', '2', '名', '年度新增大国工匠'],
  ['/2025/funeng/#city-artisans', '45名', '45', '45', '45', '名', '年度新增泉州工匠'],
  ['/2025/funeng/#model-worker-studios', '15家', '15', '15', '15', '家', '新建劳模创新工作室'],
  ['/2025/funeng/#artisan-studios', '16家', '16', '16', '16', '家', '新建工匠工作室'],
  ['/2025/funeng/#artisan-teams', '50个', '50', '50', '50', '个', '新建工匠型班组'],
  ['/2025/funeng/#trainees', '8万人次', '80000', '80000', '80000', '人次', '培训职工'],
  [
    '/2025/funeng/#good-masters',
    '200名',
    '200',
    '200',
    '200',
    '名',
    '成长为“泉州市好师傅”的创新骨干、技能人才',
  ],
  ['/2025/funeng/#pairs', '1.1万对', '11000', '11000', '11000', '对', '师徒结对'],
  [
    '/2025/funeng/#problems-solved',
    '538个',
    '538',
    '538',
    '538',
    '个',
    '“劳模工匠助企行”攻克的技术难题',
  ],
  [
    '/2025/funeng/#innovation-awards',
    '326项',
    '326',
    '326',
    '326',
    '项',
    '获省级以上技术创新奖的成果',
  ],
  [
    '/2025/huhang/#platform-companies',
    '6家',
    '6',
    '6',
    '6',
    '家',
    '召开福建（省域）协商恳谈会的平台企业',
  ],
  [
    '/2025/huhang/#workers-covered',
    '约12.6万名',
    '126000',
    null,
    null,
    '名',
    '协商恳谈成果惠及的全省新就业形态劳动者',
  ],
  [
    '/2025/huhang/#companies-in-bargaining',
    '1.6万家',
    '16000',
    '16000',
    '16000',
    '家',
    '集体协商“要约行动”覆盖企业',
  ],
  [
    '/2025/huhang/#workers-in-bargaining',
    '112万人',
    '1120000',
    '1120000',
    '1120000',
    '人',
    '集体协商“要约行动”覆盖职工',
  ],
  [
    '/2025/huhang/#legal-service-sites',
    '220个',
    '220',
    '220',
    '220',
    '个',
    '加载法律服务功能的工会驿站、司机之家等阵地',
  ],
  ['/2025/huhang/#disputes-mediated', '666件', '666', '666', '666', '件', '调解劳动纠纷'],
  [
    '/2025/huhang/#loss-recovered',
    '3184万元',
    '31840000',
    '31840000',
    '31840000',
    '元',
    '为职工挽回经济损失',
  ],
  ['/2025/huhang/#petitions-handled', '1251件', '1251', '1251', '1251', '件', '处理信访件'],
  [
    '/2025/huhang/#wages-recovered',
    '482万余元',
    '4820000',
    '4820000',
    '4830000',
    '元',
    '帮助追回欠薪',
  ],
  [
    '/2025/nuanxin/#companies-to-guangan',
    '23家',
    '23',
    '23',
    '23',
    '家',
    '赴四川广安开展省际劳务协作的企业',
  ],
  ['/2025/nuanxin/#job-fairs', '168场', '168', '168', '168', '场', '招聘活动'],
  [
    '/2025/nuanxin/#posts-offered',
    '超12万个',
    '120000',
    '120000',
    null,
    '个',
    '招聘活动提供的岗位',
  ],
  [
    '/2025/nuanxin/#job-seekers-served',
    '超23万人次',
    '230000',
    '230000',
    null,
    '人次',
    '招聘活动服务的劳动者',
  ],
  [
    '/2025/nuanxin/#workers-relieved',
    '3.5万人次',
    '35000',
    '35000',
    '35000',
    '人次',
    '慰问困难职工',
  ],
  [
    '/2025/nuanxin/#relief-paid',
    '800余万元',
    '8000000',
    '8000000',
    '9000000',
    '元',
    '发放慰问款物',
  ],
  [
    '/2025/nuanxin/#insured-workers',
    '65万人',
    '650000',
    '650000',
    '650000',
    '人',
    '医疗互助惠及职工',
  ],
  [
    '/2025/nuanxin/#medical-aid',
    '4135万元',
    '41350000',
    '41350000',
    '41350000',
    '元',
    '医疗互助支付补助',
  ],
  ['/2025/nuanxin/#students-aided', '166名', '166', '166', '166', '名', '金秋助学资助的学子'],
  ['/2025/qiangji/#new-unions', '2237家', '2237', '2237', '2237', '家', '新增企业工会'],
  ['/2025/qiangji/#new-members', '7.06万人', '70600', '70600', '70600', '人', '新增会员'],
  [
    '/2025/qiangji/#platform-unions',
    '10家',
    '10',
    '10',
    '10',
    '家',
    '顺丰、京东等在泉区域总部建会的平台企业',
  ],
  [
    '/2025/qiangji/#unions-online',
    '2.5万家',
    '25000',
    '25000',
    '25000',
    '家',
    '“泉工e家”汇聚的工会组织',
  ],
  [
    '/2025/qiangji/#members-online',
    '178万人',
    '1780000',
    '1780000',
    '1780000',
    '人',
    '“泉工e家”汇聚的会员',
  ],
  [
    '/2025/qiangji/#service-uses',
    '77万人次',
    '770000',
    '770000',
    '770000',
    '人次',
    '“泉工医助”“泉工乐”小程序累计服务职工',
  ],
];

test('the dataset holds the figures of the report, and no other', () => {
  expect(
    figures
      .filter(({ period }) => period === 2025)
      .map((f) => [
        f.page + '#' + f.id,
        f['text'],
        f['value'],
        f['lower'],
        f['upper'],
        f['unit'],
        f['label'],
      ]),
  ).toEqual(expected);
});

test.each(expected)('%s stands marked in its page as %s', (link, text, value) => {
  const [path = '', id] = link.split('#');
  const html = htmlOf.get(path) ?? '';
  expect(html).toMatch(
    new RegExp(`<data id="${id}" class="figure" value="${value}"[^>]*>${text}</data>`),
  );
  expect(html.split(` id="${id}"`)).toHaveLength(2);
});

test('each figure links to itself and stands in its own sentence', () => {
  for (const figure of figures) {
    expect(figure['permalink']).toBe(`${build.site}${figure.page}#${figure.id}`);
    expect(figure['sentence']).toContain(figure['text']);
  }
});

test('figures.json is what figures.schema.json says', () => {
  const formats = { uri: /^https?:\/\//, date: /^\d{4}-\d\d-\d\d$/ };
  const validate = new Ajv2020({ formats }).compile(JSON.parse(read('figures.schema.json')));
  expect(validate(JSON.parse(read('figures.json'))), JSON.stringify(validate.errors)).toBe(true);
});

test('figures.csv has a line for each figure, and no cell that a spreadsheet would run', () => {
  const csv = read('figures.csv');
  expect(csv.startsWith('\uFEFFpage,')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(figures.length + 2);
  expect(csv).not.toMatch(/(?:^|,)"?[=+@\t]/m);
});

test('the data package names files that exist', () => {
  const { resources } = JSON.parse(read('datapackage.json')) as { resources: { path: string }[] };
  for (const { path } of resources) expect(read(path).length).toBeGreaterThan(0);
});

test.each([
  ['/figures/', 'Dataset'],
  ['/2025/', 'Article'],
  ['/2025/huhang/', 'Article'],
  ['/news/archives-2026/', 'NewsArticle'],
])('%s tells machines that it is a %s, and the way to it', (path, type) => {
  const things = [
    ...(htmlOf.get(path) ?? '').matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
  ].map(([, json]) => JSON.parse(json ?? '') as Record<string, unknown>);
  expect(things.map((thing) => thing['@type'])).toEqual(
    expect.arrayContaining([type, 'BreadcrumbList']),
  );
  expect(things.find((thing) => thing['@type'] === type)?.['url']).toBe(build.site + path);
});

describe.each([...htmlOf.keys()].filter((path) => /^\/2025\/\w+\/$/.test(path)))('%s', (path) => {
  test('opens with three or four figures, each a link to its sentence', () => {
    const list = /<ul class="leading-figures".*?<\/ul>/s.exec(htmlOf.get(path) ?? '')?.[0] ?? '';
    const links = [...list.matchAll(/href="([^"]*)"/g)].map(([, link]) => link ?? '');
    expect([3, 4]).toContain(links.length);
    const known = expected.map(([link]) => link);
    expect(known).toEqual(expect.arrayContaining(links));
  });
});

test('the home page shows figures of each section, each a link to its sentence', () => {
  const links = [...(htmlOf.get('/') ?? '').matchAll(/href="(\/2025\/\w+\/#[a-z-]+)"/g)].map(
    ([, link]) => link ?? '',
  );
  expect(expected.map(([link]) => link)).toEqual(expect.arrayContaining(links));
  expect([...new Set(links.map((link) => link.split('#')[0]))]).toEqual(
    ['zhuhun', 'funeng', 'huhang', 'nuanxin', 'qiangji'].map((slug) => `/2025/${slug}/`),
  );
});

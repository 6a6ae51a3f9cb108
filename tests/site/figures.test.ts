import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { builtPages } from '../helpers/pages.ts';

const build = inject('site');
const read = (file: string) => readFileSync(join(build.dir, file), 'utf8');
const htmlByPath = new Map(builtPages(build).map(({ path, html }) => [path, html]));

interface Figure {
  page: string;
  id: string;
  [field: string]: unknown;
}
const { figures } = JSON.parse(read('figures.json')) as { figures: Figure[] };

/** The figures of the report, as its text has them. */
const expected: [
  link: string,
  text: string,
  value: string,
  lower: string | null,
  upper: string | null,
  unit: string,
  label: string,
][] = [
  ['/2025/#platform-companies', '五大', '5', '5', '5', '家', '参加协商的平台企业'],
  ['/2025/#workers-covered', '14.3万名', '143000', '143000', '143000', '名', '协商惠及的劳动者'],
  ['/2025/zhuhun/#lecturers', '207名', '207', '207', '207', '名', '宣讲队成员'],
  ['/2025/zhuhun/#national-lecturers', '6人', '6', '6', '6', '人', '入选全省宣讲团的成员'],
  ['/2025/zhuhun/#lectures-and-readings', '218场', '218', '218', '218', '场', '宣讲和读书活动'],
  ['/2025/zhuhun/#culture-sports-events', '415场', '415', '415', '415', '场', '文体活动'],
  ['/2025/funeng/#competitions', '762场', '762', '762', '762', '场', '技能竞赛'],
  ['/2025/funeng/#competitors', '近70万人次', '700000', null, '700000', '人次', '参加技能竞赛'],
  ['/2025/funeng/#promoted', '6000余名', '6000', '6000', '7000', '名', '晋升技能等级的职工'],
  ['/2025/funeng/#national-artisans', '3名', '3', '3', '3', '名', '新增大国工匠'],
  ['/2025/funeng/#city-artisans', '52名', '52', '52', '52', '名', '新增滨城工匠'],
  ['/2025/funeng/#model-worker-studios', '18家', '18', '18', '18', '家', '新建劳模工作室'],
  ['/2025/funeng/#artisan-studios', '19家', '19', '19', '19', '家', '新建工匠工作室'],
  ['/2025/funeng/#artisan-teams', '60个', '60', '60', '60', '个', '新建工匠型班组'],
  ['/2025/funeng/#trainees', '9万人次', '90000', '90000', '90000', '人次', '培训职工'],
  ['/2025/funeng/#good-masters', '300名', '300', '300', '300', '名', '成为好师傅的青年骨干'],
  ['/2025/funeng/#pairs', '1.3万对', '13000', '13000', '13000', '对', '师徒结对'],
  ['/2025/funeng/#problems-solved', '612个', '612', '612', '612', '个', '解开的技术难题'],
  ['/2025/funeng/#innovation-awards', '287项', '287', '287', '287', '项', '获省级以上创新奖的成果'],
  ['/2025/huhang/#platform-companies', '5家', '5', '5', '5', '家', '坐下来协商的平台企业'],
  [
    '/2025/huhang/#workers-covered',
    '约14.3万名',
    '143000',
    null,
    null,
    '名',
    '条款惠及的新就业形态劳动者',
  ],
  [
    '/2025/huhang/#companies-in-bargaining',
    '1.9万家',
    '19000',
    '19000',
    '19000',
    '家',
    '集体协商覆盖企业',
  ],
  [
    '/2025/huhang/#workers-in-bargaining',
    '131万人',
    '1310000',
    '1310000',
    '1310000',
    '人',
    '集体协商覆盖职工',
  ],
  ['/2025/huhang/#raises', '20%～30%', '20', '20', '30', '%', '谈成加薪的企业占比'],
  ['/2025/huhang/#legal-service-sites', '240个', '240', '240', '240', '个', '法律服务点'],
  ['/2025/huhang/#disputes-mediated', '743件', '743', '743', '743', '件', '调解劳动纠纷'],
  [
    '/2025/huhang/#loss-recovered',
    '3572万元',
    '35720000',
    '35720000',
    '35720000',
    '元',
    '挽回经济损失',
  ],
  ['/2025/huhang/#petitions-handled', '1386件', '1386', '1386', '1386', '件', '办理信访'],
  ['/2025/huhang/#wages-recovered', '536万余元', '5360000', '5360000', '5370000', '元', '讨回欠薪'],
  ['/2025/nuanxin/#companies-travelling', '27家', '27', '27', '27', '家', '到外地招工的企业'],
  ['/2025/nuanxin/#job-fairs', '154场', '154', '154', '154', '场', '招聘会'],
  ['/2025/nuanxin/#posts-offered', '超14万个', '140000', '140000', null, '个', '招聘会提供的岗位'],
  [
    '/2025/nuanxin/#job-seekers-served',
    '超26万人次',
    '260000',
    '260000',
    null,
    '人次',
    '前来应聘的劳动者',
  ],
  [
    '/2025/nuanxin/#workers-relieved',
    '4.2万人次',
    '42000',
    '42000',
    '42000',
    '人次',
    '慰问困难职工',
  ],
  [
    '/2025/nuanxin/#relief-paid',
    '900余万元',
    '9000000',
    '9000000',
    '10000000',
    '元',
    '发放慰问款物',
  ],
  [
    '/2025/nuanxin/#insured-workers',
    '58万人',
    '580000',
    '580000',
    '580000',
    '人',
    '医疗互助惠及职工',
  ],
  [
    '/2025/nuanxin/#medical-aid',
    '4608万元',
    '46080000',
    '46080000',
    '46080000',
    '元',
    '医疗互助支付补助',
  ],
  ['/2025/nuanxin/#students-aided', '192名', '192', '192', '192', '名', '助学金资助的学子'],
  ['/2025/nuanxin/#satisfied', '97.2%', '97.2', '97.2', '97.2', '%', '职工满意率'],
  ['/2025/qiangji/#new-unions', '1986家', '1986', '1986', '1986', '家', '新建企业工会'],
  ['/2025/qiangji/#new-members', '6.38万人', '63800', '63800', '63800', '人', '新增会员'],
  ['/2025/qiangji/#platform-unions', '9家', '9', '9', '9', '家', '区域总部建会的平台企业'],
  [
    '/2025/qiangji/#unions-online',
    '2.8万家',
    '28000',
    '28000',
    '28000',
    '家',
    '“灯塔e家”上的工会组织',
  ],
  [
    '/2025/qiangji/#members-online',
    '152万人',
    '1520000',
    '1520000',
    '1520000',
    '人',
    '“灯塔e家”上的会员',
  ],
  [
    '/2025/qiangji/#service-uses',
    '83万人次',
    '830000',
    '830000',
    '830000',
    '人次',
    '小程序累计服务职工',
  ],
];

test('the data set has exactly the figures of the report', () => {
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

test.each(expected)('%s is marked on its page as %s', (link, text, value) => {
  const [path = '', id] = link.split('#');
  const html = htmlByPath.get(path) ?? '';
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

test('figures.json conforms to figures.schema.json', () => {
  const formats = { uri: /^https?:\/\//, date: /^\d{4}-\d\d-\d\d$/ };
  const validate = new Ajv2020({ formats }).compile(JSON.parse(read('figures.schema.json')));
  expect(validate(JSON.parse(read('figures.json'))), JSON.stringify(validate.errors)).toBe(true);
});

test('figures.csv has one line for each figure, and no cell that a spreadsheet would execute', () => {
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
])('%s declares in JSON-LD that it is a %s, with its breadcrumb', (path, type) => {
  const things = [
    ...(htmlByPath.get(path) ?? '').matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/gs,
    ),
  ].map(([, json]) => JSON.parse(json ?? '') as Record<string, unknown>);
  expect(things.map((thing) => thing['@type'])).toEqual(
    expect.arrayContaining([type, 'BreadcrumbList']),
  );
  expect(things.find((thing) => thing['@type'] === type)?.['url']).toBe(build.site + path);
});

describe.each([...htmlByPath.keys()].filter((path) => /^\/2025\/\w+\/$/.test(path)))(
  '%s',
  (path) => {
    test('begins with three or four figures, each linked to its sentence', () => {
      const list =
        /<ul class="leading-figures".*?<\/ul>/s.exec(htmlByPath.get(path) ?? '')?.[0] ?? '';
      const links = [...list.matchAll(/href="([^"]*)"/g)].map(([, link]) => link ?? '');
      expect([3, 4]).toContain(links.length);
      const known = expected.map(([link]) => link);
      expect(known).toEqual(expect.arrayContaining(links));
    });
  },
);

test('the overview begins with figures of each section and its own, each linked to its sentence', () => {
  const list = /<ul class="leading-figures".*?<\/ul>/s.exec(htmlByPath.get('/2025/') ?? '')?.[0];
  const items = [
    ...(list ?? '').matchAll(/href="([^"]*)"[^>]*>\s*<span class="leading-figure">([^<]*)</g),
  ].map(([, link, text]) => [link, text]);
  expect(items).toEqual([
    [`${build.base}2025/zhuhun/#culture-sports-events`, '415场'],
    [`${build.base}2025/funeng/#competitors`, '近70万人次'],
    [`${build.base}2025/huhang/#loss-recovered`, '3572万元'],
    [`${build.base}2025/nuanxin/#medical-aid`, '4608万元'],
    [`${build.base}2025/qiangji/#new-members`, expect.stringMatching(/万人$/)],
    [`${build.base}2025/#workers-covered`, expect.stringMatching(/万名$/)],
  ]);
});

test('the home page shows figures of each section, each linked to its sentence', () => {
  const links = [...(htmlByPath.get('/') ?? '').matchAll(/href="(\/2025\/\w+\/#[a-z-]+)"/g)].map(
    ([, link]) => link ?? '',
  );
  expect(expected.map(([link]) => link)).toEqual(expect.arrayContaining(links));
  expect(new Set(links.map((link) => link.split('#')[0]))).toEqual(
    new Set(['zhuhun', 'funeng', 'huhang', 'nuanxin', 'qiangji'].map((slug) => `/2025/${slug}/`)),
  );
});

test('a figure that is repeated elsewhere is a link to its original, and stands in the data once', () => {
  expect(htmlByPath.get('/2025/')).toContain(
    `<a class="figure-same" href="${build.base}2025/zhuhun/#culture-sports-events">`,
  );
  expect(figures.filter(({ text }) => text === '415场').map(({ page }) => page)).toEqual([
    '/2025/zhuhun/',
  ]);
});

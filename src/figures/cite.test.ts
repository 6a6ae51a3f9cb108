import { expect, test } from 'vitest';
import { cite, quote, type Citable } from './cite.ts';

const figure: Citable = {
  type: 'EB',
  author: '泉工年报网站编者',
  title: '护航：坚守维权底线 筑牢和谐防线',
  site: '泉工年报',
  published: '2026-11-24',
  accessed: '2026-12-01',
  url: 'https://report.example/2025/huhang/#disputes-mediated',
  note: '调解劳动纠纷：666件',
};
const worker: Citable = {
  ...figure,
  note: '',
  author: '许振超',
  title: '“好好干，当一个好工人”',
  published: '2025-02-17',
  accessed: '2025-06-22',
  url: 'https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html',
};

test.each<[subject: string, source: Citable, expected: string]>([
  [
    "the standard's own web page (8.11.3)",
    worker,
    '许振超. “好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.',
  ],
  [
    "the standard's own data set (8.14.3), without its version",
    {
      ...figure,
      note: '',
      type: 'DS',
      author: '黄土高原科学数据中心（西北农林科技大学水土保持研究所）',
      title: '青海省县域教育、卫生发展指标（2001—2022年）',
      site: '国家地球系统科学数据中心-黄土高原分中心',
      published: '2024-12-25',
      accessed: '2025-07-10',
      url: 'https://loess.geodata.cn/data/datadetails.html?dataguid=58691800703558',
    },
    '黄土高原科学数据中心（西北农林科技大学水土保持研究所）. 青海省县域教育、卫生发展指标（2001—2022年）[DS/OL]. 国家地球系统科学数据中心-黄土高原分中心（2024-12-25）[2025-07-10]. https://loess.geodata.cn/data/datadetails.html?dataguid=58691800703558.',
  ],
  [
    'a page without an author',
    { ...worker, author: '' },
    '“好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.',
  ],
  [
    'a figure of this site',
    figure,
    '泉工年报网站编者. 护航：坚守维权底线 筑牢和谐防线[EB/OL]. （2026-11-24）[2026-12-01]. https://report.example/2025/huhang/#disputes-mediated. 调解劳动纠纷：666件.',
  ],
])('GB/T 7714—2025 cites %s', (_subject, source, expected) => {
  expect(cite(source, 'gbt2025')).toBe(expected);
});

test("GB/T 7714—2015 cites the standard's own example", () => {
  const page: Citable = {
    ...figure,
    note: '',
    author: '萧钰',
    title: '出版业信息化迈入快车道',
    published: '2001-12-19',
    accessed: '2002-04-15',
    url: 'http://www.creader.com/news/20011219/200112190019.html',
  };
  expect(cite(page, 'gbt2015')).toBe(
    '萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://www.creader.com/news/20011219/200112190019.html.',
  );
});

test('BibTeX names the figure, keeps the organisation together and escapes TeX commands', () => {
  expect(cite({ ...figure, title: '占比95%_A&B' }, 'bibtex')).toBe(
    `@online{quangong:2025:huhang:disputes-mediated,
  author = {{泉工年报网站编者}},
  title = {{占比95\\%\\_A\\&B}},
  organization = {泉工年报},
  year = {2026},
  date = {2026-11-24},
  url = {https://report.example/2025/huhang/#disputes-mediated},
  urldate = {2026-12-01},
  note = {调解劳动纠纷：666件},
  langid = {chinese},
}
`,
  );
});

test('RIS has one tag on each line and an end tag', () => {
  expect(cite(figure, 'ris').split('\r\n')).toEqual([
    'TY  - ELEC',
    'AU  - 泉工年报网站编者',
    'TI  - 护航：坚守维权底线 筑牢和谐防线',
    'T2  - 泉工年报',
    'PY  - 2026',
    'DA  - 2026/11/24',
    'Y2  - 2026/12/01',
    'UR  - https://report.example/2025/huhang/#disputes-mediated',
    'N1  - 调解劳动纠纷：666件',
    'LA  - zh',
    'ER  - ',
    '',
  ]);
});

const page = {
  name: '护航',
  when: '2025年',
  place: '泉州',
  source: '《细耕“泉工”品牌》（龚翠玲、许志馨、李亮）',
  unknown: '来源未注明刊物和日期',
};
const sourced: Citable = {
  ...figure,
  note: '2025年，泉州：调解劳动纠纷：666件',
  source: page.source,
  unknown: page.unknown,
};
const note =
  '2025年，泉州：调解劳动纠纷：666件。据《细耕“泉工”品牌》（龚翠玲、许志馨、李亮），来源未注明刊物和日期';

test('CSL-JSON has the dates in parts and the note of the other forms', () => {
  expect(JSON.parse(cite(sourced, 'csl'))).toEqual([
    {
      id: 'quangong:2025:huhang:disputes-mediated',
      type: 'webpage',
      title: '护航：坚守维权底线 筑牢和谐防线',
      author: [{ literal: '泉工年报网站编者' }],
      'container-title': '泉工年报',
      issued: { 'date-parts': [[2026, 11, 24]] },
      accessed: { 'date-parts': [[2026, 12, 1]] },
      URL: 'https://report.example/2025/huhang/#disputes-mediated',
      note,
      language: 'zh-CN',
    },
  ]);
});

test.each(['gbt2025', 'gbt2015'] as const)(
  'a citation by %s names year, place and figure, and the original source',
  (style) => {
    expect(cite(sourced, style)).toMatch(
      /disputes-mediated\. 2025年，泉州：调解劳动纠纷：666件，据《细耕“泉工”品牌》（龚翠玲、许志馨、李亮）\.$/,
    );
  },
);

test('BibTeX and RIS name them in a note', () => {
  expect(cite(sourced, 'bibtex')).toContain(`note = {${note}}`);
  expect(cite(sourced, 'ris')).toContain(`N1  - ${note}\r\n`);
});

test('a quoted sentence names its year, its place, its page and the original source', () => {
  const quoted = { text: '2名', label: '新增大国工匠', sentence: '新增大国工匠2名；' };
  expect(quote(quoted, { ...page, name: '赋能' }, '泉工年报', figure.url)).toBe(
    `2025年，泉州：新增大国工匠2名。——泉工年报《赋能》，据《细耕“泉工”品牌》（龚翠玲、许志馨、李亮），${figure.url}`,
  );
});

test('a page that names no source is quoted by its own title', () => {
  const quoted = { text: '5家', label: '企业', sentence: '有5家。' };
  const about = { name: '关于', when: '', place: '', source: '', unknown: '' };
  expect(quote(quoted, about, '泉工年报', 'https://report.example/about/#a')).toBe(
    '有5家。——泉工年报《关于》，https://report.example/about/#a',
  );
});

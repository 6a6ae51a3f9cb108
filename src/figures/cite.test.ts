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
    '泉工年报网站编者. 护航：坚守维权底线 筑牢和谐防线[EB/OL]. （2026-11-24）[2026-12-01]. https://report.example/2025/huhang/#disputes-mediated.',
  ],
])('GB/T 7714—2025 cites %s', (_subject, source, expected) => {
  expect(cite(source, 'gbt2025')).toBe(expected);
});

test("GB/T 7714—2015 cites the standard's own example", () => {
  const page: Citable = {
    ...figure,
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

test('a quoted sentence names its source', () => {
  expect(quote('2025年，得到调解的劳动纠纷有666件，为职工挽回的经济损失有3184万元。', figure)).toBe(
    '2025年，得到调解的劳动纠纷有666件，为职工挽回的经济损失有3184万元。\n——泉工年报《护航：坚守维权底线 筑牢和谐防线》，https://report.example/2025/huhang/#disputes-mediated',
  );
});

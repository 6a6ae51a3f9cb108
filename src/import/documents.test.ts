// Documents of other unions, as offices and public accounts write them: what becomes of their headings, notices and lists.
import { describe, expect, test } from 'vitest';
import { importText } from './import-text.ts';

const options = { target: { report: 2032 }, today: '2032-12-31', subject: '滨城市总工会' };

/** Imports a text as a report. Returns the title of each page and its body without the markup of figures. */
function importPages(text: string) {
  const { drafts } = importText(text, options);
  return drafts.map((draft) => ({
    title: /^title: "?(.*?)"?$/m.exec(draft.text)?.[1] ?? '',
    headline: /^headline: "?(.*?)"?$/m.exec(draft.text)?.[1] ?? '',
    summary: /^summary: "?(.*?)"?$/m.exec(draft.text)?.[1] ?? '',
    body: draft.text
      .replace(/^---\n[\s\S]*?\n---\n\n/, '')
      .replace(/<\/?(?:Figure|Name)\b[^>]*>/g, '')
      .trim(),
    text: draft.text,
    decisions: draft.decisions.join('\n'),
  }));
}

const SUMMARY_OF_WORK = `滨城市总工会2032年工作总结

2032年，全市工会积极作为，各项任务完成。现总结如下：

一、主要工作

（一）聚焦思想，宣讲有高度

开展专题学习24次。

（二）聚焦需求，服务有温度

办理案件268件。

二、存在的问题

专职干部缺口46人。

滨城市总工会
2032年12月15日
`;

describe('a summary of work', () => {
  const pages = importPages(SUMMARY_OF_WORK);

  test('is divided by its outer numbers, and inner numbers become headings', () => {
    expect(pages.map(({ title }) => title)).toEqual(['2032年度综述', '主要工作', '存在的问题']);
    expect(pages[1]!.body).toMatch(/^## （一）聚焦思想，宣讲有高度 [\s\S]*\n## （二）聚焦需求/);
  });

  test('has its signature and its day in the text, not as headings, and the day among the facts', () => {
    expect(pages.at(-1)!.body).toMatch(/46人。\n\n滨城市总工会\n\n2032年12月15日$/);
    expect(pages[0]!.text).toContain('\n  date: 2032-12-15\n');
  });

  test('has summaries whose sentences end with a full stop', () => {
    expect(pages[0]!.summary).toMatch(/^2032年，全市工会积极作为，各项任务完成。现总结如下。/);
  });
});

test.each([
  ['第一部分 组织建设', '组织建设'],
  ['Ⅰ. 组织建设', '组织建设'],
  ['第三篇 组织建设', '组织建设'],
])('the number of %s is no part of its name', (first, title) => {
  const second = first
    .replace('一', '二')
    .replace('Ⅰ', 'Ⅱ')
    .replace('三', '四')
    .replace('组织', '队伍');
  const pages = importPages(
    `滨城工会白皮书\n\n${first}\n\n新建工会190个。\n\n${second}\n\n培训600人。\n`,
  );
  expect(pages.map((page) => page.title).slice(1)).toEqual([title, '队伍建设']);
});

test('a section whose number stands in a line of its own is called by its headline', () => {
  const part = (number: string, headline: string) =>
    `${number}\n${headline}\n\n新建驿站67个，服务职工600人。\n\n`;
  const pages = importPages(
    `滨城市总工会\n2032年度工作情况的报告\n\n我代表委员会，向全会报告工作。\n\n${part('（一）', '夯基础，组织有活力')}${part('（二）', '促发展，职工有担当')}`,
  );
  expect(pages.map(({ title }) => title)).toEqual([
    '2032年度综述',
    '夯基础，组织有活力',
    '促发展，职工有担当',
  ]);
  // The organisation above the title is the author.
  expect(pages[0]!.headline).toBe('2032年度工作情况的报告');
  expect(pages[0]!.text).toContain('\n  byline: 滨城市总工会\n');
});

test('an overview without text lists the sections, and says that it needs a text', () => {
  const [overview] = importPages(
    '滨城工会一年\n\n一、铸魂\n\n宣讲24场。\n\n二、护航\n\n调解6件。\n',
  );
  expect(overview!.body).toBe('- [铸魂](/2032/zhuhun/)\n- [护航](/2032/huhang/)');
  expect(overview!.decisions).toContain('第一章之前没有文字');
});

test('a heading without text below is a heading of the page above, not an empty page', () => {
  const pages = importPages(
    '滨城工会一年\n\n工会有作为。\n\n一、铸魂\n\n宣讲24场。\n\n二、护航\n\n调解6件。\n\n三、附录\n',
  );
  expect(pages.map(({ title }) => title)).toEqual(['2032年度综述', '铸魂', '护航']);
  expect(pages.at(-1)!.body).toContain('## 三、附录 ');
});

test('a preface is the text of the overview', () => {
  const pages = importPages(
    '滨城工会白皮书\n\n前言\n\n全市有工会42个。\n\n第一章 组织\n\n新建工会19个。\n\n第二章 服务\n\n服务600人。\n',
  );
  expect(pages.map(({ title }) => title)).toEqual(['2032年度综述', '组织', '服务']);
  expect(pages[0]!.body).toContain('全市有工会42个。');
});

describe('an article of a public account', () => {
  const pages = importPages(`点击上方蓝字关注我们
原创 滨城工会 滨城工会 2032年12月19日 18:00 滨城

数读2032｜滨城工会这一年

01
凝聚思想之力
★ 宣讲 356 场
★ 推出短视频 74 条

02
激发创造之力

1️⃣ 竞赛 130 项
2️⃣ 新增工作室 19 个

技能比武现场
摄影 | 林小雨

03
汇聚温暖之力

👉 走访职工 2300 户
👉 发放慰问金 276 万元

END

编辑：陈大江
阅读 3062
分享 收藏 在看 58
`);

  test('has its own title, its sections and its lists', () => {
    expect(pages.map(({ title }) => title)).toEqual([
      '2032年度综述',
      '凝聚思想之力',
      '激发创造之力',
      '汇聚温暖之力',
    ]);
    expect(pages[0]!.headline).toBe('数读2032｜滨城工会这一年');
    expect(pages[1]!.body).toBe('- 宣讲356场\n- 推出短视频74条');
    expect(pages[2]!.body).toContain('1. 竞赛130项\n2. 新增工作室19个');
    expect(pages[3]!.body).toContain('- 走访职工2300户\n- 发放慰问金276万元');
  });

  test('has what the application writes around it in comments', () => {
    expect(pages[0]!.body).toContain('{/* 点击上方蓝字关注我们 原创');
    expect(pages[3]!.body).toContain('{/* END */}');
    expect(pages[3]!.body).toContain('{/* 阅读 3062 分享 收藏 在看 58 */}');
  });

  test('has captions with their credits, and no summary that a check would shorten below the limit', () => {
    expect(pages[2]!.decisions).toContain('"技能比武现场。摄影 \\| 林小雨")');
    for (const { summary } of pages) {
      expect(summary).not.toMatch(/\p{Script=Han} \d|\d \p{Script=Han}/u);
      expect(summary.length).toBeGreaterThanOrEqual(40);
    }
  });
});

test('pages before and after on a web site are no sections', () => {
  const pages = importPages(
    '滨城市总工会答好2032年答卷\n\n【铸魂】让声音传到班组\n\n宣讲24场。\n\n【护航】让委屈有处可说\n\n调解6件。\n\n上一篇：全委会召开\n下一篇：表彰决定\n',
  );
  expect(pages.map(({ title }) => title)).toEqual(['2032年度综述', '铸魂', '护航']);
});

test('a narrow column cuts no quotation, no figure and no title in two', () => {
  const pages = importPages(
    `滨城市总工会 2032 年工作回眸
这一年，滨城市总工会紧
扣高质量发展主题，在服务大
局中找准位置，全市新增工会
261 家，新增会员 1.86 万名。
一、筑牢思想根基
全年组织“匠心讲
坛”152 场，邀请劳动模范、
大国工匠走上讲台。
二、做优服务
建成户外劳动者驿站 174
座，日均服务 8600 人次，组织
疗休养 2.2 万人次。
`,
  );
  expect(pages.map(({ headline }) => headline)).toEqual([
    '滨城市总工会2032年工作回眸',
    '筑牢思想根基',
    '做优服务',
  ]);
  expect(pages[1]!.text).toMatch(/^全年组织“匠心讲坛”<Figure /m);
  expect(pages[2]!.text).toMatch(/^建成户外劳动者驿站 ?<Figure [^>]*>174 ?座<\/Figure>/m);
});

test('several facts about a web page in one line are a comment, and its day is among the facts', () => {
  const [page] = importPages(
    '滨城市总工会答好2032年答卷\n来源：滨城市总工会    发布时间：2032-12-22 09:30    浏览次数：128\n岁末回望，工会服务职工600人。\n',
  );
  expect(page!.body).toMatch(/^\{\/\* 来源：[^\n]* \*\/\}\n\n岁末回望/);
  expect(page!.text).toContain('\n  date: 2032-12-22\n');
});

test('rows that are set with spaces become a table if each has as many cells', () => {
  const table = '大学生  120人  60万元\n高中生　　85人   25万元';
  expect(importPages(`资助名单\n\n资助学生：\n${table}\n`)[0]!.body).toContain(
    '| 大学生 | 120人 | 60万元 |\n| --- | --- | --- |\n| 高中生 | 85人 | 25万元 |',
  );
  const uneven = '大学生  120人  60万元\n高中生  85人';
  expect(importPages(`资助名单\n\n资助学生：\n${uneven}\n`)[0]!.body).not.toContain('| --- |');
});

test('a text of two columns side by side is refused, with the way out', () => {
  const row = '这一年工会紧扣高质量发展     提出合理化建议多条，采纳';
  expect(() => importText(Array(12).fill(row).join('\n'), options)).toThrow(/左右两栏.*逐栏复制/s);
  const table = '滨城第一实验小学工会     先进职工之家获得者';
  expect(() => importText(Array(12).fill(table).join('\n'), options)).not.toThrow();
});

test('items that end with a semicolon do not make the document one that a column has cut', () => {
  const [page] = importPages(
    '滨城工会一年\n\n新建工会58个，其中企业31个；\n发展会员630人，其中司机220人；\n经费偏紧，人均80元①。\n① 人均指每名会员的经费，不含专项。\n',
  );
  expect(page!.body).toContain('人均80元①。\n\n① 人均指');
});

describe('a text with spaces beside its digits, as programs read it from a PDF file', () => {
  const pages = importPages(
    '滨城市总工会 2032 年工作总结\n\n一、建会入会\n\n开办课堂 65 个，托管学生 3900 余名，8 月以来新增会员 1.57 万人。\n\n二、普惠服务\n\n12.6 万人受益，表彰 30 人。\n',
  );

  test('loses the spaces, so that every quantity is marked', () => {
    expect(pages[0]!.headline).toBe('滨城市总工会2032年工作总结');
    expect(pages[1]!.body).toBe('开办课堂65个，托管学生3900余名，8月以来新增会员1.57万人。');
    expect(pages[1]!.text).toContain('label="8月以来新增会员">1.57万人<');
    expect(pages[1]!.text).toContain('>3900余名</Figure>');
    expect(pages[2]!.text).toContain('>12.6万人</Figure>');
  });
});

describe('a text whose parts have numbers of two levels', () => {
  const pages = importPages(
    '滨城县总工会2032年工作要点\n\n2032年，各项工作完成。\n\n1 组织建设\n\n1.1 新建工会42家。\n\n1.2 培训干部600人。\n\n2 服务职工\n\n2.1 县、乡两级站点达到97个。\n\n2.2 办理互助1840人。\n',
  );

  test('is divided by the outer numbers, which are no part of the names', () => {
    expect(pages.map(({ title }) => title)).toEqual(['2032年度综述', '组织建设', '服务职工']);
  });

  test('keeps the inner numbers apart from the words, and reads none as a figure', () => {
    expect(pages[1]!.body).toBe('1\\.1 新建工会42家。\n\n1\\.2 培训干部600人。');
    expect(pages[2]!.text).toContain('<Name>2.1</Name> 县、乡两级');
  });
});

test('a table that a program has set with spaces and blank lines is a table', () => {
  const [, page] = importPages(
    '滨城市工会年报\n\n一、驿站\n\n各县情况见下表。\n\n区县   新建 改造 总数\n\n\n东山县 17    46   121\n\n\n西河县 9     18   54\n\n\n合计   26   64 175\n\n二、展望\n\n新建驿站60个。\n',
  );
  expect(page!.body).toContain(
    '| 区县 | 新建 | 改造 | 总数 |\n| --- | --- | --- | --- |\n| 东山县 | 17 | 46 | 121 |\n| 西河县 | 9 | 18 | 54 |\n| 合计 | 26 | 64 | 175 |',
  );
});

test('a table that fell apart makes no section, and is reported', () => {
  const text =
    '滨城市工会年报\n\n一、驿站\n\n新建驿站26个。\n\n区县\n\n新建 改造\n\n东山县 17\n\n46\n\n西河县 9\n\n18\n\n二、展望\n\n新建驿站60个。\n';
  expect(importPages(text).map(({ title }) => title)).toEqual(['2032年度综述', '驿站', '展望']);
  expect(importText(text, options).remarks.join('\n')).toContain('像一张散开的表格');
});

describe('a speech', () => {
  const pages = importPages(
    '在滨城市总工会全体会议上的讲话\n\n滨城市总工会主席 林小雨\n\n（2032年12月22日）\n\n同志们：\n\n这次会议总结工作。下面，我讲两点。\n\n第一，肯定成绩，切实增强做好工会工作的信心\n\n过去一年，服务职工600人。\n\n第二，正视问题，准确把握形势\n\n专职干部缺口46人。\n',
  );

  test('has its speaker as the author, and its own title', () => {
    expect(pages[0]!.headline).toBe('在滨城市总工会全体会议上的讲话');
    expect(pages[0]!.text).toContain('\n  byline: 滨城市总工会主席 林小雨\n');
    expect(pages[0]!.summary).toMatch(/^这次会议总结工作。/);
  });

  test('is divided by its points', () => {
    expect(pages.map(({ title }) => title).slice(1)).toEqual([
      '肯定成绩，切实增强做好工会工作的信心',
      '正视问题，准确把握形势',
    ]);
  });

  test('has the name above the salutation as the author', () => {
    const [overview] = importPages(
      '滨城市总工会第七届委员会工作报告\n\n——在代表大会上\n\n林 小 雨\n\n同志们：\n\n我向大会报告工作。\n',
    );
    expect(overview!.text).toContain('\n  byline: 林 小 雨\n');
  });
});

test('the main line of a headline stands above the line below, and a remark in brackets is none', () => {
  const [overview] = importPages(
    '（年终综述）\n\n让劳动被看见\n滨城工会：把“娘家”建在心坎上\n——滨城市总工会2032年工作综述\n\n本报记者 林小雨\n\n清晨的码头，工人们喝上热茶。\n\n点亮信念之光\n\n开课1840次。\n\n搭起成才之梯\n\n办赛68场。\n',
  );
  expect(overview!.headline).toBe('滨城工会：把“娘家”建在心坎上');
  expect(overview!.body).toContain('清晨的码头');
});

test('names in brackets at the start of paragraphs name sections', () => {
  const pages = importPages(
    '滨城市总工会工作报告\n\n2032年，工作完成。\n\n【政治建设】 召开党组会26次，培训干部600人。\n\n【组织建设】新建工会42家，覆盖企业870家。\n\n【帮扶救助】发放救助金416.3万元、助学金152万元。\n',
  );
  expect(pages.map(({ title }) => title)).toEqual([
    '2032年度综述',
    '政治建设',
    '组织建设',
    '帮扶救助',
  ]);
  expect(pages[1]!.body).toBe('召开党组会26次，培训干部600人。');
});

describe('appendices', () => {
  const parts = '一、铸魂\n\n宣讲24场。\n\n二、护航\n\n调解6件。\n\n';

  test('a list of them above the signature is text', () => {
    const pages = importPages(
      `滨城工会一年\n\n工会有作为。\n\n${parts}附件：1.实事项目清单\n\n2.重点任务分工表\n\n滨城市总工会\n\n2032年12月8日\n`,
    );
    expect(pages.map(({ title }) => title)).toEqual(['2032年度综述', '铸魂', '护航']);
    expect(pages[2]!.body).not.toContain('#');
  });

  test('those that follow are sections behind the others', () => {
    const pages = importPages(
      `滨城工会一年\n\n工会有作为。\n\n${parts}附件1：2032年十件实事完成情况\n\n新建驿站34个。\n\n附件2：经费情况\n\n收入1.28亿元。\n`,
    );
    expect(pages.map(({ title }) => title).slice(1)).toEqual(['铸魂', '护航', '附件1', '附件2']);
    expect(pages[3]!.headline).toBe('2032年十件实事完成情况');
  });
});

describe('an article of a public account with ornaments', () => {
  const pages = importPages(
    '滨城工会\n2032年度答卷，请查收！\n\n滨城工会 2032年12月31日 18:30 江苏\n\n点击蓝字\n关注我们\n\n今年，工会与职工同行。\n\n01\n\n思想引领\nPART ONE\n\n宣讲188场。\n\n▲竞赛现场\n\n02\n\n暖心服务\nPART TWO\n\n❶ 驿站再升级\n新建驿站7个。\n\n❷ 援助不打烊\n接受咨询5600次。\n',
  );

  test('has the line above that of the account as its title', () => {
    expect(pages[0]!.headline).toBe('2032年度答卷，请查收！');
    expect(pages[0]!.body).toContain('点击蓝字 关注我们 */}');
  });

  test('has sections without their English numbers, and inner numbers as headings of parts', () => {
    expect(pages.slice(1).map(({ title, headline }) => [title, headline])).toEqual([
      ['思想引领', '思想引领'],
      ['暖心服务', '暖心服务'],
    ]);
    expect(pages[2]!.body).toMatch(/^## ❶ 驿站再升级/);
  });

  test('has captions behind arrows', () => {
    expect(pages[1]!.decisions).toContain('“▲竞赛现场”是图片说明');
  });
});

test('days, numbers of tables and facts in a line are parted as the check asks', () => {
  const [, page] = importPages(
    '滨城工会一年\n\n一、大事记\n\n5月1日　举行劳动节大会。\n\n表1　劳动竞赛情况\n\n联系人：林小雨　电话：0599-8123456\n\n二、展望\n\n新建驿站60个。\n',
  );
  expect(page!.body).toContain('5月1日 举行劳动节大会。');
  expect(page!.body).toContain('联系人：林小雨，电话：0599-8123456');
});

test('numbers in front of their names keep their values, and a year above them stays apart', () => {
  const [, page] = importPages(
    '滨城工会一年\n\n一、铸魂\n\n宣讲24场，听众600人，大家都说好。\n\n数说2032\n98.6%　　　职工满意度\n11.3万人　　新增会员\n\n二、护航\n\n调解6件。\n',
  );
  expect(page!.body).toContain('数说2032\n\n98.6%：职工满意度\n\n11.3万人：新增会员');
  expect(page!.text).toContain('label="职工满意度">98.6%<');
});

test('numbers below each other, a column of a table, are not joined to one number', () => {
  const { layout } = importText(
    '滨城工会年报\n\n金额\n936.4\n487.0\n302.8\n\n服务职工600人。\n',
    options,
  );
  expect(layout.paragraphs.map(({ text }) => text)).toContain('487.0');
});

test('chapters that are numbered throughout name the sections, whatever stands between them', () => {
  const pages = importPages(
    '滨城工会年报\n\n一、维权\n\n办理案件268件。\n\n地区\n法律援助情况一览\n\n城区共有援助站点12个。\n\n二、展望\n\n新建驿站60个。\n',
  );
  expect(pages.map(({ title }) => title)).toEqual(['2032年度综述', '维权', '展望']);
});

test('a title that a program has cut before its last character is one title', () => {
  const [overview] = importPages(
    '滨城市总工会\n关于2032年工作情况和2033年工作思路的报\n告\n\n2032年，工会有作为，各项任务完成。\n',
  );
  expect(overview!.headline).toBe('关于2032年工作情况和2033年工作思路的报告');
});

test('a section that has only a number asks for a name', () => {
  const pages = importPages(
    '滨城工会这一年\n\n这一年，工会有作为。\n\n（一）\n\n建成驿站298个。\n\n（二）\n\n受理案件1034件。\n',
  );
  expect(pages[1]!.decisions).toContain('这一章只有序号，没有章名');
});

describe('a bulletin', () => {
  const pages = importPages(
    '〔工会简报〕第48期\n\n滨城市总工会办公室编　　　　2032年12月28日\n\n“四个聚焦”书写工会答卷\n\n今年以来，工会聚焦主业。\n\n一、政治引领\n\n※ 理论宣讲　组织宣讲团12支，宣讲408场。\n※ 典型选树　选树工匠15名，表彰6人。\n\n二、维权\n\n追回工资1520.6万元。\n',
  );

  test('has neither its number nor its editor as headline', () => {
    expect(pages[0]!.headline).toBe('“四个聚焦”书写工会答卷');
    expect(pages[0]!.text).toContain('\n  date: 2032-12-28\n');
  });

  test('has a colon between the name of an item and its sentence', () => {
    expect(pages[1]!.body).toBe(
      '- 理论宣讲：组织宣讲团12支，宣讲408场。\n- 典型选树：选树工匠15名，表彰6人。',
    );
  });
});

import { expect, test } from 'vitest';
import { readLines } from './lines.ts';
import { layOut } from './layout.ts';

const listKinds = (source: string) =>
  layOut(readLines(source)).paragraphs.map(({ kind, text }) => `${kind} ${text}`);
const HALVES = [
  '全市组建183名成员组成的宣讲队伍，其中',
  '4人入选全国职工宣讲团，把党的声音送到一线。',
];

test.each<[what: string, lines: string[]]>([
  ['a masthead', ['2032年3月5日 星期四 责任编辑：王小明 版面：A04']],
  ['the name and the day of a page', ['A05', '2032年3月6日 星期五']],
  ['the name of the newspaper', ['滨城晚报 2032年3月5日 A04版']],
  ['a rule of hyphens', ['--------------------']],
  ['a rule of dashes', ['————————————']],
  ['a page number with the number of pages', ['第 4 页 共 8 页']],
  ['the names of editors', ['责编：王小明 校对：李小红 美编：陈刚']],
  ['references to other pages', ['（下转A05版）', '（上接A04版）']],
  ['a caption', ['图为劳模宣讲现场。（林小雨/摄）']],
  ['a page number', ['5']],
])('the halves of a sentence are joined across %s', (_what, lines) => {
  const { paragraphs } = layOut(readLines(['标题', HALVES[0], ...lines, HALVES[1]].join('\n')));
  expect(paragraphs.map(({ text }) => text)).toEqual(['标题', HALVES.join('')]);
  expect(paragraphs[1]?.inserts.map(({ text }) => text)).toEqual(lines);
});

test.each<[what: string, lines: string[], expected: string[]]>([
  [
    'buttons of a web page stand above the headline',
    [
      '下载',
      '打印',
      '【字号：',
      '加大',
      '减小',
      '】',
      '滨城市工作报告',
      '来源：滨城日报',
      '各项工作取得新进展。',
    ],
    [
      'chrome 下载 打印 【字号： 加大 减小】',
      'heading 滨城市工作报告',
      'notice 来源：滨城日报',
      'prose 各项工作取得新进展。',
    ],
  ],
  [
    'buttons stand in one line',
    ['字体：大 中 小', '当前位置：首页 > 要闻', '滨城市工作报告', '各项工作取得新进展。'],
    [
      'chrome 字体：大 中 小 当前位置：首页 > 要闻',
      'heading 滨城市工作报告',
      'prose 各项工作取得新进展。',
    ],
  ],
  [
    'pictures and tables are numbered',
    ['标题', '各项工作取得新进展。', '图1 2026-2031年会员人数', '表2-1 会员构成', '新建工会10家。'],
    [
      'heading 标题',
      'prose 各项工作取得新进展。',
      'numbered 图1 2026-2031年会员人数',
      'numbered 表2-1 会员构成',
      'prose 新建工会10家。',
    ],
  ],
  [
    'rows have tabs',
    ['标题', '各项工作取得新进展。', '项目\t2031年', '会员\t12万人', '新建工会10家。'],
    [
      'heading 标题',
      'prose 各项工作取得新进展。',
      'table 项目\t2031年\n会员\t12万人',
      'prose 新建工会10家。',
    ],
  ],
  [
    'a caption without a credit stands among captions',
    [
      '标题',
      '读书分享会现场。（林小雨/摄）',
      '技能竞赛现场，选手比拼AI工具',
      '2031年，各项工作取得新进展。',
    ],
    [
      'heading 标题',
      'caption 读书分享会现场。（林小雨/摄）',
      'caption 技能竞赛现场，选手比拼AI工具',
      'prose 2031年，各项工作取得新进展。',
    ],
  ],
  [
    'a byline ends with a remark in brackets',
    [
      '标题',
      '■本报记者 林小雨 通讯员 陈大江/文 （除署名外，图片由作者提供）',
      '各项工作取得新进展。',
    ],
    [
      'heading 标题',
      'byline ■本报记者 林小雨 通讯员 陈大江/文 （除署名外，图片由作者提供）',
      'prose 各项工作取得新进展。',
    ],
  ],
  [
    'a byline stands at the end, in brackets',
    ['标题', '力争突破1万名。', '（本报记者 林小雨 实习生 林静/文 通讯员供图）'],
    [
      'heading 标题',
      'prose 力争突破1万名。',
      'byline （本报记者 林小雨 实习生 林静/文 通讯员供图）',
    ],
  ],
  [
    'a source stands in brackets',
    ['标题', '各项工作取得新进展。', '（来源：滨城晚报 编辑：吴一平）'],
    ['heading 标题', 'prose 各项工作取得新进展。', 'notice （来源：滨城晚报 编辑：吴一平）'],
  ],
  [
    'the authors fill the first line of a message',
    ['标题', '滨城网讯 （融媒体记者 林小雨 通讯员 李亮 文/图）', '11月16日晚，运动会落下帷幕。'],
    [
      'heading 标题',
      'prose 滨城网讯 （融媒体记者 林小雨 通讯员 李亮 文/图）11月16日晚，运动会落下帷幕。',
    ],
  ],
  [
    'a credit is cut in two',
    [
      '标题',
      '图为竞赛现场，来自全市的选手同台竞技。（本报',
      '记者 张三 摄）',
      '各项工作取得新进展。',
    ],
    [
      'heading 标题',
      'caption 图为竞赛现场，来自全市的选手同台竞技。（本报记者 张三 摄）',
      'prose 各项工作取得新进展。',
    ],
  ],
  [
    'list items begin with signs',
    [
      '标题',
      '●劳模工作室：省级38家，市级90家',
      '●高技能人才32.6万人，占比三成',
      '各项工作取得新进展。',
    ],
    [
      'heading 标题',
      'item 劳模工作室：省级38家，市级90家',
      'item 高技能人才32.6万人，占比三成各项工作取得新进展。',
    ],
  ],
])('%s', (_what, lines, expected) => {
  expect(listKinds(lines.join('\n'))).toEqual(expected);
});

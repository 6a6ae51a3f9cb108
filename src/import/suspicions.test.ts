import { expect, test } from 'vitest';
import { readLines } from './layout/lines.ts';
import { layOut } from './layout/layout.ts';
import { findSuspicions } from './suspicions.ts';

const listSuspicions = (text: string) =>
  findSuspicions(layOut(readLines(text)).paragraphs).map(({ line, what }) => `${line} ${what}`);

test.each<[text: string, line: number, what: RegExp]>([
  ['服务职工10O人次。', 1, /可能是0或1的误识/],
  ['4月7曰，会议召开。', 1, /“曰”可能是“日”/],
  ['惠及职工3.5万入。', 1, /“入”可能是“人”/],
  ['追回欠薪5干万元。', 1, /“干”可能是“千”/],
  ['展望末来，再启新程。', 1, /“末”可能是“未”/],
  ['第一段。\n建强自已的队伍。', 2, /己、已、巳/],
  ['挽回损失3 184万元。', 1, /数字中间有空格/],
  ['开展宣讲宣讲活动。', 1, /词重复/],
  ['弘扬“晋江经验。', 1, /没有对应的后半个/],
  ['追回欠薪柒拾佰万元。', 1, /“柒拾佰万”像一个数量，却读不出来/],
  ['走访五〇二所。', 1, /“五〇二”像一个数量，却读不出来/],
  ['走访企业,服务职工。', 1, /半角标点/],
])('finds the fault in %s', (text, line, what) => {
  expect(listSuspicions(text)).toContainEqual(
    expect.stringMatching(new RegExp(`^${line} .*${what.source}`)),
  );
});

test('clean text, the two halves of a headline and the names of authors raise no suspicion', () => {
  expect(
    listSuspicions(
      '强化政治引领 凝聚奋进力量\n■融媒体记者 林小雨 通讯员 陈大江\n　　劳动纠纷全年调成666件，职工的经济\n　　损失挽回3184万元。',
    ),
  ).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { formatFault } from '../../../collections/fault.ts';
import { checkDocuments } from '../../check-content.ts';

/** A section of a report. Texts in 【】 become figures. @param fields attributes of all of them */
function section(year: number, body: string, fields = '') {
  let count = 0;
  const mark = (_all: string, text: string) =>
    `<Figure id="f-${(count += 1)}" label="第${count}个" ${fields}>${text}</Figure>`;
  const path = `report/${year}/huhang.mdx`;
  const source = `---\ntitle: 护航\nperiod: ${year}\n---\n\n${body.replace(/【(.*?)】/g, mark)}\n`;
  return { file: path, path, source };
}

async function findWarnings(...files: ReturnType<typeof section>[]): Promise<string[]> {
  const { faults } = await checkDocuments(files);
  return faults.filter(({ warning }) => warning).map(formatFault);
}

describe('a metric over the years', () => {
  const compare = (earlier: string, later: string) =>
    findWarnings(
      section(2031, `那一年调解纠纷【${earlier}】。`, 'metric="disputes"'),
      section(2032, `这一年调解纠纷【${later}】。`, 'metric="disputes"'),
    );

  test.each([
    ['666件', '6660件', '是上一次的10倍以上'],
    ['66万元', '6600万元', '是上一次的10倍以上'],
    ['6660件', '666件', '不到上一次的十分之一'],
    ['0.7万元', '0.07万元', '不到上一次的十分之一'],
    ['约60件', '600余件', '是上一次的10倍以上'],
    ['三分之二', '十五分之一', '不到上一次的十分之一'],
  ])('warns of %s and then %s, with both sentences', async (earlier, later, difference) => {
    expect(await compare(earlier, later)).toEqual([
      `report/2032/huhang.mdx:6 指标 disputes 的数值${difference}：2032年“这一年调解纠纷${later}。”（report/2032/huhang.mdx:6）；2031年“那一年调解纠纷${earlier}。”（report/2031/huhang.mdx:6）。常常是多写、少写了“万”，或者小数点错了位。对照来源；没有写错就不用改。`,
    ]);
  });

  test.each([
    ['666件', '6659件'],
    ['6660件', '667件'],
    ['666件', '666件'],
    ['0件', '70件'],
    ['-2%', '30%'],
  ])('says nothing of %s and then %s', async (earlier, later) => {
    expect(await compare(earlier, later)).toEqual([]);
  });

  test('warns of another unit', async () => {
    expect((await compare('84人', '84人次')).join()).toMatch(
      /的单位变了，2031年是“人”，2032年是“人次”：2032年“这一年调解纠纷84人次。”/,
    );
  });

  test('compares with the last year that has the metric', async () => {
    const years = [2029, 2032].map((year, i) =>
      section(year, `调解【${i === 0 ? 60 : 900}件】。`, 'metric="disputes"'),
    );
    const other = section(2031, '调解【90件】。', 'metric="disputes"');
    const found = await findWarnings(...years, other);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('report/2031/huhang.mdx');
  });
});

describe('a part of a whole', () => {
  test.each([
    ['建成驿站【386个】，其中全天开放的【412个】。', '412个', '386个'],
    ['调解纠纷【666件】（其中欠薪【700件】），追回欠薪【482万元】。', '700件', '666件'],
    ['调解纠纷【666件】。其中欠薪【700件】。', '700件', '666件'],
    [
      '培训职工【1.2万人次】，其中女职工【8000人次】、青年【1.3万人次】。',
      '1.3万人次',
      '1.2万人次',
    ],
    ['支出【1000万元】，其中慰问【600万元】，其中职工【700万元】。', '700万元', '600万元'],
    ['支出【不超过500万元】，其中慰问【超600万元】。', '超600万元', '不超过500万元'],
    ['投入【800万元】，比上年增加【90万元】，其中慰问【900万元】。', '900万元', '800万元'],
  ])('is reported where it is larger: %s', async (body, part, whole) => {
    const found = await findWarnings(section(2032, body));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      new RegExp(`^report/2032/huhang.mdx:6 “其中”后面的“${part}”比它所在的总数“${whole}”大：“`),
    );
  });

  test.each([
    '建成驿站【386个】，其中全天开放的【52个】，服务职工【9000人次】。',
    '建成驿站【386个】，其中全天开放的【386个】。',
    '投入【800万元】，比上年增加【90万元】，其中慰问【700万元】。',
    '投入【800万元】，其中慰问【700万元】，比上年增加【900万元】。',
    '走访企业【超300家】，其中小微企业【320家】。',
    '调解纠纷【666件】（其中欠薪【500件】），接待来访【700件】。',
    '调解纠纷【666件】，其中欠薪【500件】；接待来访【700件】。',
    '调解纠纷【66件】。\n\n走访企业，其中欠薪【500件】。',
  ])('is not reported: %s', async (body) => {
    expect(await findWarnings(section(2032, body))).toEqual([]);
  });
});

describe('shares of one list', () => {
  test.each([
    '三类案件分别占【40%】、【35%】、【30%】。',
    '欠薪占【60%】，工伤占【45%】。',
    '欠薪占【60%】，工伤【45%】。',
    '欠薪【120件】，占【60%】；工伤【90件】，占【45%】。',
    '欠薪约占【七成】，工伤占【五成】。',
    '- 欠薪占【60%】\n- 工伤占【30%】\n- 其他占【20%】',
  ])('are reported beyond 100 %%: %s', async (body) => {
    const found = await findWarnings(section(2032, body));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('加起来超过100%：“');
  });

  test.each([
    '三类案件分别占【40%】、【35%】、【25%】。',
    '六类案件分别占【16.7%】、【16.7%】、【16.7%】、【16.7%】、【16.7%】、【16.7%】。',
    '占比由【40%】提高到【65%】。',
    '占比从【40%】到【65%】。',
    '2031年占【60%】，2032年占【65%】。',
    '欠薪占【80%】，其中建筑业占【60%】。',
    '调解成功率【98%】，办结率【96%】。',
    '欠薪占【80%】。\n\n工伤占【60%】。',
  ])('are not reported: %s', async (body) => {
    expect(await findWarnings(section(2032, body))).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import type { Fault } from '../../collections/fault.ts';
import { writeChecked, writeDelivery, writeMended, writeOpenPoints } from './report.ts';

const fault: Fault = { file: 'a.mdx', line: 3, what: '错', why: '因', mend: '改' };
const nothing = { faults: [], warnings: [], drafts: [], questions: [] };

test('names the files that were mended', () => {
  expect(writeMended([])).toBe('一、改正：没有可以自动改正的。');
  expect(writeMended(['a.mdx', 'b.mdx'])).toBe(
    '一、改正：2个文件里不会改错的地方改好了：\n  a.mdx\n  b.mdx',
  );
});

test('names each fault, then each place that a person has to look at', () => {
  expect(writeChecked(7, nothing)).toBe('二、检查：7个文件，没有发现问题。');
  expect(writeChecked(7, { ...nothing, faults: [fault], warnings: [{ ...fault, line: 9 }] })).toBe(
    '二、检查：7个文件，要改的1处，请核对的1处。\n  a.mdx:3 错。因。改。\n  请核对：\n  a.mdx:9 错。因。改。',
  );
});

test('lists what only a person can decide', () => {
  expect(writeOpenPoints(nothing)).toBe('四、要由人决定的：没有了。');
  const lines = writeOpenPoints({
    faults: [fault],
    warnings: [fault, fault],
    drafts: ['d.mdx'],
    questions: ['“甲”找不到了。'],
  }).split('\n');
  expect(lines).toEqual([
    '四、要由人决定的：',
    '  - “二”里要改的1处：照每一条的写法改。',
    '  - “二”里请核对的2处：逐条看，没有错就不用改。',
    '  - 还是草稿的1页，不会发布；定稿以后删去 draft: true：',
    '    d.mdx',
    '  - 检索找不到答案的1个问题。新的一年里另有答案的，把“答”改成它的地址；答案撤回了的，删去这一条；读者换了个词问的，在 words.yaml 里添一个说法：',
    '    “甲”找不到了。',
  ]);
});

test('a fault of a draft does not hold up the other pages', () => {
  const faults: Fault[] = [fault, { ...fault, inDraft: true }];
  expect(writeOpenPoints({ ...nothing, faults })).toContain(
    '“二”里要改的2处：照每一条的写法改。其中草稿里的1处不妨碍别的页发布，定稿以前改。',
  );
});

test('says how to send the result off: with git, without it, and not at all before it is built', () => {
  const delivery = {
    isBuilt: true,
    newAddresses: 0,
    folder: 'content',
    changed: null,
    unpushed: 0,
  };
  expect(writeDelivery({ ...delivery, isBuilt: false })).toContain('再运行一次 npm run finish');
  expect(writeDelivery(delivery)).toContain('把 content 文件夹压缩，发给维护网站的人');
  expect(writeDelivery(delivery)).toContain('网址都记下了');
  const withGit = writeDelivery({ ...delivery, newAddresses: 4, changed: ['content/a.mdx'] });
  expect(withGit).toMatch(/批准以后，运行 npm run ids：有4个新网址/);
  expect(withGit).toMatch(
    /git add content\n.*git commit.*\n.*git push\n.*改动：\n {7}content\/a\.mdx/,
  );
  expect(writeDelivery({ ...delivery, changed: [] })).toContain('没有没送出去的改动');
  expect(writeDelivery({ ...delivery, changed: [], unpushed: 2 })).toContain(
    '还没有推上去：只要运行 git push',
  );
});

test('a long list ends with the number of its other lines', () => {
  const drafts = Array.from({ length: 45 }, (_, i) => `${i}.mdx`);
  expect(writeOpenPoints({ ...nothing, drafts })).toMatch(/39\.mdx\n {4}……另有5条$/);
});

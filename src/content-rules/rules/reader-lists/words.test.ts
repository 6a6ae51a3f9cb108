import { describe, expect, test } from 'vitest';
import { formatFault } from '../../../collections/fault.ts';
import { reportEncoding } from '../file-text.ts';
import { checkWords, parseWords } from './words.ts';

const file = 'content/words.yaml';
const onSite = new Set(['欠薪', '信访', '调解', '泉工e家', '竞赛']);
const content = (source: string) => ({ file, path: 'words.yaml', source });
const check = (source: string) =>
  checkWords(content(source), (word) => onSite.has(word)).map(formatFault);

test('reads lists in brackets and lists with hyphens, comments aside', () => {
  const source = `# 读者的说法\n欠薪: [欠工资, 工资没发]\n\n竞赛:\n  - 比武 # 老说法\n  - PK赛\n`;
  expect(check(source)).toEqual([]);
  expect([...parseWords(content(source)).words]).toEqual([
    ['欠薪', ['欠工资', '工资没发']],
    ['竞赛', ['比武', 'PK赛']],
  ]);
});

test.each([
  ['an empty file', ''],
  ['a file of comments', '# 还没有\n'],
  ['a file that Notepad saved', '\ufeff欠薪: [欠工资]\r\n竞赛: [比武]\r\n'],
  ['a word under two keys', '欠薪: [打官司]\n调解: [打官司]'],
  ['a said word that is a key and leads nowhere else', '欠薪: [竞赛]\n竞赛: [比武]'],
  ['quotation marks', '"欠薪": ["欠工资", \'工资没发\']'],
  ['a key of the site in other letter case', '泉工E家: [工会软件]'],
])('accepts %s', (_what, source) => {
  expect(check(source)).toEqual([]);
});

/** Each row: the fault, the text, the line of the fault, the message. */
test.each<[fault: string, source: string, line: number, message: RegExp]>([
  ['a key that the site lacks', '欠薪: [讨薪]\n工钱: [薪水]', 2, /“工钱”不在网站的正文/],
  ['a word twice under a key', '欠薪: [讨薪, 欠工资, 讨薪]', 1, /写了两次“讨薪”/],
  ['a word twice in other letter case', '欠薪: [App讨薪, APP讨薪]', 1, /写了两次“APP讨薪”/],
  ['a key with two entries', '欠薪: [讨薪]\n欠薪: [欠工资]', 2, /“欠薪”写了两条。.*合成一条/],
  ['a key that lists itself', '# 注\n欠薪: [讨薪, 欠薪]', 2, /“欠薪”的说法里有它自己/],
  ['a cycle', '欠薪: [调解]\n调解: [信访]\n信访: [欠薪]', 3, /信访 → 欠薪 → 调解 → 信访/],
  ['a word of one character', '欠薪:\n  - 讨薪\n  - 钱', 3, /“钱”有1个字。.*2到12个字/],
  ['a long word', '欠薪: [老板一直拖着不肯给我们发工资]', 1, /有14个字.*2到12个字/],
  ['a space in a word', '欠薪: [工资 没发]', 1, /“工资 没发”里有空格/],
  ['punctuation in a word', '欠薪: [工资没发？]', 1, /里有“？”/],
  ['full-width commas', '欠薪: [讨薪，欠工资]', 1, /半角逗号：讨薪, 欠工资/],
  ['a number', '欠薪: [482]', 1, /“482”光是数字/],
  ['a comma too many', '欠薪: [讨薪, ~]', 1, /空着的词/],
  ['a text in place of a list', '欠薪: 讨薪、欠工资', 1, /欠薪: \[讨薪, 欠工资\]/],
  ['a number in place of a list', '欠薪: 482', 1, /“482”，不是一列词/],
  ['a mapping in place of a list', '欠薪: {讨薪: 欠工资}', 1, /“欠薪”后面没有写词/],
  ['an empty list', '欠薪: []', 1, /“欠薪”后面没有写词/],
  ['nothing behind a key', '欠薪:\n竞赛: [比武]', 1, /“欠薪”后面没有写词/],
  ['a key with punctuation', '《欠薪》: [讨薪]', 1, /“《欠薪》”里有“《”.*只留文字：欠薪/],
  ['full-width brackets', '欠薪: 【讨薪，欠工资】', 1, /欠薪: \[讨薪, 欠工资\]/],
  ['a full-width colon', '竞赛: [比武]\n欠薪：[讨薪]', 2, /冒号是全角的.*：欠薪: \[讨薪\]/],
  ['no space behind a colon', '欠薪:[讨薪]', 1, /冒号后面没有空格.*：欠薪: \[讨薪\]/],
  ['a tab', '欠薪:\n\t- 讨薪', 2, /制表符.*换成两个空格/],
  [
    'a bracket that is not closed',
    '欠薪: [讨薪\n竞赛: [比武]',
    1,
    /这个文件写法有误.*：欠薪: \[讨薪\]/,
  ],
  ['a list in place of the mapping', '- 欠薪\n- 讨薪', 1, /不是一条一条的/],
  ['a text in place of the mapping', '欠薪 讨薪', 1, /不是一条一条的/],
  ['a control character', '欠薪: [讨\u0007薪]', 1, /控制字符/],
])('reports %s with its line', (_fault, source, line, message) => {
  const found = check(source);
  expect(found.join('\n')).toMatch(message);
  expect(found.every((text) => text.startsWith(`${file}:${line} `))).toBe(true);
});

describe('the build', () => {
  test('goes on with a key that the site lacks, and with no other fault', () => {
    const [stray] = checkWords(content('工钱: [薪水]'), () => false);
    const [cycle] = checkWords(content('工钱: [工钱]'), () => true);
    expect([stray?.mild, cycle?.mild]).toEqual([true, undefined]);
  });

  test('does not look for keys on a site that cannot be read', () => {
    expect(checkWords(content('工钱: [薪水]'), null)).toEqual([]);
  });

  test('reports a file in another encoding', () => {
    const broken = {
      ...content(''),
      unreadable: reportEncoding('words.yaml', { name: 'other', line: 3 }),
    };
    expect(checkWords(broken, null).map(formatFault).join()).toMatch(/:3 文件不是UTF-8编码/);
  });
});

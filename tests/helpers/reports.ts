import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMON, writeSummary, writePage, writeYears } from './years.ts';

/**
 * Writes two reports into a folder for `CONTENT_DIR`, with everything that editors add later: corrections, a
 * former id, redirects, published addresses, a second page in `pages/`, news items with faults of style, withdrawals,
 * and a draft that cannot be read.
 */
export function writeReports(dir: string): void {
  writeYears(dir, 2);
  writePage(dir, 'pages/contact', {
    title: '联系我们',
    summary: writeSummary('联系我们'),
    date: '2026-01-02',
    body: '发现错误，请写信给编者。\n\n## 编者 \\{#editors}\n\n编者只有一人。',
  });
  writePage(dir, 'news/rough', {
    title: '写法有毛病的消息',
    ...COMMON,
    summary: writeSummary('写法有毛病的消息'),
    date: '2025-12-01',
    body: '走访企业,服务职工。\n\n用~甲~乙。\n\n**“维权”**工作。\n\n由<Figure id="speakers" label="发言的单位">6家</Figure>单位发言。',
  });
  writePage(dir, 'news/partly-withdrawn', {
    title: '有一个数字撤回了的消息',
    ...COMMON,
    summary: writeSummary('有一个数字撤回了的消息'),
    date: '2025-10-02',
    body: '窗口接待来访<Figure id="visitors" label="接待来访" withdrawn="2026-02-03 来源更正了数字。">4711人次</Figure>，办结<Figure id="closed" label="办结来访">391件</Figure>。',
  });
  writePage(dir, 'news/withdrawn', {
    title: '整条撤回了的消息',
    ...COMMON,
    summary: writeSummary('整条撤回了的消息'),
    date: '2025-10-01',
    withdrawn: { date: '2026-02-04', reason: '会议没有举行' },
    body: '## 经过 \\{#course}\n\n到会<Figure id="present" label="到会的人">4712人</Figure>。',
  });
  writePage(dir, 'news/draft', {
    title: '还没有写完的消息',
    ...COMMON,
    draft: true,
    summary: writeSummary('还没有写完的消息'),
    date: '2026-03-01',
    body: '这一条还要改，先放着<Figure id="waiting" label="等着">4713人</Figure>{',
  });
  const rough = join(dir, 'news/rough.mdx');
  writeFileSync(rough, `\ufeff${readFileSync(rough, 'utf8').replaceAll('\n', '\r\n')}`);
  writeJson(dir, 'redirects.json', {
    '/2025/old/': '/2025/huhang/',
    '/维权/': '/2025/huhang/#disputes-mediated',
    '/table/': '/figures/',
    '/data/': '/figures.csv',
  });
  writeJson(dir, 'published.json', {
    '/2025/huhang/': ['disputes-mediated', 'mediated-before'],
    '/2025/old/': [],
    '/news/partly-withdrawn/': ['visitors', 'closed'],
    '/news/withdrawn/': ['course', 'present', 'source'],
  });
}

function writeJson(dir: string, name: string, value: object): void {
  writeFileSync(join(dir, name), JSON.stringify(value, null, 2));
}

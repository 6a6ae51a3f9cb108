import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMON, writeSummary, writePage, writeYears } from './years.ts';

/**
 * Writes two reports into a folder for `CONTENT_DIR`, with everything that editors add later: corrections, a
 * former id, redirects, published addresses, a second page in `pages/`, and a news item with faults of style.
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
  });
}

function writeJson(dir: string, name: string, value: object): void {
  writeFileSync(join(dir, name), JSON.stringify(value, null, 2));
}

import type { APIRoute } from 'astro';
import { absolute, GLANCE_NAME, glancePath } from '../site/addresses.ts';
import {
  getNews,
  getPages,
  getReports,
  pagePath,
  pageTitle,
  type Entry,
} from '../collections/entries.ts';
import { getTerms } from '../collections/terms.ts';
import { getDataFiles } from '../figures/dataset.ts';
import { getGlanceYears } from '../figures/page-figures.ts';
import { site } from '../site/settings.ts';

// Programs read the whole file, so it must not grow with the years.
const MAX_REPORTS = 10;
const MAX_NEWS_ITEMS = 100;

/** Lists the site's pages and data for language models: https://llmstxt.org/ */
export const GET: APIRoute = async () => {
  const reports = await getReports();
  const groups: [heading: string, entries: Entry[]][] = [
    ...reports
      .slice(0, MAX_REPORTS)
      .map(({ period, overview, sections }): [string, Entry[]] => [
        `${period}年年报`,
        [overview, ...sections],
      ]),
    ['往年年报', reports.slice(MAX_REPORTS).map(({ overview }) => overview)],
    ['新闻', (await getNews()).slice(0, MAX_NEWS_ITEMS)],
    ['本站', await getPages()],
  ];
  const glances = (await getGlanceYears())
    .slice(0, MAX_REPORTS)
    .map((year) => [glancePath(year), `${year}年${GLANCE_NAME}：主要数字在一页里`] as const);
  const data = [
    ...glances,
    ['/figures.json', '全部数字（JSON）：精确值、单位、限定词、整句与固定链接'],
    ...((await getDataFiles()).length > 0
      ? [['/figures/index.json', '全部数字，分年的JSON文件的目录'] as const]
      : []),
    ['/figures.csv', '全部数字（CSV）'],
    ...((await getNews()).length > 0 ? [['/news/', '全部新闻的列表'] as const] : []),
    ['/datapackage.json', '成套下载的说明（Frictionless Data Package）'],
    ...((await getTerms()).length > 0
      ? [['/terms/', '词语：来源未作解释的词和它们的出处'] as const]
      : []),
    ['/corrections/', '全部更正'],
    ['/rss.xml', '更新与更正（RSS）'],
  ] as const;
  const sections = [
    ...groups
      .filter(([, entries]) => entries.length > 0)
      .map(([heading, entries]) => [
        `## ${heading}`,
        entries
          .map((entry) => formatLink(pagePath(entry), pageTitle(entry), entry.data.summary))
          .join('\n'),
      ]),
    ['## 数据', data.map(([path, title]) => formatLink(path, title)).join('\n')],
  ];
  const head = [
    `# ${site.name}`,
    `> ${site.description}`,
    `本站不是${site.subject}的官方网站。文字以${site.licence.text.name}授权。引用数字时请用它的固定链接（页面地址加#和数字的标识），并写明限定词（约、近、超、余）。`,
  ];
  return new Response(`${[...head, ...sections.flat()].join('\n\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};

function formatLink(path: string, title: string, note?: string): string {
  return `- [${title}](${absolute(path)})${note ? `：${note}` : ''}`;
}

import { entryPath, isOwnPath, OVERVIEW } from '../../site/addresses.ts';
import type { CheckedDocument } from '../checked-document.ts';
import type { Fault } from '../../collections/fault.ts';

/** Applies all rules that only several files together can break. */
export function checkCollection(documents: readonly CheckedDocument[]): Fault[] {
  const pages = new Map(documents.map((document) => [documentPath(document), document]));
  return [
    ...documents.flatMap((document) => linkFaults(document, pages)),
    ...reportFaults(documents.filter(({ collection }) => collection === 'report')),
    ...metricFaults(documents),
    ...sameSummaries(documents),
  ];
}

/** Path of a document's page, without the base. */
export function documentPath({ collection, id }: CheckedDocument): string {
  return entryPath(collection, id);
}

function linkFaults(
  document: CheckedDocument,
  pages: ReadonlyMap<string, CheckedDocument>,
): Fault[] {
  return document.links.flatMap(({ url, line }): Fault[] => {
    if (!/^[/#]/.test(url)) return [];
    const [path = '', hash] = url.split('#');
    const target = path === '' ? document : pages.get(path.split('?')[0] ?? '');
    const fault = { file: document.file, line, why: '读者点了会落空，网站也不会生成' };
    if (!target) {
      // What the site makes itself is looked up in what was built.
      if (isOwnPath(path)) return [];
      const slash = pages.has(`${path}/`);
      return [
        {
          ...fault,
          what: `链接“${url}”没有对应的页面`,
          mend: slash ? `末尾补上斜杠：${path}/` : '核对年份和文件名，例如 /2025/huhang/',
        },
      ];
    }
    if (!hash || target.ids.has(hash)) return [];
    return [
      {
        ...fault,
        what: `链接“${url}”里的 #${hash} 不在那一页上`,
        mend: `改成那一页的标题或数字的 id：${[...target.ids].slice(0, 8).join('、') || '（没有）'}`,
      },
    ];
  });
}

/** Years, their overviews and the order of their sections. */
function reportFaults(documents: readonly CheckedDocument[]): Fault[] {
  const faults: Fault[] = [];
  const years = Map.groupBy(documents, ({ id }) => id.split('/')[0] ?? '');
  for (const [year, sections] of years) {
    const first = sections[0];
    if (first && !sections.some(({ id }) => id === `${year}/${OVERVIEW}`)) {
      faults.push({
        file: first.file.replace(/[^/]+$/, `${OVERVIEW}.mdx`),
        line: 0,
        what: `${year}年没有综述 ${OVERVIEW}.mdx`,
        why: '每一年的首页由它生成，没有它网站就不会生成',
        mend: `新建一个：npm run new -- report --year ${year}`,
      });
    }
    const taken = new Map<unknown, string>();
    for (const { file, data, lines } of sections) {
      if (data['period'] !== undefined && String(data['period']) !== year) {
        faults.push({
          file,
          line: lines['period'] ?? 1,
          what: `period 是${data['period']}，文件却在 ${year}/ 里`,
          why: '年份以文件夹为准，不一致就不会生成',
          mend: `改成 period: ${year}，或移动文件`,
        });
      }
      const order = data['order'];
      const other = taken.get(order);
      if (other !== undefined && order !== undefined) {
        faults.push({
          file,
          line: lines['order'] ?? 1,
          what: `order 与 ${other} 相同，都是${order}`,
          why: '两章的先后定不下来，网站就不会生成',
          mend: '改成没有用过的数',
        });
      }
      taken.set(order, file);
    }
  }
  return faults;
}

/** Figures of one measure and year that say different things. */
function metricFaults(documents: readonly CheckedDocument[]): Fault[] {
  const figures = documents.flatMap((document) =>
    document.figures.map((figure) => ({
      ...figure,
      file: document.file,
      year: figure.period ?? document.data['period'],
    })),
  );
  const groups = Map.groupBy(
    // A figure of no year, as in news, is compared with none.
    figures.filter(({ metric, year }) => metric && year !== undefined && year !== null),
    ({ metric, year }) => `${metric} ${year}`,
  );
  return [...groups.values()].flatMap(([first, ...rest]) =>
    rest
      .filter((one) => first && (one.value !== first.value || one.unit !== first.unit))
      .map((one): Fault => ({
        file: one.file,
        line: one.line,
        what: `指标 ${one.metric} 在${one.year}年有两个数：这里是“${one.text}”，${first?.file}:${first?.line} 是“${first?.text}”`,
        why: '同一件事前后矛盾，读者不知道信哪一个',
        mend: '对照来源改正其中一个；如果不是同一件事，换一个 metric',
      })),
  );
}

function sameSummaries(documents: readonly CheckedDocument[]): Fault[] {
  const seen = new Map<unknown, string>();
  return documents.flatMap(({ file, data, lines }) => {
    const other = seen.get(data['summary']);
    seen.set(data['summary'], file);
    if (!other || !data['summary']) return [];
    return [
      {
        file,
        line: lines['summary'] ?? 1,
        what: `摘要与 ${other} 相同`,
        why: '检索结果和分享卡片里分不清是哪一页',
        mend: '写出这一页自己的内容',
        mild: true,
      },
    ];
  });
}

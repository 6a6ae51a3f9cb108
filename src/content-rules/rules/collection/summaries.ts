import type { Fault } from '../../../collections/fault.ts';
import type { CheckedDocument } from '../../checked-document.ts';

/** Reports each summary that an earlier document has too. */
export function checkSummaries(documents: readonly CheckedDocument[]): Fault[] {
  const filesBySummary = new Map<unknown, string>();
  return documents.flatMap(({ file, data, lines }) => {
    const { summary } = data;
    const otherFile = filesBySummary.get(summary);
    filesBySummary.set(summary, file);
    if (!otherFile || !summary) return [];
    return [
      {
        file,
        line: lines['summary'] ?? 1,
        what: `摘要与 ${otherFile} 相同`,
        why: '检索结果和分享卡片里分不清是哪一页',
        mend: '写出这一页自己的内容',
        mild: true,
      },
    ];
  });
}

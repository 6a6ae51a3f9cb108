import type { Fault, FaultMessage } from '../../collections/fault.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { documentPath } from './collection/check-collection.ts';

/**
 * Reports drafts of pages that readers already have.
 * @param published paths of `published.json`, without the base
 */
export function checkDrafts(
  drafts: readonly CheckedDocument[],
  published: ReadonlySet<string>,
): Fault[] {
  return drafts.flatMap((draft): Fault[] => {
    const message = describeMisuse(draft, published);
    return message ? [{ file: draft.file, line: draft.lines['draft'] ?? 1, ...message }] : [];
  });
}

function describeMisuse(
  draft: CheckedDocument,
  published: ReadonlySet<string>,
): FaultMessage | null {
  const path = documentPath(draft);
  if (draft.data['withdrawn'] !== undefined) {
    return {
      what: '同时写了 draft 和 withdrawn',
      why: '草稿没有发布过，不用撤回',
      mend: '没有发布过的，删去 withdrawn；撤回发布过的，删去 draft',
    };
  }
  if (!published.has(path)) return null;
  return {
    what: `“${path}”已经发布，不能再当草稿`,
    why: '读者保存的链接会打不开',
    mend: '删去 draft: true；要撤下这一页，写 withdrawn: { date: 2026-12-01, reason: 为什么撤回 }',
  };
}

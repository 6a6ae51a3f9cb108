import type { Fault, FaultMessage } from '../../collections/fault.ts';
import type { CheckedDocument } from '../checked-document.ts';

/** A shorter sentence may stand in the summary and in the text by chance. */
const MIN_SENTENCE_CHARACTERS = 15;

/**
 * Warns of fields that an editor has left as the import proposed them: a theme that is the slogan, a name that is a
 * number, a summary that begins with a sentence of the text. Each may be right.
 * @param text the visible text of the body
 */
export function checkProposals({ file, data, lines }: CheckedDocument, text: string): Fault[] {
  const warn = (field: string, message: FaultMessage): Fault => ({
    file,
    line: lines[field] ?? 1,
    ...message,
    warning: true,
  });
  const { title, theme, headline, summary } = data;
  return [
    ...(theme !== undefined && theme === headline
      ? [
          warn('theme', {
            what: 'theme 与 headline 相同',
            why: '导航里看不出这一章讲什么，导入时只是暂用了标语',
            mend: '改成几个字的主题，例如“维权服务与和谐劳动关系”',
          }),
        ]
      : []),
    ...(typeof title === 'string' && /^[\d〇零一二三四五六七八九十百]+$/.test(title)
      ? [
          warn('title', {
            what: `title 只有序号“${title}”`,
            why: '导航里看不出这一章讲什么',
            mend: '换成这一章的名称',
          }),
        ]
      : []),
    ...(typeof summary === 'string' && startsLikeText(summary, text)
      ? [
          warn('summary', {
            what: '摘要是正文里的原句',
            why: '检索结果和分享卡片里要的是这一页的概括，导入时只是暂用了开头几句',
            mend: '用自己的话概括这一页',
          }),
        ]
      : []),
  ];
}

/** Whether the first sentence of a summary stands in the text. */
function startsLikeText(summary: string, text: string): boolean {
  const removeSpaces = (value: string) => value.replaceAll(/\s+/g, '');
  const [sentence = ''] = /^[^。！？；]*/.exec(removeSpaces(summary)) ?? [];
  return sentence.length >= MIN_SENTENCE_CHARACTERS && removeSpaces(text).includes(sentence);
}

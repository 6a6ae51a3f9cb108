/** Sentences that `npm run new` and the import write where an editor has to write, and the rule that none is published. */
import type { Fault } from '../../collections/fault.ts';

/** Sentences that stand in for the words of an editor. */
export const PLACEHOLDER = {
  sectionHeadline: '请写这一章的标题句',
  sourceTitle: '请写来源的题名',
  sourceByline: '请写作者，照来源的写法',
  sectionOpening: '开头用两三句话概括这一章。',
  overviewOpening: '开头用两三句话概括这一年。',
  firstHeading: '第一个小标题',
  headingText: '这里写这个小标题下的事。',
  chapters: '各章写好以后，在这里加上通往它们的链接，例如[关于本站](/about/)。',
  newsOpening: '开头一段写清时间、地点和事情。',
  importedSummary: '编辑请改写这一段摘要，写明本页说了什么。',
  importedTitle: '（原文无标题）',
  importedNews: '未命名的消息',
  importedLabel: '待补充',
} as const;

/** Stands for the alternative text of an imported picture. The rule for pictures reports it. */
export const MISSING_ALT = '替代文字待写';

/** Writes the placeholder for the summary of a new page. @param subject the subject of the page, with its year or title */
export function writeSummaryPlaceholder(subject: string): string {
  return `请用一两句话说明${subject}，不含标记。`;
}

const SUMMARY = /请用一两句话说明[^。\n]{0,160}。/;
const FIXED = Object.values(PLACEHOLDER);

/** Reports each sentence of a template that still stands in a file. */
export function checkPlaceholders(file: string, source: string): Fault[] {
  return source.split('\n').flatMap((text, i) => {
    const fixed: string[] = FIXED.filter((sentence) => isWhole(text, sentence));
    return [...fixed, ...(SUMMARY.exec(text) ?? [])].map((sentence) => ({
      file,
      line: i + 1,
      what: `模板里的话还在：“${sentence}”`,
      why: '读者会看到它',
      mend: '换成这一页的内容，或删去',
    }));
  });
}

/** Whether a line has a sentence that does not go on as another word: 待补充 is no 待补充材料. */
function isWhole(text: string, sentence: string): boolean {
  const at = text.indexOf(sentence);
  if (at < 0) return false;
  const beside = `${text[at - 1] ?? ''}${text[at + sentence.length] ?? ''}`;
  return /[。）]$/.test(sentence) || !/\p{Script=Han}/u.test(beside);
}

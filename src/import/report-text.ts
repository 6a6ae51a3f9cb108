import { formatFault, type Fault } from '../collections/fault.ts';
import type { Import } from './import-text.ts';
import type { MarkedFigure } from './passages.ts';

/** Describes a marked figure in one line. */
export function describeFigure({ line, text, value, unit, id, label }: MarkedFigure): string {
  return `  第${line}行 ${text} = ${value}${unit}　id=${id}　${label}`;
}

/**
 * Writes what an import found, in Chinese, for an editor.
 * @param format kind of the source, in Chinese
 * @param existing paths of drafts that exist in the content folder
 * @param doubtful warnings of figures that do not agree with each other
 * @returns several lines, the last one empty
 */
export function writeReport(
  imported: Import,
  format: string,
  existing: ReadonlySet<string>,
  doubtful: readonly Fault[],
): string {
  const { layout, articles, drafts, suspicions, remarks } = imported;
  const joins = layout.paragraphs.flatMap((paragraph) => paragraph.joins);
  const figures = drafts.flatMap((draft) => draft.figures);
  const pairs = drafts.flatMap((draft) => draft.pairs.map((pair) => `${draft.path}：${pair}`));
  const sections = articles.reduce((sum, article) => sum + article.sections.length, 0);
  const parts = [
    `${format}；版式：${layout.wrapped ? '按栏宽折行' : '一段一行'}${layout.indented ? '，段首缩进' : ''}。`,
    `找到${articles.length}篇文章、${sections}个章节、${figures.length}个数字。`,
    '',
    '## 文件',
    ...drafts.flatMap(({ path, what, lines, figures: marked, names, pictures }) => [
      `${existing.has(path) ? '（已存在）' : ''}${path}　${what}（原文第${lines[0]}—${lines[1]}行，${marked.length}个数字）`,
      ...marked.map(describeFigure),
      ...names.map((name) => `  当作名称，没有标注：${name}`),
      ...pictures.map(
        (picture) => `${existing.has(picture.path) ? '（已存在）' : ''}${picture.path}　图片`,
      ),
    ]),
    '',
    `## 接起来的行（${joins.length}处）`,
    ...joins.map(
      ({ from, to, before, after, uncertain }) =>
        `第${from}、${to}行：…${before}｜${after}…${uncertain ? '（请核对：也可能是两段）' : ''}`,
    ),
    '',
    `## 看起来不对的字（${suspicions.length}处，没有写明删去的，导入时都没有改动）`,
    ...suspicions.map(({ line, what }) => `第${line}行起的一段，${what}`),
    '',
    `## 彼此不合的数字（${doubtful.length}处，可能没有错）`,
    ...doubtful.map(formatFault),
    '',
    ...(pairs.length > 0 ? [`## 与上一年比较的（${pairs.length}对，请核对）`, ...pairs, ''] : []),
    '## 要由编辑决定的',
    ...remarks,
    '正文是原文的字句。没有转载授权的，发布前用自己的话改写；名称、数字和单位不动。',
    ...drafts.flatMap(({ path, decisions }) => decisions.map((decision) => `${path}：${decision}`)),
    '',
  ];
  return parts.join('\n');
}

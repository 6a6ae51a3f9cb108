import { isOrganisation } from '../layout/line-kinds.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import type { Marked } from '../passages.ts';
import { writePictureLine } from './pictures.ts';

/** How much of a paragraph a decision quotes, in characters. */
const MAX_EXCERPT_CHARACTERS = 16;

/** Lists what an editor must decide about a paragraph, one sentence each, in Chinese. */
export function listParagraphDecisions(paragraph: Paragraph): string[] {
  const { line, inserts } = paragraph;
  return [
    ...listKindDecisions(paragraph),
    ...inserts.map(
      (insert) =>
        `第${line}行的段落里夹着页码“${insert.text}”，已留在注释 {/* … */} 里，核对后删去。`,
    ),
  ];
}

/** Asks an editor to correct a number that reads differently with the characters around it. */
export function writeDoubtDecision({ mark, line }: Marked['doubtful'][number]): string {
  const { text, doubt } = mark;
  const other = doubt?.value ? `，也可能是${doubt.value}` : '';
  return `第${line}行起的一段里，“${doubt?.text ?? text}”的数字断开了，“${text}”没有标注${other}：请对照来源改正，再用 <Figure> 标注。`;
}

function listKindDecisions({ kind, text, line, form }: Paragraph): string[] {
  const start = `第${line}行“${shortenExcerpt(text)}”`;
  if (kind === 'caption')
    return [
      `${start}是图片说明：留在原处。有照片的，放在这一页旁边，把这一段换成 ${writePictureLine(text)}；没有的，请决定是否保留。`,
    ];
  if (kind === 'page') return [`${start}像页码或版次：留在原处，核对后删去。`];
  if (kind === 'notice') return [`${start}像网页或版面的附注：留在原处，核对后删去。`];
  if (kind === 'chrome') return [`${start}是网页或公众号自带的：放在注释里，核对后删去。`];
  if (kind === 'contents') return [`${start}是目录的一行：放在注释里，网站自己有目录，可以删去。`];
  if (kind === 'numbered') {
    return [`${start}是图或表的名称：放在注释 {/* … */} 里，请在那里放上图片或表格，或删去。`];
  }
  if (kind === 'table')
    return [
      `第${line}行起写成了表格，请核对各栏；表里没有单位的数字没有标注，需要的话用 <Figure> 标注，写上 unit。`,
    ];
  if (kind === 'item') return [];
  const isTitle = isOrganisation(text) || /^(?:附?[图表]\s?\d|附件)/.test(text);
  const isCutOff =
    kind === 'prose' && !form && !isTitle && !/[。！？…：；][”’」』）》]*$|[）)]$/.test(text);
  return isCutOff ? [`${start}这一段末尾没有句号，请核对原文是否被截断。`] : [];
}

function shortenExcerpt(text: string): string {
  return text.length > MAX_EXCERPT_CHARACTERS ? `${text.slice(0, MAX_EXCERPT_CHARACTERS)}…` : text;
}

import type { Paragraph } from './paragraph.ts';

/** Fewest paragraphs with a name in brackets that show the sections of a text. */
const MIN_NAMES = 3;
/** A name in brackets, and the text that goes on in the same line. */
const NAMED = /^([【「〔][^【】「」〔〕，。；：]{2,12}[】」〕])\s*(?=\S.{9})/u;

/** Parts names in brackets from the text behind them, so that they become headings: 【组织建设】新建工会42家. */
export function partRunInNames(paragraphs: readonly Paragraph[]): Paragraph[] {
  const counts = new Map<string, number>();
  const readName = ({ kind, text }: Paragraph) => (kind === 'prose' ? NAMED.exec(text) : null);
  for (const paragraph of paragraphs) {
    const [bracket] = readName(paragraph)?.[1] ?? '';
    if (bracket) counts.set(bracket, (counts.get(bracket) ?? 0) + 1);
  }
  return paragraphs.flatMap((paragraph): Paragraph[] => {
    const [start = '', name = ''] = readName(paragraph) ?? [];
    if ((counts.get(name[0] ?? '') ?? 0) < MIN_NAMES) return [paragraph];
    const { line, text, inserts } = paragraph;
    const heading: Paragraph = {
      text: name,
      kind: 'heading',
      line,
      lastLine: line,
      joins: [],
      inserts: [],
    };
    const rest = {
      ...paragraph,
      text: text.slice(start.length),
      inserts: inserts.map((one) => ({ ...one, at: Math.max(0, one.at - start.length) })),
    };
    return [heading, rest];
  });
}

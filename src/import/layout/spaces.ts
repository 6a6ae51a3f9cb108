import { findQuantities } from '../../quantity/index.ts';
import type { Paragraph } from './paragraph.ts';

/** Paragraphs, and how many spaces were removed from them. */
export interface Spaced {
  paragraphs: Paragraph[];
  removed: number;
}

/** Kinds of paragraphs that are read as text. Rows of tables and lines of a web page are not. */
const KINDS = /^(?:caption|heading|item|numbered|picture|prose)$/;
/** The number of a part of a section: 3.1. */
const PART_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,3}(?= )/;
/** Openings of a text that a space parts from the rest: 表1, 附件2, 3, 5月1日. */
const OPENING =
  /^(?:(?:附?[图表]|附件) ?\d+(?:[-–.]\d+)*|\d{1,2}(?:\.\d{1,2}){0,3}|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?) (?=\S)/;
/** A space between Chinese and a digit or a letter. */
export const BESIDE_DIGITS =
  /(?<=\p{Script=Han}) (?=[\dA-Za-z])|(?<=[\dA-Za-z%‰]) (?=\p{Script=Han})/gu;
/** The gap between two facts in one line: 联系人：某某 电话：…. */
const BETWEEN_FACTS = /(?<=[：:][^：:]*[\p{Script=Han}\d]) +(?=\p{Script=Han}{2,6}[：:])/gu;
/** Two texts of a line with a gap: 98.6%　　职工满意度. */
const TWO_PARTS = /^([^\s，。；：]+) {2,}([^\s，。；：]+)$/;
/** The gap behind a name in front of its sentence: 理论宣讲　组织宣讲团12支，…. */
const BEHIND_NAME =
  /^(?!记者|通讯员)(\p{Script=Han}[\p{Script=Han}“”]{1,8})(?:\u3000| {2})[\u3000 ]*(?=[\p{Script=Han}“][^：]*[，。；])/u;
/** The gap in a credit behind a sentence: 竞赛现场。某某 摄. */
const IN_CREDIT = /(?<=[。！？…”）][\p{Script=Han}·]{2,12}) +(?=摄$)/u;

/**
 * Removes the spaces that programs write beside digits: the page sets these gaps itself, and search finds nothing
 * across a space. A gap between two facts, or in a credit, becomes a mark.
 */
export function mendSpaces(source: readonly Paragraph[]): Spaced {
  const numbers = findPartNumbers(source);
  let removed = 0;
  const paragraphs = source.map((paragraph): Paragraph => {
    if (!KINDS.test(paragraph.kind)) return paragraph;
    const number = numbers.get(paragraph);
    // Headings keep the width of their gaps: it parts names from slogans.
    const isHeading = paragraph.kind === 'heading';
    const isText = /^(?:item|prose)$/.test(paragraph.kind) && paragraph.inserts.length === 0;
    const named = isText ? paragraph.text.replace(BEHIND_NAME, '$1：') : paragraph.text;
    const text = isHeading ? named : named.replaceAll('\u3000', ' ');
    const start = number ? number.length + 1 : measureOpening(text);
    const spaces = [...text.matchAll(BESIDE_DIGITS)]
      .map(({ index }) => index)
      .filter((index) => index >= start);
    removed += spaces.length;
    const plain = [...spaces]
      .reverse()
      .reduce((rest, at) => rest.slice(0, at) + rest.slice(at + 1), text);
    const inserts = paragraph.inserts.map((insert) => ({
      ...insert,
      at: insert.at - spaces.filter((at) => at < insert.at).length,
    }));
    return {
      ...paragraph,
      text:
        !/^(?:caption|item|prose)$/.test(paragraph.kind) || inserts.length > 0
          ? plain
          : writeMarks(plain),
      inserts,
      ...(number && { number }),
    };
  });
  return { paragraphs, removed };
}

/** Finds the paragraphs that begin with the number of a part: the number before it or behind it occurs as well. */
function findPartNumbers(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, string> {
  const found = paragraphs.flatMap((paragraph): [Paragraph, string][] => {
    const [number] = PART_NUMBER.exec(paragraph.text) ?? [];
    return number ? [[paragraph, number]] : [];
  });
  const all = new Set(found.map(([, number]) => number));
  const shift = (number: string, by: number) =>
    number.replace(/\d+$/, (last) => String(Number(last) + by));
  return new Map(
    found.filter(([, number]) => all.has(shift(number, 1)) || all.has(shift(number, -1))),
  );
}

/** Measures the opening whose space stays. A quantity at the start of a text is none: 12.6 万人. */
function measureOpening(text: string): number {
  const [opening = ''] = OPENING.exec(text) ?? [];
  return findQuantities(text)[0]?.start === 0 ? 0 : opening.length;
}

function writeMarks(text: string): string {
  const [, first = '', second = ''] = TWO_PARTS.exec(text) ?? [];
  const isNumber = (part: string) => findQuantities(part)[0]?.text === part;
  if (isNumber(first) !== isNumber(second)) return `${first}：${second}`;
  return text.replace(BETWEEN_FACTS, '，').replace(IN_CREDIT, '／');
}

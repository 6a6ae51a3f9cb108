import { writeHan } from '../../quantity/write-han.ts';
import { findAll, findChild, readValue, type XmlElement, type XmlTree } from './package-parts.ts';

/** The number or the sign that Word itself writes before a paragraph. */
export interface WordNumber {
  /** The mark of Markdown if the paragraph is an item of a list: `-` or `3.`. */
  marker?: string;
  /** Whether the paragraph belongs to the item above it: the sign of its list is blank. */
  continues?: boolean;
  /** The number as Word shows it: `（一）` or `第三章`. Empty for a sign. */
  text: string;
  /** Depth of the list, from 0. */
  depth: number;
}

/** A reference to a numbering: its id and the level. */
export interface NumberReference {
  numId: string;
  level: number;
}

/** A level of a numbering. */
interface Level {
  format: string;
  /** The text with `%1` for the number of the first level. */
  text: string;
  start: number;
}

const HAN_FORMATS = /^(?:chinese|taiwanese|japanese|ideograph)(?!LegalSimplified)/;
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** Counts the numbers of a document. Call `next` for each numbered paragraph, in order. */
export class Numbering {
  readonly #abstractIds: ReadonlyMap<string, string>;
  readonly #levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly #restarts: Map<string, ReadonlyMap<number, number>>;
  readonly #counts = new Map<string, number[]>();

  /** @param tree the part `numbering.xml` */
  constructor(tree: XmlTree | undefined) {
    this.#levels = new Map(
      findAll(tree, 'w:abstractNum').map((one) => [
        one.attribs['w:abstractNumId'] ?? '',
        new Map(findAll(one, 'w:lvl', false).map(readLevel)),
      ]),
    );
    const nums = findAll(tree, 'w:num');
    this.#abstractIds = new Map(
      nums.map((num) => [num.attribs['w:numId'] ?? '', readValue(num, 'w:abstractNumId') ?? '']),
    );
    this.#restarts = new Map(
      nums.map((num) => [
        num.attribs['w:numId'] ?? '',
        new Map(
          findAll(num, 'w:lvlOverride', false).flatMap((override): [number, number][] => {
            const start = readValue(override, 'w:startOverride');
            return start ? [[Number(override.attribs['w:ilvl']), Number(start)]] : [];
          }),
        ),
      ]),
    );
  }

  /** Finds the number of the next paragraph. @returns undefined if the numbering shows nothing */
  next({ numId, level }: NumberReference): WordNumber | undefined {
    const abstractId = this.#abstractIds.get(numId);
    const levels = abstractId === undefined ? undefined : this.#levels.get(abstractId);
    const own = levels?.get(level);
    if (abstractId === undefined || !levels || !own) return undefined;
    const counts = this.#count(abstractId, numId, levels, level);
    if (own.format === 'bullet' && own.text.trim() === '')
      return { continues: true, text: '', depth: level };
    if (own.format === 'bullet') return { marker: '-', text: '', depth: level };
    if (own.format === 'none') return undefined;
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return writeNumber(counts[at] ?? 1, levels.get(at)?.format ?? 'decimal');
    });
    const isPlain = isDecimal(own);
    if (isPlain) return { marker: `${counts[level]}.`, text, depth: level };
    // Markdown has no lists by letters. Inside another list, the letter stands behind a sign.
    return level > 0 && isList(levels.get(0))
      ? { marker: '-', text, depth: level }
      : { text, depth: level };
  }

  #count(
    abstractId: string,
    numId: string,
    levels: ReadonlyMap<number, Level>,
    level: number,
  ): number[] {
    const counts = this.#counts.get(abstractId) ?? [];
    this.#counts.set(abstractId, counts);
    // A numbering with a start of its own begins anew where it is first used.
    for (const [at, start] of this.#restarts.get(numId) ?? []) {
      if (at > level) continue;
      counts.length = Math.min(counts.length, at);
      counts[at] = start - (at === level ? 1 : 0);
    }
    this.#restarts.delete(numId);
    for (let at = 0; at <= level; at += 1)
      counts[at] ??= (levels.get(at)?.start ?? 1) - (at === level ? 1 : 0);
    counts[level] = (counts[level] ?? 0) + 1;
    counts.length = level + 1;
    return counts;
  }
}

/** Whether a level numbers the items of a list as Markdown does: 1. */
function isDecimal({ format, text }: Level): boolean {
  return /^%\d[.．、)）]?$/.test(text) && /^decimal(?:$|Full)/.test(format);
}

function isList(level: Level | undefined): boolean {
  return level !== undefined && (level.format === 'bullet' || isDecimal(level));
}

function readLevel(element: XmlElement): [number, Level] {
  return [
    Number(element.attribs['w:ilvl'] ?? 0),
    {
      format: readValue(element, 'w:numFmt') ?? 'decimal',
      text: findChild(element, 'w:lvlText')?.attribs['w:val'] ?? '',
      start: Number(readValue(element, 'w:start') ?? 1),
    },
  ];
}

/** Writes a number in a format of Word. @param value at least 0 */
function writeNumber(value: number, format: string): string {
  if (HAN_FORMATS.test(format)) return writeHan(String(value));
  if (format === 'chineseLegalSimplified')
    return value < 10 ? (LEGAL_DIGITS[value] ?? '') : String(value);
  if (format.startsWith('decimalEnclosedCircle') && value >= 1 && value <= 20)
    return String.fromCodePoint(0x245f + value);
  if (/Letter$/.test(format)) {
    const letter = String.fromCodePoint(0x60 + ((value - 1) % 26) + 1);
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  if (/Roman$/.test(format)) {
    const roman = writeRoman(value);
    return format.startsWith('lower') ? roman.toLowerCase() : roman;
  }
  return String(value);
}

function writeRoman(value: number): string {
  const SIGNS = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = value;
  let text = '';
  for (const [size, sign] of SIGNS) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}

import { pinyin } from 'pinyin-pro';
import { isFrameId } from '../site/addresses.ts';

/** Characters that say nothing in an id. */
const SKIPPED_WORDS = new Set([...'的了和与及等在为是对将把被由从向各全']);
const MAX_ID_CHARACTERS = 40;
/** Length of the longest name whose syllables form one word, in characters. */
const MAX_SHORT_NAME_CHARACTERS = 4;
const MAX_SLUG_WORDS = 4;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Proposes an id for a Chinese text: its first words in pinyin, in lower case, joined by hyphens. 劳动纠纷 becomes
 * laodong-jiufen. Editors may choose a better id before they publish.
 * @param limit largest number of words
 * @returns at most 40 characters; an empty text if no word can be used
 */
export function proposeId(text: string, limit: number): string {
  const parts: string[] = [];
  // A year says nothing in an address: the report has one.
  const words = text.replace(/^\d{4}年度?(?=.)/, '');
  for (const { segment, isWordLike } of segmenter.segment(words)) {
    if (!isWordLike || SKIPPED_WORDS.has(segment)) continue;
    const syllables = pinyin(segment, {
      toneType: 'none',
      type: 'array',
      nonZh: 'consecutive',
      v: true,
    });
    const word = syllables
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    // A numeral in an id would be wrong as soon as the figure is corrected.
    if (word && !/^\d/.test(word)) parts.push(word);
    if (parts.length === limit) break;
  }
  return parts.join('-').slice(0, MAX_ID_CHARACTERS).replace(/-$/, '');
}

/**
 * Proposes the name of a page's file. The syllables of a short name form one word (铸魂 becomes zhuhun). A longer name
 * becomes its first words.
 */
export function proposeSlug(name: string): string {
  return name.length <= MAX_SHORT_NAME_CHARACTERS
    ? proposeId(name, MAX_SLUG_WORDS).replaceAll('-', '')
    : proposeId(name, MAX_SLUG_WORDS);
}

/** Gives out ids, each one once: `a`, then `a-2`. Never gives out an id of the frame of a page. */
export class Ids {
  readonly #taken: Set<string>;
  /** For each id with a number behind it: the first number that may be free. */
  readonly #next = new Map<string, number>();

  /** @param taken ids that are already in use */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** Whether an id is in use. */
  has(id: string): boolean {
    return this.#taken.has(id);
  }

  /**
   * Takes an id. If the id is in use, the first number from 2 that makes it new is appended.
   * @param fallback id to take if the proposed one is empty
   */
  take(proposed: string, fallback: string): string {
    const base = proposed || fallback;
    let id = base;
    let next = this.#next.get(base) ?? 2;
    for (; this.#taken.has(id) || isFrameId(id); next += 1) id = `${base}-${next}`;
    this.#next.set(base, next);
    this.#taken.add(id);
    return id;
  }
}

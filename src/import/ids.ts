import { pinyin } from 'pinyin-pro';

/** Words that say nothing in an address. */
const EMPTY = new Set([...'的了和与及等在为是对将把被由从向各全']);
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * An address proposed for a Chinese text: its first words in pinyin, lower-case, joined by hyphens (劳动纠纷 →
 * laodong-jiufen). Editors may choose better ones before they publish. @param limit how many words at most
 */
export function proposeId(text: string, limit: number): string {
  const parts: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    if (!isWordLike || EMPTY.has(segment)) continue;
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
    // A numeral in an address would be wrong as soon as the figure is corrected.
    if (word && !/^\d/.test(word)) parts.push(word);
    if (parts.length === limit) break;
  }
  return parts.join('-').slice(0, 40).replace(/-$/, '');
}

/** The name proposed for a page's file: a short name's syllables as one word (铸魂 → zhuhun), else its first words. */
export function proposeSlug(name: string): string {
  return name.length <= 4 ? proposeId(name, 4).replaceAll('-', '') : proposeId(name, 4);
}

/** Gives out addresses, each once: `a`, then `a-2`. */
export class Ids {
  readonly #taken: Set<string>;

  /** @param taken addresses that are in use already */
  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken);
  }

  /** The proposed address, or with the first number from 2 that makes it new. */
  take(proposed: string, fallback: string): string {
    const base = proposed || fallback;
    let id = base;
    for (let n = 2; this.#taken.has(id); n += 1) id = `${base}-${n}`;
    this.#taken.add(id);
    return id;
  }
}

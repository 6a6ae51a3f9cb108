/** How well the texts of a figure or a place answer the words of a query, in any order. Pure. */
import { contains } from './plain-text.ts';

/** A plain text of a candidate, and the weight of a match in it, from 0 to 1. */
export type WeightedText = readonly [text: string, weight: number];

/** How rare each pair of tokens of a query is, from 0 to 1; 0 for a pair that stands nowhere on the site. */
export type Rarity = ReadonlyMap<string, number>;

export interface Score {
  /** Share of the weight of all tokens that the texts hold: 0 to 1. Each token counts in its best text. */
  score: number;
  /** Share of the weight of all tokens that stand in the texts beside a neighbour of theirs: 0 to 1. */
  coverage: number;
  /** The longest pieces of the query that stand in the texts. */
  pieces: string[];
}

/** Credit for a token that stands in a text without a neighbour of its own. */
const LONE_TOKEN_CREDIT = 0.25;
/** Characters that often join words. They count only as a part of a word that stands on the site: 就业, 阵地. */
const PARTICLES = new Set(
  '地过都还就帮在有与和及其里中内年去来到用让对为于从由向等各每该这那已会能可要人个是也又',
);
/** A particle that is a part of a known word has this share of its weight. */
const PARTICLE_SHARE = 0.5;

/**
 * Scores texts against the words of a query.
 * @param runs the tokens of each run of the query
 */
export function scoreTexts(
  runs: readonly (readonly string[])[],
  rarity: Rarity,
  texts: readonly WeightedText[],
): Score {
  let [found, covered, all] = [0, 0, 0];
  const pieces: string[] = [];
  for (const run of runs) {
    const weights = weighTokens(run, rarity);
    const credits = run.map((token, i) => {
      let [best, isPaired] = [0, false];
      for (const [text, weight] of texts) {
        const isWhole =
          run.length === 1
            ? isNumber(token) && contains(text, token)
            : (i > 0 && contains(text, run[i - 1]! + token)) ||
              (i < run.length - 1 && contains(text, token + run[i + 1]!));
        isPaired ||= isWhole;
        best = Math.max(
          best,
          isWhole ? weight : text.includes(token) ? weight * LONE_TOKEN_CREDIT : 0,
        );
      }
      return [best, isPaired] as const;
    });
    weights.forEach((weight, i) => {
      const [credit, isPaired] = credits[i]!;
      all += weight;
      found += weight * credit;
      if (isPaired) covered += weight;
    });
    pieces.push(...findPieces(run, rarity, texts));
  }
  return { score: all > 0 ? found / all : 0, coverage: all > 0 ? covered / all : 0, pieces };
}

/** The weight of each token of a run: that of the rarer of its two pairs. Tokens that stand nowhere weigh most. */
function weighTokens(run: readonly string[], rarity: Rarity): number[] {
  if (run.length === 1) return [Number(isNumber(run[0]!))];
  const known = run.map((token, i) =>
    Math.max(
      i > 0 ? (rarity.get(run[i - 1]! + token) ?? 0) : 0,
      i < run.length - 1 ? (rarity.get(token + run[i + 1]!) ?? 0) : 0,
    ),
  );
  return known.map((weight, i) => (PARTICLES.has(run[i]!) ? weight * PARTICLE_SHARE : weight || 1));
}

/**
 * The longest pieces of a run, of two tokens at least, that stand in one of the texts. A number alone is a piece
 * too, a single character is none.
 */
function findPieces(
  run: readonly string[],
  rarity: Rarity,
  texts: readonly WeightedText[],
): string[] {
  const isPiece = (from: number, to: number) => {
    const piece = run.slice(from, to).join('');
    return texts.some(([text]) => contains(text, piece));
  };
  if (run.length === 1) return isNumber(run[0]!) && isPiece(0, 1) ? [run[0]!] : [];
  /** The end of the longest piece from an index on; the index itself if there is none. */
  const findEnd = (from: number) => {
    for (let to = run.length; to > from + 1; to -= 1) if (isPiece(from, to)) return to;
    return from;
  };
  const rareness = (at: number) => rarity.get(`${run[at - 1] ?? ''}${run[at] ?? ''}`) ?? 1;
  const pieces: string[] = [];
  for (let from = 0; from < run.length - 1;) {
    let to = findEnd(from);
    // Both 新建工|作室 and 新建|工作室 stand in the text. Words join at the rarer pair.
    const isShared = to - from > 2 && findEnd(to - 1) > Math.max(to, findEnd(to) - 1);
    if (isShared && rareness(to - 1) > rareness(to)) to -= 1;
    if (to > from) pieces.push(run.slice(from, to).join(''));
    from = Math.max(to, from + 1);
  }
  return pieces;
}

function isNumber(token: string): boolean {
  return /^\d/.test(token);
}

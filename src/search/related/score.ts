/** How well the texts of a figure or a place answer the words of a query, in any order. Pure. */
import { contains, toPlain } from './plain-text.ts';

/** A text of a candidate, and the weight of a match in it, from 0 to 1. */
export type WeightedText = readonly [text: string, weight: number];

/** How rare each pair of tokens of a query is, from 0 to 1; 0 for a pair that stands nowhere on the site. */
export type Rarity = ReadonlyMap<string, number>;

export interface Score {
  /** Share of the weight of all tokens that stand in the texts beside a neighbour of theirs: 0 to 1. */
  coverage: number;
  /** The same, each token weighed by the best of the texts that it stands in. */
  score: number;
  /** The longest pieces of the query that stand in the texts. */
  pieces: string[];
}

/** Characters that often join words. They count only as a part of a word that stands on the site: 就业, 阵地. */
const PARTICLES =
  '地过都还就帮在有与和及其里中内年去来到用让对为于从由向等各每该这那已会能可要人个是也又';
/** A particle that is a part of a known word has this share of its weight. */
const PARTICLE_SHARE = 0.5;

/** The pairs of neighbouring tokens of a run. A run of one token is itself the only one. */
export function listPairs(run: readonly string[]): string[] {
  return run[1] ? run.slice(1).map((token, i) => run[i]! + token) : [...run];
}

/**
 * Scores texts against the words of a query. A number alone is a word, any other single character is none.
 * @param runs the tokens of each run of the query
 */
export function scoreTexts(
  runs: readonly (readonly string[])[],
  rarity: Rarity,
  texts: readonly WeightedText[],
): Score {
  const plain = texts.map(([text, weight]) => [toPlain(text), weight] as const);
  let [found, covered, all] = [0, 0, 0];
  const pieces: string[] = [];
  for (const run of runs) {
    if (!run[1] && !isNumber(run[0]!)) continue;
    const pairs = listPairs(run);
    run.forEach((token, i) => {
      const own = pairs.slice(Math.max(i - 1, 0), i + 1);
      // The rarer of the two pairs of a token counts. Tokens that stand nowhere weigh most.
      const rare = Math.max(...own.map((pair) => rarity.get(pair) ?? 0));
      const weight = PARTICLES.includes(token) ? rare * PARTICLE_SHARE : rare || 1;
      const holding = plain.filter(([text]) => own.some((pair) => contains(text, pair)));
      all += weight;
      found += weight * Math.max(0, ...holding.map(([, share]) => share));
      if (holding[0]) covered += weight;
    });
    pieces.push(...findPieces(run, rarity, plain));
  }
  return { score: found / (all || 1), coverage: covered / (all || 1), pieces };
}

/** The longest pieces of a run that stand in one of the texts: two tokens at least, or a number. */
function findPieces(
  run: readonly string[],
  rarity: Rarity,
  texts: readonly WeightedText[],
): string[] {
  /** The end of the longest piece from an index on; the index itself if there is none. */
  const findEnd = (from: number) => {
    let to = run.length;
    while (to > from && !isPiece(run.slice(from, to))) to -= 1;
    return to;
  };
  const isPiece = (piece: readonly string[]) =>
    (piece[1] || isNumber(piece[0]!)) && texts.some(([text]) => contains(text, piece.join('')));
  const rareness = (at: number) => rarity.get(`${run[at - 1]}${run[at]}`) ?? 1;
  const pieces: string[] = [];
  for (let from = 0; from < run.length;) {
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

/** A figure of an earlier report. */
export interface EarlierFigure {
  id: string;
  label: string;
  metric?: string;
  /** Whether the metric is proposed, and the earlier page does not have it yet. */
  isNewMetric?: true;
  /** The figure as written. */
  text: string;
  unit: string;
}

/** A page of an earlier report. */
export interface EarlierPage {
  year: number;
  /** Name of the file without its extension. */
  slug: string;
  title: string;
  figures: readonly EarlierFigure[];
}

/** A metric to be added to a figure of an earlier page, so that both years can be compared. */
export interface NewMetric {
  /** Path of the page below the content folder: `report/2025/huhang.mdx`. */
  path: string;
  id: string;
  metric: string;
}

/**
 * Proposes a metric for each earlier figure without one: its id, or page and id if another figure of the report has
 * that id or metric.
 */
export function proposeMetrics(pages: readonly EarlierPage[]): EarlierPage[] {
  const names = pages.flatMap(({ figures }) =>
    figures.flatMap(({ id, metric }) => [id, ...(metric && metric !== id ? [metric] : [])]),
  );
  const isUnique = (name: string) => names.filter((other) => other === name).length === 1;
  return pages.map((page) => ({
    ...page,
    figures: page.figures.map((figure): EarlierFigure => {
      if (figure.metric) return figure;
      const metric = isUnique(figure.id) ? figure.id : `${page.slug}-${figure.id}`;
      return { ...figure, metric, isNewMetric: true };
    }),
  }));
}

/** Adds a metric to a figure in the text of a page. Returns an equal text if the figure is not there or has a metric. */
export function addMetric(source: string, { id, metric }: NewMetric): string {
  return source.replace(
    new RegExp(`<Figure\\b(?=[^>]*\\sid="${id}")(?![^>]*\\smetric=)[^>]*(?=>)`),
    (tag) => `${tag} metric="${metric}"`,
  );
}

/** Finds the page of a report that goes on in a page: it has the same file name, or else the same title. */
export function findSamePage<Page extends EarlierPage>(
  pages: readonly Page[],
  { slug, title }: Pick<EarlierPage, 'slug' | 'title'>,
): Page | undefined {
  return pages.find((page) => page.slug === slug) ?? pages.find((page) => page.title === title);
}

/** A new figure and the words around it. */
export interface Candidate {
  /** Its id, if it has one. The same id is the same measure. */
  id?: string;
  /** Empty if its text has none. */
  unit: string;
  /** The label of the figure, or the one proposed for it. */
  label: string;
  /** The words between the figure and its neighbours. */
  near: string;
  /** The whole sentence. */
  sentence: string;
}

/** Smallest likeness of two figures of one measure, from 0 to 1. */
const MIN_LIKENESS = 0.7;
/** Weight of the words beside a figure, from 0 to 1. The words elsewhere in its sentence have the rest. */
const NEAR_WEIGHT = 0.65;
const SENTENCE_WEIGHT = 0.35;

/**
 * Matches new figures with the figures of an earlier page that show the same measure: the units are equal, and the
 * words of the earlier label stand around the new figure. Each earlier figure is used at most once. The best matches
 * come first.
 * @returns earlier figures by the index of their candidate
 */
export function matchEarlier(
  candidates: readonly Candidate[],
  earlier: readonly EarlierFigure[],
): Map<number, EarlierFigure> {
  const pairs = candidates.flatMap((candidate, at) =>
    earlier
      .filter(({ unit }) => candidate.unit === unit || candidate.unit === '')
      // A label with these characters cannot be written into an attribute.
      .filter(({ label }) => !/["<>{}&|\\]/.test(label))
      .map((figure) => ({
        at,
        figure,
        likeness: candidate.id === figure.id ? 1 : scoreLikeness(candidate, figure.label),
      })),
  );
  const matches = new Map<number, EarlierFigure>();
  const used = new Set<string>();
  for (const { at, figure, likeness } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (likeness < MIN_LIKENESS || matches.has(at) || used.has(figure.id)) continue;
    matches.set(at, figure);
    used.add(figure.id);
  }
  return matches;
}

/** Scores how much of an earlier label stands around a new figure, from 0 to 1. */
function scoreLikeness({ label, near, sentence }: Candidate, earlier: string): number {
  const pairs = listCharacterPairs(earlier);
  const measureShare = (text: string) => {
    const found = listCharacterPairs(text);
    return [...pairs].filter((pair) => found.has(pair)).length / Math.max(1, pairs.size);
  };
  return (
    NEAR_WEIGHT * Math.max(measureShare(near), measureShare(label)) +
    SENTENCE_WEIGHT * measureShare(sentence)
  );
}

/** Lists the pairs of neighbouring characters of a text, without punctuation. */
function listCharacterPairs(text: string): Set<string> {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '');
  return new Set([...plain].slice(1).map((_, i) => plain.slice(i, i + 2)));
}

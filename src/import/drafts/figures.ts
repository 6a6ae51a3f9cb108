import { writeValue } from '../../quantity/index.ts';
import type { EarlierFigure } from '../earlier.ts';
import { proposeOwnLabel, type Labels } from '../figure-labels.ts';
import { proposeId, type Ids } from '../ids.ts';
import type { Mark } from '../marks.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import type { MarkedFigure } from './draft.ts';

/** Values of the metrics of a report so far: name of the metric → value and unit. */
export type Metrics = Map<string, string>;

const MAX_ID_WORDS = 4;
const MAX_LEADING_FIGURES = 4;

/**
 * Marks a figure of a paragraph.
 * @param marks all marks of the paragraph, in order
 * @param mark the figure, one of `marks`
 * @param ids ids of the page; the id of the figure is added
 * @param labels labels of the page; the label of the figure is added
 * @param match earlier figure of the same measure; the new figure takes its id and its label
 */
export function markFigure(
  { text, line }: Paragraph,
  marks: readonly Mark[],
  mark: Mark,
  ids: Ids,
  labels: Labels,
  match: EarlierFigure | undefined,
): MarkedFigure {
  const label = match?.label ?? proposeOwnLabel(text, marks, mark, labels);
  return {
    id: match?.id ?? ids.take(proposeId(label, MAX_ID_WORDS), 'figure'),
    label,
    text: mark.text,
    value: writeValue(mark),
    unit: mark.unit || match?.unit || '',
    kind: mark.kind,
    qualifier: mark.qualifier,
    line,
  };
}

/**
 * Writes the attributes of `<Figure>`. The metric is written only if it has the same value everywhere in the report.
 * @param metrics metrics of the report so far; the metric of the figure is added
 */
export function writeAttributes(
  { id, label }: MarkedFigure,
  mark: Mark,
  match: EarlierFigure | undefined,
  metrics: Metrics,
): string {
  const { unit, shared } = mark;
  const attributes = [`id="${id}" label="${label}"`];
  if (shared) attributes.push(`unit="${unit}"`);
  if (match && unit === '' && match.unit !== '') attributes.push(`unit="${match.unit}"`);
  const { metric } = match ?? {};
  const quantity = `${writeValue(mark)} ${unit || match?.unit}`;
  if (metric && (metrics.get(metric) ?? quantity) === quantity) {
    metrics.set(metric, quantity);
    attributes.push(`metric="${metric}"`);
  }
  return attributes.join(' ');
}

/**
 * Proposes up to four figures that the page shows large: money first, then people.
 * @returns lines of the frontmatter; none if there are no figures
 */
export function proposeLeading(figures: readonly MarkedFigure[]): string[] {
  const rank = ({ unit }: MarkedFigure) =>
    /元$/.test(unit) ? 0 : /^(?:人|名|人次|位)$/.test(unit) ? 1 : 2;
  const ids = figures
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MAX_LEADING_FIGURES)
    .map(({ id }) => id);
  return ids.length > 0 ? [`leading: [${ids.join(', ')}]`] : [];
}

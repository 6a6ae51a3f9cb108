/** The figures of single pages and of single reports, read from the rendered content. */
import { render } from 'astro:content';
import { absolute } from '../site/addresses.ts';
import {
  entrySlug,
  getReports,
  onceInBuild,
  pagePath,
  pageTitle,
  type Entry,
  type Report,
  type Section,
} from '../collections/entries.ts';
import { isoDay } from '../site/days.ts';
import { figuresInFrontmatter } from './figure-on-page.ts';
import { parseReference } from './figure-reference.ts';
import { findGlanceFault, type GlanceForm } from './glance.ts';
import { chooseLeading } from './leading.ts';
import type { FigureRecord } from './record.ts';

/** Cached for a build, in which the page, its card and the data set need the same figures. */
const figuresByPage = new Map<string, Promise<FigureRecord[]>>();

/** The years whose reports have figures to show at a glance. Each page links to that page only then. */
export const getGlanceYears = onceInBuild(async (): Promise<readonly number[]> => {
  const reports = await getReports();
  const parts = await Promise.all(reports.map(getGlance));
  return reports.filter((_, i) => parts[i]!.length > 0).map(({ period }) => period);
});

/** The figures of one entry, in the order of its text. */
export function getPageFigures(entry: Entry): Promise<FigureRecord[]> {
  if (import.meta.env.DEV) return readPageFigures(entry);
  const key = pagePath(entry);
  const figures = figuresByPage.get(key) ?? readPageFigures(entry);
  figuresByPage.set(key, figures);
  return figures;
}

async function readPageFigures(entry: Entry): Promise<FigureRecord[]> {
  const { remarkPluginFrontmatter } = await render(entry);
  const figures = figuresInFrontmatter(remarkPluginFrontmatter);
  const page = pagePath(entry);
  return figures.map((figure) => ({
    page,
    pageTitle: pageTitle(entry),
    section: entry.data.title,
    heading: figure.heading,
    id: figure.id,
    label: figure.label,
    metric: figure.metric ?? null,
    period: figure.period ?? (entry.collection === 'report' ? entry.data.period : null),
    text: figure.text,
    value: figure.value,
    parts: figure.parts && [...figure.parts],
    lower: figure.lower,
    upper: figure.upper,
    unit: figure.unit,
    kind: figure.kind,
    qualifier: figure.qualifier,
    sentence: figure.sentence,
    date: isoDay(entry.data.date),
    permalink: absolute(`${page}#${figure.id}`),
  }));
}

/**
 * The figures that a section shows large at its top: those that its `leading` lists, or else its first three
 * that are no durations.
 * @throws if `leading` lists a figure that does not exist
 */
export async function getLeadingFigures(entry: Section): Promise<FigureRecord[]> {
  const { leading } = entry.data;
  if (leading.length === 0) return chooseLeading(await getPageFigures(entry));
  return findFigures(entry, 'leading', leading);
}

/**
 * The figures of a section's chart, none if it has no chart.
 * @throws if `chart.figures` lists a figure that does not exist
 */
export async function getChartedFigures(entry: Section): Promise<FigureRecord[]> {
  return findFigures(entry, 'chart.figures', entry.data.chart?.figures ?? []);
}

/** A question with the figure that answers it. */
export interface AnsweredQuestion {
  ask: string;
  figure: FigureRecord;
}

/**
 * The questions of a report that the home page answers: those of its overview, or else the labels of the overview's
 * first leading figures.
 * @throws if `questions` lists a figure that does not exist
 */
export async function getAnsweredQuestions(overview: Section): Promise<AnsweredQuestion[]> {
  const { questions } = overview.data;
  if (questions.length === 0) {
    const leading = (await getLeadingFigures(overview)).slice(0, 3);
    return leading.map((figure) => ({ ask: figure.label, figure }));
  }
  const answered = questions.map(async ({ ask, figure: reference }) =>
    (await findFigures(overview, 'questions', [reference])).map((figure) => ({ ask, figure })),
  );
  return (await Promise.all(answered)).flat();
}

/**
 * The figures of a report's year for one band: those that lead its overview, then the first of each section, the second
 * of each section, and so on, each once.
 * @param most greatest number of figures
 */
export async function getYearFigures(
  { overview, sections }: Pick<Report, 'overview' | 'sections'>,
  most: number,
): Promise<FigureRecord[]> {
  const leading = await Promise.all(sections.map(getLeadingFigures));
  const rounds = Math.max(0, ...leading.map(({ length }) => length));
  const inTurns = Array.from({ length: rounds }, (_, i) => leading.flatMap((own) => own[i] ?? []));
  const all = [...(await getLeadingFigures(overview)), ...inTurns.flat()];
  return [...new Map(all.map((figure) => [figure.permalink, figure])).values()].slice(0, most);
}

/** A group of figures on the page that shows a report at a glance. */
export interface GlanceGroup {
  title: string;
  form: GlanceForm;
  figures: FigureRecord[];
}

/** The groups of one page of a report. */
export interface GlancePart {
  page: Section;
  groups: GlanceGroup[];
}

/**
 * The figures that show a report at a glance, by page, in the order of the report. A group belongs to the page of its
 * first figure. A section without a group shows its leading figures; a page without figures is left out.
 * @throws if `glance` lists a figure that does not exist
 */
export async function getGlance({ overview, sections }: Report): Promise<GlancePart[]> {
  const groups = await Promise.all(
    overview.data.glance.map(async ({ title, form, figures }) =>
      makeGroup(title, form, await findFigures(overview, 'glance', figures)),
    ),
  );
  const parts = await Promise.all(
    [overview, ...sections].map(async (page) => {
      const own = groups.filter(({ figures }) => figures[0]?.page === pagePath(page));
      if (own.length > 0 || page === overview) return { page, groups: own };
      return {
        page,
        groups: [makeGroup(page.data.theme, 'number', await getLeadingFigures(page))],
      };
    }),
  );
  return parts
    .map((part) => ({ ...part, groups: part.groups.filter(({ figures }) => figures.length > 0) }))
    .filter((part) => part.groups.length > 0);
}

/** The check of content ends a build with a form that does not fit. Development shows the numbers. */
function makeGroup(title: string, form: GlanceForm, figures: FigureRecord[]): GlanceGroup {
  return { title, form: findGlanceFault(form, figures) ? 'number' : form, figures };
}

/** Finds the figures that a field of a section refers to, on its own page or on another page of its report. */
async function findFigures(
  entry: Section,
  field: string,
  references: readonly string[],
): Promise<FigureRecord[]> {
  const found = await Promise.all(
    references.map(async (reference) => {
      const { slug, id } = parseReference(reference, entrySlug(entry));
      const page = slug === entrySlug(entry) ? entry : await findPage(entry.data.period, slug);
      const figure = page && (await getPageFigures(page)).find((other) => other.id === id);
      // In development the page or the check of content reports the missing figure.
      if (!figure && !import.meta.env.DEV) {
        throw new Error(`${entry.filePath} 的 ${field} 里有“${reference}”，却没有这个数字。`);
      }
      return figure ?? [];
    }),
  );
  return found.flat();
}

async function findPage(period: number, slug: string): Promise<Section | undefined> {
  const report = (await getReports()).find((other) => other.period === period);
  const pages = report ? [report.overview, ...report.sections] : [];
  return pages.find((page) => entrySlug(page) === slug);
}

/**
 * Share pages: a small page for each figure, and for each heading of a report, that stands for it in the previews of
 * chats. The part of an address after its `#` never reaches a program that makes a preview.
 */
import { render } from 'astro:content';
import {
  getAddressed,
  onceInBuild,
  pagePath,
  pageTitle,
  type Entry,
} from '../collections/entries.ts';
import { contentDir } from '../collections/folder-path.ts';
import { readRedirects } from '../collections/redirects-file.ts';
import { getRedirects } from '../collections/redirects.ts';
import {
  describePageWithdrawal,
  describeWithdrawal,
  WITHDRAWN,
  withdrawnInFrontmatter,
} from '../collections/withdrawal.ts';
import { chooseLeading } from '../figures/leading.ts';
import { applyPeriod, completeSentence } from '../figures/quotation.ts';
import { describePage } from '../figures/quoted-page.ts';
import { getPageFigures } from '../figures/page-figures.ts';
import type { FigureRecord } from '../figures/record.ts';
import { isGeneratedPath, isPagePath, sharePath } from '../site/addresses.ts';

/** A share page. Paths do not contain the base. */
export interface SharePage {
  /** Its own path: `/2025/huhang/loss-recovered/`. */
  path: string;
  /** Path of the page of content. */
  page: string;
  pageTitle: string;
  /** Id of the figure or heading on that page. */
  id: string;
  title: string;
  /** The sentence of the figure, or the first sentences below the heading. */
  description: string;
  /** The figure as written, or the heading. */
  name: string;
  /** Label of the figure. A heading has none: empty. */
  label: string;
  /** The first figures below a heading, see `chooseLeading`; none for a figure. */
  figures: FigureRecord[];
}

/** All share pages, also for former ids and for the former addresses of pages. */
export const getSharePages = onceInBuild(readSharePages);

async function readSharePages(): Promise<SharePage[]> {
  const entries = await getAddressed();
  const redirects = await getRedirects();
  const taken = new Set([...entries.map(pagePath), ...redirects.map(({ from }) => from)]);
  const former = findFormerPaths();
  const pages = new Map<string, SharePage>();
  for (const entry of entries) {
    const own = pagePath(entry);
    const places = await readPlaces(entry);
    const byId = new Map(places.map((place) => [place.id, place]));
    const named = [
      ...byId,
      ...Object.entries(entry.data.aliases).map(([id, now]) => [id, byId.get(now)] as const),
    ];
    for (const page of [own, ...(former.get(own) ?? [])]) {
      for (const [id, place] of named) {
        const path = sharePath(page, id);
        // The check of content reports an id that takes the address of a page.
        if (!place || taken.has(path) || isGeneratedPath(path) || pages.has(path)) continue;
        pages.set(path, { ...place, path, page: own, pageTitle: pageTitle(entry) });
      }
    }
  }
  return [...pages.values()];
}

type Place = Omit<SharePage, 'path' | 'page' | 'pageTitle'>;

/** The figures of an entry, also those that were withdrawn, and, in a report, its headings. The titles are those that `nameTitle` gives in the browser. */
async function readPlaces(entry: Entry): Promise<Place[]> {
  const places = await readKeptPlaces(entry);
  if (!entry.data.withdrawn) return places;
  const description = describePageWithdrawal(entry.data.withdrawn);
  return places.map((place) => ({
    ...place,
    title: `${place.title}${WITHDRAWN}`,
    description,
    figures: [],
  }));
}

async function readKeptPlaces(entry: Entry): Promise<Place[]> {
  const { title, summary } = entry.data;
  const { headings, remarkPluginFrontmatter } = await render(entry);
  const figures = await getPageFigures(entry);
  const page = describePage(entry);
  const withdrawn = withdrawnInFrontmatter(remarkPluginFrontmatter).map((figure) => ({
    id: figure.id,
    title: `${figure.text} ${figure.label}${WITHDRAWN} · ${title}`,
    description: describeWithdrawal(figure),
    name: `${figure.text}${WITHDRAWN}`,
    label: figure.label,
    figures: [],
  }));
  const places = figures.map((figure) => ({
    id: figure.id,
    title: `${figure.text} ${figure.label} · ${title}`,
    description: completeSentence(figure, applyPeriod(page, figure.period)),
    name: figure.text,
    label: figure.label,
    figures: [],
  }));
  if (entry.collection !== 'report') return [...places, ...withdrawn];
  const openings = (remarkPluginFrontmatter['openings'] ?? {}) as Record<string, string>;
  return [
    ...places,
    ...withdrawn,
    ...headings.map(({ slug, text }) => ({
      id: slug,
      title: `${text} · ${title}`,
      description: openings[slug] ?? summary,
      name: text,
      label: '',
      figures: chooseLeading(figures.filter(({ heading }) => heading === text)),
    })),
  ];
}

/** The path of each page that has moved → its former paths, from `redirects.json`. */
function findFormerPaths(): Map<string, string[]> {
  const redirects = Object.entries(readRedirects(`${contentDir}/redirects.json`)).filter(
    ([from, to]) => isPagePath(from) && isPagePath(to),
  );
  return new Map(
    [...Map.groupBy(redirects, ([, to]) => to)].map(([to, moved]) => [
      to,
      moved.map(([from]) => from),
    ]),
  );
}

import { getEntries, getReports, pagePath, type SiteLink } from './entries.ts';
import { readTerms, type Term } from './prepared.ts';

/** A term with links to its places. */
interface LinkedTerm extends Omit<Term, 'places'> {
  places: SiteLink[];
}

/** The terms of the site in the order of their file; their places in the order of `getEntries`. */
export async function getTerms(): Promise<LinkedTerm[]> {
  const entries = await getEntries();
  const hasYears = (await getReports()).length > 1;
  return (await readTerms()).map(({ places, ...term }) => ({
    ...term,
    places: entries.flatMap((entry) =>
      places
        .filter(({ path }) => path === pagePath(entry))
        .map(({ path, id, heading }) => ({
          path: id ? `${path}#${id}` : path,
          label: [
            ...(hasYears && entry.collection === 'report' ? [`${entry.data.period}年`] : []),
            entry.data.title,
            ...(heading ? [heading] : []),
          ].join(' › '),
        })),
    ),
  }));
}

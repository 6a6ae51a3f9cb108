import { basename } from 'node:path/posix';
import { formatFault } from '../../collections/fault.ts';
import { contentDir } from '../../collections/folder-path.ts';
import { checkDocument } from '../../content-rules/check-document.ts';
import type { CheckedDocument, ContentFile } from '../../content-rules/checked-document.ts';
import { readPageFiles } from '../../content-rules/read-content.ts';
import { pluginFields } from '../../content-rules/render-body.ts';
import { findSamePage, proposeMetrics } from '../../import/earlier.ts';
import { Ids } from '../../import/ids.ts';
import type { PageToMark } from '../../import/mark-page.ts';
import { listMetrics } from '../../import/passages.ts';
import { GLANCE, OVERVIEW } from '../../site/addresses.ts';
import { listReportPages, readEarlierDocuments } from '../import/earlier-pages.ts';

/** A page that can be marked, with the content that its ids and metrics must agree with. */
interface PreparedPage {
  content: ContentFile;
  page: PageToMark;
  /** The other pages of its report, and those of the report before. */
  documents: CheckedDocument[];
}

/**
 * Reads a page and what its marks depend on.
 * @param path below the content folder
 * @throws with a message in Chinese, with file and line, if its frontmatter or its body cannot be read
 */
export async function preparePage(path: string): Promise<PreparedPage> {
  const files = readPageFiles(contentDir);
  const content = files.find((file) => file.path === path)!;
  const document = await checkDocument(content);
  refuseUnreadable(document);
  const [, year] = /^report\/(\d{4})\//.exec(path) ?? [];
  const siblings = year
    ? files.filter((file) => file !== content && file.path.startsWith(`report/${year}/`))
    : [];
  const report = await Promise.all(siblings.map((file) => checkDocument(file)));
  const earlier = year ? await readEarlierDocuments(Number(year)) : [];
  const slug = basename(path, '.mdx');
  const title = String(document.data['title']);
  const slugs = siblings.map((file) => basename(file.path, '.mdx'));
  // Each id of an overview is an address beside those of the sections.
  const addresses = year && slug === OVERVIEW ? [GLANCE, ...slugs] : [];
  return {
    content,
    page: {
      source: content.source,
      bodyStart: document.bodyStart,
      names: pluginFields(document.data).names,
      taken: {
        ids: new Ids([...document.ids, ...addresses]),
        labels: document.figures.map(({ label }) => label),
        metrics: listMetrics([document, ...report].flatMap(({ figures }) => figures)),
      },
      earlier: findSamePage(proposeMetrics(listReportPages(earlier)), { slug, title }),
    },
    documents: [...earlier, ...report],
  };
}

/** Throws the faults of a page whose frontmatter or body cannot be read. */
function refuseUnreadable({ data, rendered, faults }: CheckedDocument): void {
  if (Object.keys(data).length > 0 && rendered) return;
  const grave = faults.filter(({ mild, fix }) => !mild && !fix);
  const why = rendered ? 'frontmatter 读不出来' : '这一页读不出来';
  throw new Error(`${why}，请先改好：\n${grave.map(formatFault).join('\n')}`);
}

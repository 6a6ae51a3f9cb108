import { readTolerantFields } from '../../content-rules/entry-fields.ts';
import { readPageFiles } from '../../content-rules/read-content.ts';
import { entryPath } from '../../site/addresses.ts';

/** The pages of a report in their order, the overview first. Withdrawn pages are left out. */
interface ReportPages {
  year: string;
  pages: { path: string; title: string }[];
}

/**
 * Finds the report of a year.
 * @param dir path of the content folder
 * @param wanted the year as typed; the newest report if undefined
 * @throws with a message in Chinese if there is no such report
 */
export function chooseReport(dir: string, wanted: string | undefined): ReportPages {
  const pages = readPageFiles(dir).flatMap(({ path, source }) => {
    const [, id, year] = /^report\/((\d+)\/.*)\.mdx$/.exec(path) ?? [];
    if (!id || !year) return [];
    const { title, order, withdrawn } = readTolerantFields(source, path);
    const page = { path: entryPath('report', id), title: String(title) };
    return withdrawn ? [] : [{ year, order: Number(order), page }];
  });
  const years = [...new Set(pages.map(({ year }) => year))].sort();
  const year = wanted ?? years.at(-1);
  if (!year || !years.includes(year)) {
    throw new Error(
      years.length > 0
        ? `没有“${wanted}”年的年报，现有${years.map((one) => `${one}年`).join('、')}。`
        : '还没有年报，请先运行 npm run new -- report。',
    );
  }
  const own = pages.filter((page) => page.year === year).sort((a, b) => a.order - b.order);
  return { year, pages: own.map(({ page }) => page) };
}

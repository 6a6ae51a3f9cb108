/** The long picture of a report at a glance: which reports have one, and its texts. */
import { getReports, isOverview, onceInBuild, type Report } from '../collections/entries.ts';
import { getGlance, getGlanceYears } from '../figures/page-figures.ts';
import { absolute, GLANCE, GLANCE_NAME, glancePath } from '../site/addresses.ts';
import { site } from '../site/settings.ts';
import { drawGlance, type GlanceTexts } from './glance-svg.ts';

/** Only the newest reports have a picture: to draw one takes as long as to draw ten cards. */
const MAX_PICTURES = 3;

/** The long picture of a report. */
interface GlancePicture extends ReturnType<typeof drawGlance> {
  period: number;
  /** Path of its file, without the base. */
  path: string;
}

/** The pictures, that of the newest report first. Their pages need their sizes, and their files the drawings. */
export const getGlancePictures = onceInBuild(async (): Promise<GlancePicture[]> => {
  const years = await getGlanceYears();
  const newest = (await getReports()).slice(0, MAX_PICTURES);
  const reports = newest.filter(({ period }) => years.includes(period));
  const texts = await Promise.all(reports.map(readGlanceTexts));
  return reports.map(({ period }, i) => ({
    period,
    path: `/${period}/${GLANCE}.png`,
    ...drawGlance(texts[i]!),
  }));
});

/** The texts of a report's picture. */
async function readGlanceTexts(report: Report): Promise<GlanceTexts> {
  const { period, overview } = report;
  return {
    eyebrow: site.name,
    title: `${period}年${GLANCE_NAME}`,
    headline: overview.data.headline,
    parts: (await getGlance(report)).map(({ page, groups }) => ({
      ...(isOverview(page)
        ? { seal: site.seal, name: '', headline: page.data.title }
        : { seal: page.data.title, name: page.data.title, headline: page.data.headline }),
      groups,
    })),
    source: `据《${overview.data.source.title}》。本站不是官方网站。`,
    address: decodeURI(absolute(glancePath(period))),
  };
}

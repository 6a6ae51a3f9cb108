/** The long picture of a report at a glance: which reports have one, and its texts. */
import { getReports, isOverview, type Report } from '../collections/entries.ts';
import { getGlance } from '../figures/page-figures.ts';
import { absolute, GLANCE, GLANCE_NAME, glancePath } from '../site/addresses.ts';
import { site } from '../site/settings.ts';
import type { GlanceTexts } from './glance-svg.ts';

/** Only the newest reports have a picture: to draw one takes as long as to draw ten cards. */
const MAX_PICTURES = 3;

/** The reports that have a picture, the newest first. */
export async function getPicturedReports(): Promise<Report[]> {
  return (await getReports()).slice(0, MAX_PICTURES);
}

/** Reports whether a report has a picture. */
export async function hasGlancePicture({ period }: Report): Promise<boolean> {
  return (await getPicturedReports()).some((report) => report.period === period);
}

/** Path of the picture, without the base. */
export function glancePicturePath(period: number): string {
  return `/${period}/${GLANCE}.png`;
}

/** The texts of a report's picture. */
export async function readGlanceTexts(report: Report): Promise<GlanceTexts> {
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

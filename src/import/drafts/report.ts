import { OVERVIEW } from '../../site/addresses.ts';
import { toMdx } from '../../collections/write-mdx.ts';
import { toYaml } from '../../collections/write-yaml.ts';
import { hasText, listParagraphs, type Article, type ArticleSection } from '../articles/article.ts';
import type { EarlierPage } from '../earlier.ts';
import { Ids, proposeSlug } from '../ids.ts';
import { isSectionNumber } from '../layout/numbering.ts';
import type { Metrics } from '../passages.ts';
import { writeBody } from './body.ts';
import {
  findLineRange,
  writeFile,
  writeOriginal,
  type Draft,
  type ImportOptions,
} from './draft.ts';
import { proposeLeading } from './leading.ts';
import { findPhotoCredits, listSourceDecisions, writeSource } from './source.ts';
import { proposeSummary } from './summary.ts';
import { isLongTitle, shortenTitle } from './titles.ts';

/** A section with its place among the pages of the report. */
interface PlacedSection extends ArticleSection {
  slug: string;
  /** From 1. */
  order: number;
}

/** The parts that all pages of a report share. */
interface Report {
  year: number;
  headline: string;
  /** Date of the pages: `2026-01-31`. */
  date: string;
  /** Lines of the frontmatter that describe the source. */
  source: readonly string[];
  earlier: readonly EarlierPage[];
  metrics: Metrics;
  pictures: ImportOptions['pictures'];
}

/**
 * Writes an article as the report of a year: the overview, then its sections.
 * @returns at least the overview
 */
export function writeReport(article: Article, year: number, options: ImportOptions): Draft[] {
  const headline = article.headline || `${year}年度工作综述`;
  const photoCredits = findPhotoCredits(listParagraphs(article));
  const report: Report = {
    year,
    headline,
    date: options.today,
    source: writeSource(article, {
      kind: '年度工作综述（报纸专题）',
      subject: options.subject,
      photoCredits,
    }),
    earlier: options.earlier ?? [],
    metrics: new Map(),
    pictures: options.pictures,
  };
  const slugs = new Ids([OVERVIEW]);
  const sections = article.sections.map((section, i): PlacedSection => {
    const earlierPage = report.earlier.find(({ title }) => title === section.title);
    const slug = earlierPage?.slug ?? proposeSlug(section.title);
    return { ...section, slug: slugs.take(slug, `section-${i + 1}`), order: i + 1 };
  });
  const overview = writeOverview(article, report, sections);
  return [overview, ...sections.map((section) => writeSection(section, report))];
}

function writeOverview(
  article: Article,
  report: Report,
  sections: readonly PlacedSection[],
): Draft {
  const { year, headline, earlier, metrics } = report;
  const { lead, headings } = article;
  const path = `report/${year}/${OVERVIEW}.mdx`;
  const isEmpty = !lead.some(hasText) && sections.length > 0;
  const page = writeBody(lead, {
    path,
    pictures: report.pictures,
    earlier: earlier.find(({ slug }) => slug === OVERVIEW),
    metrics,
  });
  return {
    path,
    what: `综述：${headline}`,
    ...findLineRange([...headings, ...lead]),
    ...page,
    text: writeFile(
      [
        `title: ${year}年度综述`,
        `headline: ${toYaml(headline)}`,
        `summary: ${toYaml(proposeSummary(lead, `${headline}。${year}年度工作综述`))}`,
        'theme: 全年概览',
        ...writePosition(0, report),
        ...proposeLeading(page.figures),
        ...report.source,
      ],
      [page.body, ...(isEmpty ? [listSections(sections, year)] : [])].filter(Boolean).join('\n\n'),
    ),
    decisions: [
      ...(isEmpty ? ['第一章之前没有文字：正文暂写了通往各章的链接，请在上面写一两句话。'] : []),
      ...(article.headline ? [] : ['原文没有标题：headline 是代拟的，请改。']),
      ...listSourceDecisions(article),
      ...page.decisions,
    ],
  };
}

/** Writes a list of links to the sections, for an overview that has no text of its own. */
function listSections(sections: readonly PlacedSection[], year: number): string {
  return sections
    .map(({ title, slug }) => `- [${toMdx(shortenTitle(title))}](/${year}/${slug}/)`)
    .join('\n');
}

function writeSection(section: PlacedSection, report: Report): Draft {
  const { title, headline, headings, paragraphs, slug, order } = section;
  const earlier = report.earlier.find((page) => page.title === title);
  const path = `report/${report.year}/${slug}.mdx`;
  const { pictures, metrics } = report;
  const page = writeBody(paragraphs, { path, pictures, earlier, metrics });
  const summary = proposeSummary(paragraphs, `${headline}。${report.headline}`);
  return {
    path,
    what: `章节：${title}${headline === title ? '' : `　${headline}`}`,
    ...findLineRange([...headings, ...paragraphs]),
    ...page,
    text: writeFile(
      [
        ...writeOriginalHeadings(section),
        `title: ${toYaml(shortenTitle(title))}`,
        `headline: ${toYaml(headline)}`,
        `summary: ${toYaml(summary)}`,
        `theme: ${toYaml(headline)}`,
        ...writePosition(order, report),
        ...proposeLeading(page.figures),
        ...report.source,
      ],
      page.body,
    ),
    decisions: [
      `theme 暂用了章节的标语，请改成几个字的主题，例如“维权服务与和谐劳动关系”。`,
      ...(headline === title ? ['这一章没有标语：headline 暂用了章名。'] : []),
      ...(isSectionNumber(title)
        ? [
            '这一章只有序号，没有章名：title 和 headline 暂用了序号，请起一个名字；文件名也是照序号拟的，请一并改。',
          ]
        : []),
      ...(isLongTitle(title) ? ['章名超过30字，title 已截短，请改成短名。'] : []),
      ...page.decisions,
    ],
  };
}

function writePosition(order: number, { year, date }: Report): string[] {
  return [`order: ${order}`, `period: ${year}`, `date: ${date}`];
}

/** Writes the headings of a section as a comment, unless title and headline hold all of their characters. */
function writeOriginalHeadings({ title, headline, headings }: ArticleSection): string[] {
  const original = headings.map(({ text }) => text).join(' ');
  const fields = [headline, shortenTitle(title) + headline].map(removeSpace);
  return fields.includes(removeSpace(original)) ? [] : [writeOriginal(original)];
}

function removeSpace(text: string): string {
  return text.replace(/\s/g, '');
}

import { toYaml } from '../../collections/write-yaml.ts';
import { PLACEHOLDER } from '../../content-rules/rules/placeholders.ts';
import { listParagraphs, type Article } from '../articles/article.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import { writeBody } from './body.ts';
import { findEventDay, findPublicationDay } from './days.ts';
import { findLineRange, writeFile, type Draft, type ImportOptions } from './draft.ts';
import { findPhotoCredits, listSourceDecisions, writeSource } from './source.ts';
import { proposeSummary } from './summary.ts';
import { isLongTitle, proposeTheme, shortenTitle } from './titles.ts';

/**
 * Writes an article as a news item.
 * @param slug name of the file without its extension
 * @param isProposedSlug whether an editor must check the slug
 */
export function writeNews(
  article: Article,
  slug: string,
  options: ImportOptions,
  isProposedSlug: boolean,
): Draft {
  const headline = article.headline || PLACEHOLDER.importedNews;
  const paragraphs: Paragraph[] = [
    ...article.lead,
    ...article.sections.flatMap((section) => [...section.headings, ...section.paragraphs]),
  ];
  const path = `news/${slug}.mdx`;
  const page = writeBody(paragraphs, { path, pictures: options.pictures });
  const published = findPublicationDay(listParagraphs(article));
  const event = published ? undefined : findEventDay(paragraphs, options.today);
  const isDispatch = paragraphs.some(({ text }) => /^.{2,12}讯[\s　]*[（(\d]/.test(text));
  const source = writeSource(article, {
    kind: isDispatch ? '消息' : '报道',
    subject: options.subject,
    photoCredits: findPhotoCredits(paragraphs),
  });
  return {
    path,
    what: `新闻：${headline}`,
    ...findLineRange([...article.headings, ...paragraphs]),
    ...page,
    text: writeFile(
      [
        `title: ${toYaml(shortenTitle(headline))}`,
        ...(isLongTitle(headline) ? [`headline: ${toYaml(headline)}`] : []),
        `summary: ${toYaml(proposeSummary(paragraphs, headline))}`,
        `theme: ${toYaml(proposeTheme(headline))}`,
        `date: ${published ?? event?.day ?? options.today}`,
        ...source,
      ],
      page.body,
    ),
    decisions: [
      ...(isProposedSlug ? [`文件名 ${slug} 是按拼音代拟的，发布前请改成想长期保留的地址。`] : []),
      ...(article.headline ? [] : ['原文没有标题：title 是代拟的，请改。']),
      ...(isLongTitle(headline)
        ? ['标题超过30字，title 已截短，请改成短名（全文在 headline）。']
        : []),
      ...(event
        ? [`date 取自正文开头的“${event.written}”，写成了 ${event.day}：请核对年份。`]
        : []),
      'theme 取自标题，请改成几个字的主题，例如“档案工作”。',
      ...listSourceDecisions(article),
      ...page.decisions,
    ],
  };
}

import { toYaml } from '../../collections/write-yaml.ts';
import { PLACEHOLDER } from '../../content-rules/rules/placeholders.ts';
import { listParagraphs, type Article } from '../articles/article.ts';
import { readCredit } from '../layout/credits.ts';
import { isOrganisation } from '../layout/line-kinds.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import { findPublicationDay } from './days.ts';
import { writeOriginal } from './draft.ts';

/** Facts about a source that its article alone does not show. */
interface SourceFacts {
  /** Kind of the text, in Chinese. */
  kind: string;
  /** The organisation that the site is about. */
  subject: string;
  /** Names of photographers. Empty if there are none. */
  photoCredits: string;
}

/** Writes the lines of the frontmatter that describe the source of a page. */
export function writeSource(article: Article, facts: SourceFacts): string[] {
  const { headings, bylines, headline } = article;
  const title = headings.map(({ text }) => text).join(' ') || headline || PLACEHOLDER.importedTitle;
  const original = bylines.map(({ text }) => text).join(' ');
  const authors = original.replace(/^[■□●○◎◆◇▲△▼▽★☆►▶（(\s]+|[）)\s]+$/g, '').replace(/\s+/g, ' ');
  const paragraphs = listParagraphs(article);
  const byline = authors || findAuthorsInText(paragraphs) || findIssuer(article) || '原文未署名';
  const isAboutSubject = paragraphs.some(({ text }) => text.includes(facts.subject));
  const day = findPublicationDay(paragraphs);
  return [
    'source:',
    `  title: ${toYaml(title)}`,
    ...(original === '' || original === byline ? [] : [`  ${writeOriginal(original)}`]),
    `  byline: ${toYaml(byline)}`,
    `  kind: ${facts.kind}`,
    ...(isAboutSubject ? [`  organisation: ${toYaml(facts.subject)}`] : []),
    ...(day ? [`  date: ${day}`] : []),
    ...(facts.photoCredits ? [`  photoCredits: ${toYaml(facts.photoCredits)}`] : []),
  ];
}

/** Lists what an editor must decide about the source of an article, one sentence each, in Chinese. */
export function listSourceDecisions(article: Article): string[] {
  const { headings, bylines } = article;
  const paragraphs = listParagraphs(article);
  const decisions: string[] = [];
  if (headings.length > 1) {
    decisions.push(
      `标题有${headings.length}行（第${headings.map(({ line }) => line).join('、')}行）：headline 取其一，全部写在 source.title 里，请核对。`,
    );
  }
  if (bylines.length === 0) {
    decisions.push(
      findAuthorsInText(paragraphs)
        ? 'source.byline 取自正文括号里的署名，请核对。'
        : findIssuer(article)
          ? 'source.byline 取自标题旁边的单位，请核对。'
          : '没有找到署名：source.byline 写成了“原文未署名”，请核对。',
    );
  }
  decisions.push(
    findPublicationDay(paragraphs)
      ? '原文登在哪家刊物、第几版：知道的话，在 source 里补上 publication 和 page。'
      : '没有找到原文发表的日期：知道的话，在 source 里补上 publication（刊物）、page（版次）和 date: 2026-01-31。',
  );
  return decisions;
}

/** Finds the organisation that stands beside the headline as its author. */
function findIssuer({ headings, headline }: Article): string | undefined {
  return headings.find(({ text }) => text !== headline && isOrganisation(text))?.text;
}

/** Finds the photographers in the credits of captions. @returns their names, joined by 、 */
export function findPhotoCredits(paragraphs: readonly Paragraph[]): string {
  const names = paragraphs
    .filter(({ kind }) => kind === 'caption' || kind === 'picture')
    .map(({ text }) => readCredit(text).credit)
    .map((credit) =>
      credit
        .replace(/^摄影?\s*[:：|｜/／]\s*/, '')
        .replace(/\s*[/／]?\s*(?:摄影?|图)$/u, '')
        .trim(),
    )
    .filter((name) => name !== '' && !name.startsWith('资料'));
  return [...new Set(names)].join('、');
}

/** Finds the authors that the text names in brackets: 本报讯（记者 …）. */
function findAuthorsInText(paragraphs: readonly Paragraph[]): string | undefined {
  for (const { kind, text } of paragraphs) {
    const authors = /[（(]([^（()）]{0,12}(?:记者|通讯员)[^（()）]{1,40})[）)]/.exec(text)?.[1];
    if (authors && kind === 'prose') return authors;
  }
  return undefined;
}

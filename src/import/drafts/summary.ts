import { PLACEHOLDER } from '../../content-rules/rules/placeholders.ts';
import { isOrganisation } from '../layout/line-kinds.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import { endsSentence, isBalanced, isSalutation } from '../layout/sentences.ts';
import { BESIDE_DIGITS } from '../layout/spaces.ts';
import { cutText } from './titles.ts';

/** The schema of content accepts no shorter summaries. */
const MIN_SUMMARY_CHARACTERS = 40;
/** The schema of content accepts no longer summaries. */
const MAX_SUMMARY_CHARACTERS = 120;
const ELLIPSIS = '……';
/** Sentences that make a short summary long enough, in order. */
const FILLERS = [
  '内容据原文整理，名称、数字和单位与原文一致，请以原文为准。',
  PLACEHOLDER.importedSummary,
];

/**
 * Proposes a summary of 40 to 120 characters from the first sentences of a page.
 * @param about a text about the page that makes a short summary longer
 */
export function proposeSummary(paragraphs: readonly Paragraph[], about: string): string {
  const prose = paragraphs
    .filter(({ kind }) => kind === 'prose' || kind === 'item')
    .filter(({ text }) => !isSalutation(text) && !isOrganisation(text) && !/^\d+$/.test(text))
    .map(({ text }) =>
      text.replace(/^.{2,12}讯[\s　]*[（(][^（()）]*[）)][\s　]*/, '').replace(/\s+/g, ' '),
    )
    // A check would remove the spaces that the openings of paragraphs keep, and the summary could become too short.
    .map((text) => text.replace(BESIDE_DIGITS, ''))
    .map(closeSentence)
    .join('');
  let summary = takeSentences(prose);
  if (summary.length < MIN_SUMMARY_CHARACTERS && prose.length > MAX_SUMMARY_CHARACTERS)
    summary = cutAtClause(prose);
  for (const filler of [about, ...FILLERS]) {
    if (summary.length >= MIN_SUMMARY_CHARACTERS) break;
    summary = `${summary}${summary && !/[。！？]$/.test(summary) ? '。' : ''}${filler.replace(/(?<=[。！？…])。/g, '')}`;
  }
  return summary.length > MAX_SUMMARY_CHARACTERS ? cutAtClause(summary) : summary;
}

/** Ends a paragraph with a full stop, so that the next one can follow in the same line. */
function closeSentence(text: string): string {
  return endsSentence(text) ? text : `${text.replace(/[\s：:；;，,、]+$/, '')}。`;
}

/** Takes sentences from the start of a text until the summary is long enough, or the next one would not fit. */
function takeSentences(prose: string): string {
  const sentences = prose.match(/[^。！？]*[。！？]+[”’」』）》]*|[^。！？]+$/g) ?? [];
  let summary = '';
  for (const sentence of sentences) {
    if (summary.length >= MIN_SUMMARY_CHARACTERS) break;
    if (summary.length + sentence.length > MAX_SUMMARY_CHARACTERS) break;
    summary += sentence;
  }
  return summary;
}

/** Cuts a text to a summary, after a clause if possible, with an ellipsis. */
function cutAtClause(text: string): string {
  const limit = MAX_SUMMARY_CHARACTERS - ELLIPSIS.length;
  const room = text.slice(0, limit);
  const ends = [...room.matchAll(/[，；、。]/g)].map(({ index }) => room.slice(0, index));
  const clauses = ends.filter((clause) => clause.length > MIN_SUMMARY_CHARACTERS);
  return `${clauses.findLast(isBalanced) ?? clauses.at(-1) ?? cutText(text, limit)}${ELLIPSIS}`;
}

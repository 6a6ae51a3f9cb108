/** Sentences that stand by themselves, and the source that they come from, in words. Pure; runs in the browser too. */
import type { Source } from '../collections/schema.ts';

/** The facts of a page that a quotation from it needs. */
export interface QuotedPage {
  /** Short title of the page: 护航. */
  name: string;
  /** The year that its figures are about, or the day of its news: 2025年, 2026年4月7日消息. Empty if it has neither. */
  when: string;
  /** The place that it is about: 泉州. Empty if it is about none. */
  place: string;
  /** The text that its facts come from: 《题名》（作者）. Empty if it names none. */
  source: string;
  /** Says which facts about that text are missing: 来源未注明刊物和日期. Empty if none is. */
  unknown: string;
}

/** A figure inside its sentence. */
interface QuotedFigure {
  text: string;
  label: string;
  sentence: string;
}

/** A whole sentence ends with it. */
const SENTENCE_END = /[。！？][”’」』）》]*$/;
/** Marks at the end of an item of a list, which goes on with the next item. */
const OPEN_END = /[；，、：;,:]*$/;
/** Words of a byline that are no names. */
const ROLE = /(?:记者|通讯员|作者|编辑|撰稿|采写|摄影|实习生)$/;

/**
 * Completes a sentence for a reader who does not see its page: it gets the year and the place unless it has them, and
 * a full stop. An item of a list or a cell that is nothing but the figure gets its label.
 */
export function completeSentence(
  { sentence, text, label }: QuotedFigure,
  { when, place }: Pick<QuotedPage, 'when' | 'place'>,
): string {
  const trimmed = sentence.trim();
  const isBare = !/[\p{L}\p{N}]/u.test(trimmed.replace(text, ''));
  const words = isBare ? `${label}：${text}` : trimmed;
  const whole = SENTENCE_END.test(words) ? words : words.replace(OPEN_END, '。');
  const hasPlace = whole.startsWith(place) || whole.startsWith(`${when}，${place}`);
  const lead = [!whole.includes(when) && when, !hasPlace && place].filter(Boolean).join('，');
  if (!lead) return whole;
  // A place alone is the subject; a year before a place that the sentence names is an adverb.
  return lead + (hasPlace ? '，' : '：') + whole;
}

/**
 * Gives a page the year of a figure that is quoted from it.
 * @param period year of the figure; null or empty where it has none, and that of the page holds
 */
export function applyPeriod<P extends Pick<QuotedPage, 'when'>>(
  page: P,
  period: number | string | null,
): P {
  return period ? { ...page, when: `${period}年` } : page;
}

/** Names the text that the facts of a page come from, with as much of its publication as is known. */
export function nameSource({
  title,
  byline,
  publication,
  page,
  date,
}: Omit<Source, 'kind'>): string {
  const paper = publication && `《${publication.replace(/^《|》$/g, '')}》`;
  const day = date && writeDay(date);
  const number = page && page.replace(/版?$/, '版');
  const published = [paper, day, number].filter(Boolean).join('');
  return `《${title}》（${listAuthors(byline)}）${published && `，${published}`}`;
}

/** Says which facts about the publication of a source are not known. Empty if all are known. */
export function describeUnknown({
  publication,
  date,
}: Pick<Source, 'publication' | 'date'>): string {
  // The number of the page alone would be no use to a reader.
  const unknown = [!publication && '刊物', !date && '日期'].filter(Boolean);
  return unknown.length > 0 ? `来源未注明${unknown.join('和')}` : '';
}

/** Lists the names of a byline: 融媒体记者 龚翠玲 · 通讯员 许志馨 李亮 → 龚翠玲、许志馨、李亮. The byline itself without names. */
export function listAuthors(byline: string): string {
  const names = byline.split(/[\s·・、，,;；]+/).filter((word) => word && !ROLE.test(word));
  return names.join('、') || byline;
}

/** Finds the place that an organisation belongs to: 泉州市总工会 → 泉州. The whole name if it has none. */
export function findPlace(organisation: string): string {
  return /^(.{2,})[省市县区]/.exec(organisation)?.[1] ?? organisation;
}

/** Writes a day as readers write it: 2026年4月7日. */
export function writeDay(day: Date): string {
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

/** The facts of a page that quotations from it need. */
import type { Entry } from '../collections/entries.ts';
import { site } from '../site/settings.ts';
import { describeUnknown, findPlace, nameSource, writeDay, type QuotedPage } from './quotation.ts';

/** Describes the page of an entry. A page that is neither a report nor news names no source, year or place. */
export function describePage({ collection, data }: Entry): QuotedPage {
  if (collection === 'pages') {
    return { name: data.title, when: '', place: '', source: '', unknown: '' };
  }
  const { title, source, date } = data;
  return {
    name: title,
    when: collection === 'report' ? `${data.period}年` : `${writeDay(date)}消息`,
    place: findPlace(source.organisation ?? site.subject),
    source: nameSource(source),
    unknown: describeUnknown(source),
  };
}

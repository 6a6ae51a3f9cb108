/** Writes the places of a page that match a query. Escapes whatever comes from a query or a page. */
import { escapeHtml } from '../../site/html.ts';
import { findPlaces } from '../../search/places.ts';
import type { Page } from '../../search/records.ts';
import { setNumerals } from '../page/set-numerals.ts';
import { linkHtml } from './markup.ts';
import { markPhrases } from './mark-phrases.ts';

/** An excerpt without a match has so many characters. */
const MAX_EXCERPT_CHARACTERS = 84;

/** How the places of a page are written. */
export interface BlockForm {
  /** Path that the site is served at, `/` or `/quangong/`. */
  base: string;
  /** Folded phrases that the places contain. */
  phrases: readonly string[];
  /** Places shown at most. The others are counted. */
  max: number;
  /** Markup of the attributes of each place, for example `data-result="place"`. */
  attributes?: string;
}

/**
 * Writes a page as an item of a list: its short title once, and its places below it, each with heading and excerpt. If
 * the first place stands above all headings, the title is the link to it.
 * @param url path of the page, without the base
 */
export function pageBlockHtml(url: string, page: Page, form: BlockForm): string {
  const { base, phrases, max, attributes = '' } = form;
  const places = findPlaces(page, phrases);
  const address = `${base}${url.slice(1)}?hl=${encodeURIComponent(phrases.join(' '))}`;
  const kind = kindHtml(page);
  const name = escapeHtml(page.name);
  const [first] = places;
  const items = places.slice(0, max).map((place) => {
    const [id, heading, before, match, after] = place;
    const isTitle = place === first && !heading;
    const link = linkHtml(
      address + (id && `#${id}`),
      isTitle ? name : escapeHtml(heading || '开头'),
    );
    const excerpt = `${markPhrases(before, phrases)}<mark>${escapeHtml(match)}</mark>${markPhrases(after, phrases)}`;
    return (
      `<div class="place" ${attributes}>${isTitle ? `<h2>${link} ${kind}</h2>` : link}` +
      `<p>${setNumerals(excerpt)}</p></div>`
    );
  });
  const rest = places.length - items.length;
  return (
    `<li class="page">${first?.[1] ? `<h2>${name} ${kind}</h2>` : ''}` +
    items.join('') +
    (rest > 0 ? `<p>${linkHtml(address, `还有${rest}处`)}</p>` : '') +
    '</li>'
  );
}

/** A place that is offered, whether or not it contains the phrases as they stand. */
interface PlaceForm extends Omit<BlockForm, 'max'> {
  /** Path of the page without the base, with the id of the heading. */
  url: string;
  /** Why the place is offered, as text. */
  reason: string;
}

/** Writes one place as an item of a list: a link with page and heading, the reason, and an excerpt. */
export function placeItemHtml(page: Page, form: PlaceForm): string {
  const { url, base, phrases, attributes = '', reason } = form;
  const [path = '', id = ''] = url.slice(1).split('#');
  const address = `${base}${path}?hl=${encodeURIComponent(phrases.join(' '))}${id && `#${id}`}`;
  const heading = page.blocks[0]?.[1] ?? '';
  // The heading is a block of its own, and stands in the link.
  const blocks = page.blocks.filter(([, , text]) => text !== (heading || page.name));
  const text = blocks[0]?.[2] ?? '';
  const [place] = findPlaces({ ...page, blocks }, phrases);
  const excerpt = place ? place.slice(2).join('') : text.slice(0, MAX_EXCERPT_CHARACTERS);
  const name = [page.name, heading].filter(Boolean).join(' › ');
  return (
    `<li class="page" ${attributes}><h2>${linkHtml(address, escapeHtml(name))} ${kindHtml(page)}</h2>` +
    `<small class="reason">${escapeHtml(reason)}</small>` +
    `<p>${setNumerals(markPhrases(excerpt, phrases))}</p></li>`
  );
}

function kindHtml({ period, kind }: Page): string {
  return `<small>${escapeHtml(period && `${period}年`) + escapeHtml(kind)}</small>`;
}

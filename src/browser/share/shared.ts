/** Title, text and address of a shared page, heading, figure or sentence. */
import type { PageFacts } from '../../figures/details.ts';
import { cleanAddress } from './share-address.ts';

/** A page, or a heading, a figure or a sentence on it. */
export interface Shared {
  title: string;
  text: string;
  url: string;
  /** Facts of the page that it is on. Undefined if the page names none. */
  facts?: PageFacts | undefined;
  /** A figure as written, and its label. */
  figure?: { text: string; label: string };
  /** Id of a heading of the open page. */
  id?: string;
  /** A short address for the code on a picture, where `url` is too long for one: that of the place above a sentence. */
  code?: string;
}

/** WeChat has a menu of its own. The function of the system that it may have does not lead to its chats. */
export const isInWeChat = /MicroMessenger/i.test(navigator.userAgent);

/** Describes the page, or a heading or a figure on it. @param id of the heading or the figure; empty for the page */
export function describeTarget(id: string): Shared {
  const url = cleanAddress(location.href);
  const title = readMeta('name');
  const target = id ? document.getElementById(id) : null;
  const facts = readFacts(target?.dataset['period']);
  if (!target) return { title, text: readMeta('description'), url: url.href, facts };
  const isHeading = target.matches('h1, h2, h3');
  const block = isHeading
    ? target.closest('.heading')?.nextElementSibling
    : (target.closest('.sentence') ?? target.parentElement);
  const text = (block?.textContent ?? '').trim();
  const place = { url: getPlaceAddress(url, id, isHeading), facts };
  if (!isHeading) {
    const figure = { text: target.textContent.trim(), label: target.title };
    return { ...place, title, text, figure };
  }
  return { ...place, title: `${target.textContent}｜${title}`, text: firstSentence(text), id };
}

/** Reads the facts of the open page. @param period the year of a figure, where it is not that of the page */
export function readFacts(period = ''): PageFacts | undefined {
  const tools = document.querySelector<HTMLElement>('figure-tools');
  if (!tools) return undefined;
  const facts = { ...tools.dataset } as unknown as PageFacts;
  return period ? { ...facts, when: `${period}年` } : facts;
}

/** The address that stands for a figure or a heading in chats: its share page, which only headings of reports have. */
function getPlaceAddress(page: URL, id: string, isHeading: boolean): string {
  const isReport = document.querySelector('[data-kind=report]');
  return new URL(isHeading && !isReport ? `#${id}` : `${id}/`, page).href;
}

/**
 * Describes the sentence that contains the selected words.
 * @returns the note is for the reader; empty if the address leads to the sentence itself. `nearest` is the id of the
 * heading above it.
 */
export async function describeSentence(
  range: Range,
): Promise<{ shared: Shared; note: string; nearest: string }> {
  const { linkToSentence } = await import('./sentence-link.ts');
  const { text, fragment, nearest } = linkToSentence(range);
  const page = cleanAddress(location.href);
  const url = new URL(page);
  url.hash = fragment ?? nearest;
  const code = nearest ? getPlaceAddress(page, nearest, true) : page.href;
  return {
    shared: { title: readMeta('name'), text, url: url.href, facts: readFacts(), code },
    note: fragment ? '' : '这句话没有可靠的直达链接，已改用所在小节的链接。',
    nearest,
  };
}

/** The text up to the first end of a sentence; all of it if there is none. */
export function firstSentence(text: string): string {
  return /^.*?[。！？]/su.exec(text)?.[0] ?? text;
}

/** Reads a meta element of the page, an empty text if there is none. @param itemprop its name */
export function readMeta(itemprop: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[itemprop=${itemprop}]`)?.content ?? '';
}

/**
 * Puts the exact place into the address. WeChat's own menu forwards the address and the title of the page.
 * @param id of the place; empty for the page
 */
export function goToPlace(id: string): void {
  const url = cleanAddress(location.href);
  url.hash = id;
  history.replaceState(history.state, '', url);
  // The title follows the address.
  dispatchEvent(new Event('hashchange'));
}

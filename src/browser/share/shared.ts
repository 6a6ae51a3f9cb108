/** Title, text and address of a shared page, heading, figure or sentence. */
import type { PageFacts } from '../../figures/details.ts';
import { applyPeriod, completeSentence } from '../../figures/quotation.ts';
import { site } from '../../site/settings.ts';
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
  const page = cleanAddress(location.href);
  const target = id ? document.getElementById(id) : null;
  const facts = readFacts(target?.dataset['period']);
  if (!target) {
    return { title: readMeta('name'), text: readMeta('description'), url: page.href, facts };
  }
  const isHeading = target.matches('h1, h2, h3');
  const url = getPlaceAddress(page, id, isHeading);
  const name = target.textContent.trim();
  if (!isHeading) {
    const sentence = (target.closest('.sentence') ?? target.parentElement)?.textContent ?? '';
    return describeFigure({ text: name, label: target.title, sentence }, url, facts);
  }
  const text = complete({ sentence: firstSentence(readOpening(target)) }, facts);
  const { name: pageName } = document.querySelector<HTMLElement>('[data-name]')!.dataset;
  return { title: `${name} · ${pageName}`, text, url, facts, id };
}

/**
 * Describes a figure. Title and text are those of its share page: the title names the figure and its page, the text is
 * the sentence with its year and place.
 * @param url of its share page
 * @param facts of its page
 */
export function describeFigure(
  quoted: { text: string; label: string; sentence: string },
  url: string,
  facts: PageFacts | undefined,
): Shared {
  const { text, label } = quoted;
  const title = `${text} ${label} · ${facts?.name ?? site.name}`;
  return { title, text: complete(quoted, facts), url, facts, figure: { text, label } };
}

/** Gives a sentence the year and the place of its page. @param quoted a sentence, also with a figure in it */
function complete(
  quoted: Partial<Parameters<typeof completeSentence>[0]> & { sentence: string },
  facts: PageFacts | undefined,
): string {
  return completeSentence({ text: '', label: '', ...quoted }, facts ?? { when: '', place: '' });
}

/** The text below a heading; a list belongs to the words that introduce it. */
function readOpening(heading: Element): string {
  const block = heading.closest('.heading')?.nextElementSibling;
  const text = readBlock(block);
  return text.endsWith('：') ? text + readBlock(block?.nextElementSibling) : text;
}

/** The text of a paragraph or a list. There are line breaks between the items of a list, which readers do not see. */
function readBlock(block: Element | null | undefined): string {
  return (block?.textContent ?? '').trim().replace(/\s*\n\s*/g, '');
}

/** Reads the facts of the open page. @param period the year of a figure, where it is not that of the page */
export function readFacts(period = ''): PageFacts | undefined {
  const tools = document.querySelector<HTMLElement>('figure-tools');
  if (!tools) return undefined;
  return applyPeriod({ ...tools.dataset } as unknown as PageFacts, period);
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
  const facts = readFacts();
  return {
    shared: {
      title: readMeta('name'),
      text: complete({ sentence: text }, facts),
      url: url.href,
      facts,
      code,
    },
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

/** The texts of a picture to pass on. */
import { writeDay } from '../../figures/quotation.ts';
import { site } from '../../site/settings.ts';
import { cutRuns, emphasise, type Run } from './picture-lines.ts';
import type { Shared } from './shared.ts';

/** The texts of a picture, in the order in which they stand on it. */
export interface PictureTexts {
  /** One or two characters on the seal. */
  seal: string;
  /** The year and the part of the site; the name of the site stands above it. */
  eyebrow: string;
  /** A figure as written, a heading, or the title of a page. Empty for a sentence. */
  title: string;
  /** Label of the figure. Empty if the title is no figure. */
  label: string;
  paragraphs: Run[][];
  /** The figures that a page leads with. */
  figures: { text: string; label: string }[];
  /** Three lines: the source, its missing facts, and the day of the page. A line that has nothing to say is left out. */
  notes: string[];
  /** The address on the code. */
  url: string;
}

/** A picture of a heading has the sentences below it up to so many characters, and at least one. */
const MAX_CHARACTERS = 320;
const SENTENCE_END = /[。！？][”’）》]*/gu;

/** Pages that are not written from one source say so in their own words. */
const OWN_NOTE = '.glance-source, .unofficial';

/** Reads the texts of a picture. Those of a heading or a page come from the open page, those of a figure from `shared`. */
export function readPictureTexts(shared: Shared): PictureTexts {
  const { facts } = shared;
  const { when = '', source = '', unknown = '', date = '' } = facts ?? {};
  const content = readContent(shared);
  const name = facts?.name === content.title ? '' : (facts?.name ?? '');
  return {
    ...content,
    seal: name && [...name].length <= 2 ? name : site.seal,
    eyebrow: [name.includes(when) ? '' : when, name].filter(Boolean).join(' · '),
    notes: [
      source ? `据${source}` : (document.querySelector(OWN_NOTE)?.textContent ?? ''),
      unknown,
      date && `本页更新：${writeDay(new Date(date))}`,
    ].filter(Boolean),
    url: shared.code ?? shared.url,
  };
}

function readContent({
  text,
  figure,
  id = '',
  code,
}: Shared): Pick<PictureTexts, 'title' | 'label' | 'paragraphs' | 'figures'> {
  const content = { title: '', label: '', paragraphs: [emphasise(text, '')], figures: [] };
  const heading = id ? document.getElementById(id) : null;
  if (figure) {
    const paragraphs = [emphasise(text, figure.text)];
    return { ...content, title: figure.text, label: figure.label, paragraphs };
  }
  if (heading) {
    const paragraphs = shorten(readBelow(heading));
    return { ...content, title: heading.textContent.trim(), paragraphs };
  }
  // A sentence that was selected stands for itself.
  if (code) return content;
  return { ...content, title: readTitle(), figures: readLeadingFigures() };
}

/** The headline of the open page. Its section is named above it. */
function readTitle(): string {
  const title = document.querySelector('h1')?.cloneNode(true) as Element | undefined;
  title?.querySelector('.visually-hidden')?.remove();
  return (title?.textContent ?? site.name).trim();
}

/** The paragraphs and items below a heading, up to the next heading. */
function readBelow(heading: Element): Run[][] {
  const paragraphs: Run[][] = [];
  let block = (heading.closest('.heading') ?? heading).nextElementSibling;
  for (; block && !block.matches('.heading, footer'); block = block.nextElementSibling) {
    const texts = block.matches('ul, ol') ? [...block.children] : block.matches('p') ? [block] : [];
    paragraphs.push(...texts.map(readRuns));
  }
  return paragraphs;
}

/** Reads a text with its figures, also those that repeat a figure of another place. */
function readRuns(block: Element): Run[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const runs: Run[] = [];
  while (walker.nextNode()) {
    const { data: text, parentElement } = walker.currentNode as Text;
    runs.push({ text, isFigure: Boolean(parentElement?.closest('.figure, .figure-same')) });
  }
  return runs;
}

/** Keeps whole sentences of at most `MAX_CHARACTERS` characters together, and at least the first one. */
export function shorten(paragraphs: readonly Run[][]): Run[][] {
  const kept: Run[][] = [];
  let room = MAX_CHARACTERS;
  for (const runs of paragraphs) {
    const text = runs.map((run) => run.text).join('');
    const ends = [...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
    // The last sentence may have no mark.
    const fitting = [...ends, text.length].filter((end) => end <= room);
    const first = kept.length > 0 ? 0 : (ends[0] ?? text.length);
    const end = Math.max(first, ...fitting);
    if (end > 0) kept.push(cutRuns(runs, 0, end));
    room -= end;
    if (end < text.length) break;
  }
  return kept;
}

function readLeadingFigures(): PictureTexts['figures'] {
  return [...document.querySelectorAll('.leading-figures li')].map((item) => ({
    text: item.querySelector('.leading-figure')?.textContent ?? '',
    label: item.querySelector('.leading-label')?.textContent ?? '',
  }));
}

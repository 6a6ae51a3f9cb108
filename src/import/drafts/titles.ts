import { isBalanced } from '../layout/sentences.ts';

/** The schema of content accepts no longer titles. */
const MAX_TITLE_CHARACTERS = 30;
const MAX_THEME_CHARACTERS = 12;
const ELLIPSIS = '……';

/** Whether the schema would reject a title because of its length. */
export function isLongTitle(title: string): boolean {
  return title.length > MAX_TITLE_CHARACTERS;
}

/** Cuts a title to 30 characters, with an ellipsis. A short title stays as it is. */
export function shortenTitle(title: string): string {
  return isLongTitle(title)
    ? `${cutText(title, MAX_TITLE_CHARACTERS - ELLIPSIS.length)}${ELLIPSIS}`
    : title;
}

/** Proposes a theme of at most 12 characters: the headline, or its first phrase. */
export function proposeTheme(headline: string): string {
  return headline.length <= MAX_THEME_CHARACTERS
    ? headline
    : cutText(headline.split(/[\s　，：:]/)[0] || headline, MAX_THEME_CHARACTERS);
}

/** Cuts a text to at most `length` characters. No pair of marks is cut, if half of the length can be kept. */
export function cutText(text: string, length: number): string {
  for (let end = length; end > length / 2; end -= 1) {
    const part = text.slice(0, end);
    if (isBalanced(part) && !/[\ud800-\udbff]$/.test(part)) return part;
  }
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

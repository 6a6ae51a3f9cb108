/**
 * Keeps the paragraph that is being read at the top of the window when a phone is turned. Lines break elsewhere then,
 * and the same distance from the top is another sentence.
 */
/** Where the paragraph that is being read stands, from the top of the window. */
const READING_LINE_PIXELS = 80;
let width = innerWidth;
let paragraph: Element | null = null;

addEventListener(
  'scroll',
  () => {
    if (innerWidth === width) paragraph = document.elementFromPoint(width / 2, READING_LINE_PIXELS);
  },
  { passive: true },
);
addEventListener('resize', () => {
  if (innerWidth === width) return;
  width = innerWidth;
  if (paragraph?.closest('article')) paragraph.scrollIntoView({ behavior: 'instant' });
});

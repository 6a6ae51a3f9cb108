/**
 * Keeps the paragraph that is being read at the top of the window when a phone is turned: lines break elsewhere
 * then, and the same distance from the top is another sentence.
 */
let width = innerWidth;
let place: Element | null = null;

addEventListener(
  'scroll',
  () => {
    if (innerWidth === width) place = document.elementFromPoint(width / 2, 80);
  },
  { passive: true },
);
addEventListener('resize', () => {
  if (innerWidth === width) return;
  width = innerWidth;
  if (place?.closest('article')) place.scrollIntoView({ behavior: 'instant' });
});

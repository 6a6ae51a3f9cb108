/**
 * Keeps the line that is being read where it is when a phone is turned. Lines break elsewhere then, and the same
 * distance from the top of the page is another sentence.
 */
/** Where the line that is being read stands, from the top of the window. */
const READING_LINE_PIXELS = 80;
/** Space between two blocks is crossed in steps of so many pixels. */
const STEP_PIXELS = 8;
let width = innerWidth;
/** The innermost element of the text at that line. The article itself, a fixed bar and a part of a drawing do not count. */
let block: Element | undefined;
/** Part of the block that stands above the line; negative if the block begins below it. */
let share = 0;
/** Place of the window after the last turn. The block stays until the reader scrolls. */
let turnedTo = -1;

addEventListener('scroll', () => {
  if (innerWidth !== width || scrollY === turnedTo) return;
  block = undefined;
  for (let y = READING_LINE_PIXELS; y < innerHeight && !block; y += STEP_PIXELS)
    block = document
      .elementsFromPoint(width / 2, y)
      .find((part) => part.matches('article :not(svg *)'));
  if (!block) return;
  const { top, height } = block.getBoundingClientRect();
  share = (READING_LINE_PIXELS - top) / height;
});
addEventListener('resize', () => {
  if (innerWidth === width) return;
  width = innerWidth;
  if (!block) return;
  const { top, height } = block.getBoundingClientRect();
  scrollBy({ top: top + share * height - READING_LINE_PIXELS, behavior: 'instant' });
  turnedTo = scrollY;
});

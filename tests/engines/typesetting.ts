import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import type { Stage } from './describe-site.ts';

const PAGES = [
  '',
  '2025/',
  ...['funeng', 'huhang', 'qiangji'].map((section) => `2025/${section}/`),
  'figures/',
  'news/archives-2026/',
  'search/',
];
/** Widths of a window in pixels. */
const WIDTHS = [320, 360, 768, 1280];
/** Sizes of text: 标准 and 长辈版. */
const SIZES = ['', 'large'];

/** Tests how the text of pages is set. */
export function testTypesetting(stage: Stage): void {
  const run: Stage['tab']['run'] = (...args) => stage.tab.run(...args);

  test.each(PAGES)(
    '/%s is set like print in windows of all widths and both sizes',
    async (path) => {
      // The policy of the site's own pages allows no frames. The host's page for errors has none.
      await stage.open('a-page-that-is-not-there');
      expect(await run(findFaults, `/${path}`, WIDTHS, SIZES)).toEqual([]);
    },
  );

  test('every character of a number is painted in its own place', async () => {
    await stage.open('2025/huhang/');
    const lines = await run(placeLines, ['.leading-figure', '#sections a', '#loss-recovered']);
    const { data, width } = PNG.sync.read(await stage.tab.picture());
    const scale = width / (await run(() => innerWidth));
    for (const { text, cells, references } of lines) {
      const ink = (boxes: Box[]) => boxes.map((box) => measureInk(data, width, scale, box));
      const painted = ink(cells);
      const expected = ink(references);
      for (const [i, character] of [...text].entries()) {
        const share = painted[i]! / expected[i]!;
        expect(share, `${character} in ${text}`).toBeGreaterThan(0.8);
        expect(share, `${character} in ${text}`).toBeLessThan(1.25);
      }
    }
  });
}

/** Left, top, width and height in pixels. */
type Box = [x: number, y: number, width: number, height: number];

/**
 * Sets each of some texts a second time, with every character in a box of its own, at the top of the window.
 * @returns the boxes of the characters, as the browser sets them and in boxes of their own
 */
async function placeLines(
  selectors: string[],
): Promise<{ text: string; cells: Box[]; references: Box[] }[]> {
  const box = (range: Range | Element): Box => {
    const { x, y, width, height } = range.getBoundingClientRect();
    return [x, y, width, height];
  };
  document.body.replaceChildren(
    ...selectors.map((selector) => {
      const original = document.querySelector<HTMLElement>(selector)!;
      const { fontFamily, fontWeight } = getComputedStyle(original);
      const line = document.createElement('p');
      Object.assign(line.style, { fontFamily, fontWeight, fontSize: '32px', lineHeight: '2' });
      const [first] = original.childNodes;
      // Only its text and the marks of the typesetter, without notes and buttons.
      const copy = document.createElement('span');
      copy.append(
        ...[...original.childNodes]
          .filter((node) => node === first || /^(#text|I|B)$/.test(node.nodeName))
          .map((node) => node.cloneNode(true)),
      );
      const parts = [...copy.textContent].map((character) => {
        const part = document.createElement('span');
        part.style.display = 'inline-block';
        part.style.marginInlineEnd = '8px';
        part.textContent = character;
        return part;
      });
      line.append(copy, document.createElement('br'), ...parts);
      return line;
    }),
  );
  // The second frame begins when the first one is painted.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return [...document.querySelectorAll('p')].map((line) => {
    const [copy, , ...parts] = line.children;
    const cells: Box[] = [];
    const walker = document.createTreeWalker(copy!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let i = 0; i < node.length; i += 1) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        cells.push(box(range));
      }
    }
    return { text: copy!.textContent, cells, references: parts.map(box) };
  });
}

/** Sums up how much darker or lighter than the paper a box of a picture is. */
function measureInk(data: Buffer, width: number, scale: number, [x, y, w, h]: Box): number {
  let ink = 0;
  const paper = data[0]!;
  for (let row = Math.round(y * scale); row < Math.round((y + h) * scale); row += 1) {
    for (let column = Math.round(x * scale); column < Math.round((x + w) * scale); column += 1) {
      ink += Math.abs(data[(row * width + column) * 4]! - paper);
    }
  }
  return ink;
}

/**
 * Loads a page into a frame, and reads the places of its characters in each width and each size of text.
 * @returns what is not set like print, in words
 */
async function findFaults(path: string, widths: number[], sizes: string[]): Promise<string[]> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { height: '700px', border: '0' });
  const loaded = new Promise((done) => (frame.onload = done));
  frame.src = path;
  document.body.replaceChildren(frame);
  await loaded;
  const page = frame.contentDocument!;
  const faults: string[] = [];
  const BLOCKS =
    'p, li, h1, h2, h3, dt, dd, td, th, caption, summary, button, label, legend, small, .leading-label';
  const TITLES = 'h1, h2, h3, dt, th, caption, label, legend, .leading-label, .cards :is(p, small)';
  const blocks = [...page.querySelectorAll<HTMLElement>(`main :is(${BLOCKS}), footer p`)];
  const range = page.createRange();

  /** Reads the characters that are shown, with the middle, the left and the right edge of each. */
  const readPlaces = (block: HTMLElement) => {
    const places: { character: string; middle: number; left: number; right: number }[] = [];
    const walker = page.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement!.closest(BLOCKS) !== block) continue;
      for (let i = 0; i < node.length; i += 1) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const character = node.data[i]!;
        // WebKit gives a character that begins a line an empty box on the line before, too.
        const box = [...range.getClientRects()].find(({ width }) => width > 0);
        if (!box || character === ' ') continue;
        const { top, height, left, right } = box;
        places.push({ character, middle: top + height / 2, left, right });
      }
    }
    return places;
  };

  const setSize = async (size: string) => {
    page.documentElement.dataset['size'] = size;
    const sheet = page.querySelector<HTMLLinkElement>('link[data-size]')!;
    const applied = new Promise((done) => (sheet.onload = done));
    sheet.disabled = !size;
    if (size) await applied;
  };
  const cases = sizes.flatMap((size) => widths.map((width) => [size, width] as const));
  for (const [textSize, width] of cases) {
    if (width === widths[0]) await setSize(textSize);
    frame.style.width = `${width}px`;
    for (const block of blocks) {
      if (!block.checkVisibility()) continue;
      const size = parseFloat(frame.contentWindow!.getComputedStyle(block).fontSize);
      const isProse = block.matches('.prose :is(p, li)');
      const { height, width: blockWidth } = block.getBoundingClientRect();
      // Two lines are higher, and a line is no longer than its block.
      if (height < 2.1 * size && !(isProse && blockWidth > 40.5 * size)) continue;
      const places = readPlaces(block);
      const report = (fault: string) =>
        faults.push(`${textSize}${width}: ${fault} in “${block.textContent.trim().slice(0, 30)}”`);
      let start = 0;
      places.forEach(({ character, middle, right }, i) => {
        const before = places[i - 1];
        if (before && middle - before.middle > size / 2) {
          start = i;
          if (/[，。、；：！？”’）》〉】」』%‰]/.test(character))
            report(`${character} begins a line`);
          if (/\d/.test(before.character) && /[\p{Script=Han}\d.]/u.test(character))
            report(`${before.character} and ${character} are torn`);
        }
        if (isProse && right - places[start]!.left > 40.5 * size) report('a line is too long');
      });
      if (start > 0 && start === places.length - 1 && block.matches(TITLES))
        report(`${places[start]!.character} stands alone`);
    }
  }
  return [...new Set(faults)];
}

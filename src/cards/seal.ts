import { ON_RED, RED } from '../site/drawing-colours.ts';
import { drawDocument, drawRect, drawText } from './svg-elements.ts';

/** A red seal with one or two characters. @param x, y its upper left corner @param side in pixels, like x and y */
export function drawSeal(characters: string, x: number, y: number, side: number): string {
  const shown = [...characters].slice(0, 2);
  const size = (side * 0.84) / Math.max(shown.length, 1.25);
  const middle = x + side / 2;
  const glyphs = shown.map((character, i) => {
    const centre = y + side / 2 + (i - (shown.length - 1) / 2) * size * 1.02;
    return drawText(character, middle, centre + size * 0.37, size, {
      fill: ON_RED,
      bold: true,
      anchor: 'middle',
    });
  });
  return (
    `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="${side * 0.11}" fill="${RED}"/>` +
    `<rect x="${x + side * 0.045}" y="${y + side * 0.045}" width="${side * 0.91}" height="${side * 0.91}" rx="${side * 0.08}" fill="none" stroke="${ON_RED}" stroke-width="${side * 0.012}"/>` +
    glyphs.join('')
  );
}

/**
 * An icon for home screens: the seal on red. A mask may cut off the red margin, but not the characters.
 * @param side in pixels
 */
export function iconSvg(seal: string, side: number): string {
  return drawDocument(
    side,
    side,
    drawRect(0, 0, side, side, RED) + drawSeal(seal, side * 0.14, side * 0.14, side * 0.72),
  );
}

/** Places labels beside the points of a line chart, in percent of the chart's width and height. Pure. */
import type { FigureRecord } from './record.ts';

/** The mark of a figure. */
export interface Point {
  figure: FigureRecord;
  x: number;
  y: number;
  /** The figure has a qualifier (约, 近, 超, 余), which makes its mark hollow. */
  approximate: boolean;
  /** Position of the label beside the mark; null for a point without a label. */
  label: { anchor: 'start' | 'middle' | 'end'; below: boolean } | null;
}

/** Vertical position of the lowest point, above the years; 0 is the top. */
export const AXIS_Y = 84;
/** Height of a line of text on a phone, where labels have the least room. */
export const LINE_HEIGHT = 11;
/** Width of a Han character on a phone. */
const CHARACTER_WIDTH = 4.8;

/** Labels the newest point, the oldest, the highest and the lowest, in this order, as far as they have room. */
export function placeLabels(points: readonly Point[]): Point[] {
  const byHeight = points.toSorted((a, b) => a.y - b.y);
  const wanted = [points.at(-1), points[0], byHeight[0], byHeight.at(-1)];
  const taken: Box[] = [];
  const labels = new Map<Point, Point['label']>();
  for (const point of wanted) {
    if (!point || labels.has(point)) continue;
    const at = points.indexOf(point);
    const neighbours = [points[at - 1], points[at + 1]].filter((other) => other !== undefined);
    const anchor = at === 0 ? 'start' : at === points.length - 1 ? 'end' : 'middle';
    // If the line rises on both sides of a point, there is room below the point, unless the axis is near.
    const below = neighbours.every(({ y }) => y < point.y) && point.y <= AXIS_Y - LINE_HEIGHT;
    const box = measureBox(point, anchor, below);
    if (box.left < 0 || box.right > 100 || taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    labels.set(point, { anchor, below });
  }
  return points.map((point) => ({ ...point, label: labels.get(point) ?? null }));
}

/** The area of a label; its height is `LINE_HEIGHT`. */
interface Box {
  left: number;
  right: number;
  top: number;
}

function measureBox(
  { figure, x, y }: Point,
  anchor: 'start' | 'middle' | 'end',
  below: boolean,
): Box {
  // Digits and Latin letters are about 0.6 of a Han character wide.
  const width = [...figure.text].reduce(
    (sum, character) => sum + (character < '\u2e80' ? CHARACTER_WIDTH * 0.6 : CHARACTER_WIDTH),
    0,
  );
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: below ? y : y - LINE_HEIGHT };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && Math.abs(a.top - b.top) < LINE_HEIGHT;
}

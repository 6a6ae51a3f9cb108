/**
 * The thread that draws. Each message is the index of an SVG; the answer is the PNG. The font comes from a package, which
 * makes pictures independent of the network and the fonts of the machine.
 */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { FONT_FILES, cachePicture, PALETTE } from './picture-cache.ts';
import { FONT_FAMILY } from './svg-elements.ts';

const svgs = workerData as string[];
const fontFiles = await writeFonts();
parentPort!.on('message', (index: number) => void draw(index));

async function draw(index: number): Promise<void> {
  const { pixels, width, height } = new Resvg(svgs[index]!, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT_FAMILY },
  }).render();
  // The drawings have few colours: a palette halves the bytes.
  const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png(PALETTE)
    .toBuffer();
  parentPort!.postMessage({ index, png });
}

/**
 * Writes font files with only the characters of these drawings. The renderer reads its fonts again for every line of
 * text, and a whole Chinese font makes that a hundred times slower.
 * @returns their paths
 */
function writeFonts(): Promise<string[]> {
  const characters = [...new Set(svgs.join(''))].sort().join('');
  return Promise.all(
    FONT_FILES.map(async (font) => {
      const produce = async () => subsetFont(await readFile(font), characters);
      return (await cachePicture(font.split('/').at(-1)! + characters, 'ttf', produce)).path;
    }),
  );
}

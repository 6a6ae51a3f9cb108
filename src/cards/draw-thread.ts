/**
 * What a thread does: it makes a PNG of each drawing that it is asked for by its place, with a font from a package:
 * no network, no fonts of the machine.
 */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { FONT_FILES, cachePicture, PALETTE } from './picture-cache.ts';
import { FAMILY } from './svg.ts';

const svgs = workerData as string[];
const fontFiles = await cut();
parentPort!.on('message', async (place: number) => {
  const { pixels, width, height } = new Resvg(svgs[place]!, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FAMILY },
  }).render();
  // A few colours and the shades between them: an indexed picture has half the bytes.
  const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png(PALETTE)
    .toBuffer();
  parentPort!.postMessage({ place, png });
});

/**
 * Font files with the characters of these drawings alone. The renderer reads its fonts anew for each piece of
 * text, and a whole Chinese font makes that a hundred times slower.
 */
function cut(): Promise<string[]> {
  const characters = [...new Set(svgs.join(''))].sort().join('');
  return Promise.all(
    FONT_FILES.map(async (font) => {
      const make = async () => subsetFont(await readFile(font), characters);
      return (await cachePicture(font.split('/').at(-1)! + characters, 'ttf', make)).path;
    }),
  );
}

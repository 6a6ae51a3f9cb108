/** Pictures from drawings, at build time, with a font from a package: no network, no fonts of the machine. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { FAMILY } from './svg.ts';

const CACHE = resolve('.cache/cards');
// The project's own folder: the bundle that this code runs from stands somewhere else.
const require = createRequire(resolve('package.json'));
const FONT_PACKAGE = '@expo-google-fonts/noto-serif-sc';
const FONT_FILES = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];
/** Pictures of the same renderer and font are as good as the drawing that they come from. */
const MAKER = [
  ...['@resvg/resvg-js', FONT_PACKAGE].map(
    (name) => (require(`${name}/package.json`) as { version: string }).version,
  ),
  sharp.versions.sharp,
].join(' ');

/**
 * Drawings → PNGs, each as a promise in the same place. A drawing is the key of a cache in `.cache/cards`: one that
 * has been drawn before, in this build or an earlier one, costs a read.
 */
export function pngs(svgs: readonly string[]): Promise<Uint8Array<ArrayBuffer>>[] {
  const lanes = Array.from({ length: availableParallelism() }, () => Promise.resolve());
  const known = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  let fonts: Promise<string[]> | undefined;
  return svgs.map((svg) => {
    const same = known.get(svg);
    if (same) return same;
    const lane = known.size % lanes.length;
    const picture = lanes[lane]!.then(() =>
      cached(`${keyOf(MAKER, svg)}.png`, async () => draw(svg, await (fonts ??= cut(svgs)))),
    );
    // Whoever awaits the picture hears of a failure; the next one in the lane goes on.
    lanes[lane] = picture.then(
      () => undefined,
      () => undefined,
    );
    known.set(svg, picture);
    return picture;
  });
}

async function draw(svg: string, fontFiles: string[]): Promise<Uint8Array> {
  const { pixels, width, height } = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FAMILY },
  });
  // A few colours and the shades between them: an indexed picture has half the bytes.
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 64 })
    .toBuffer();
}

/**
 * Font files with the characters of these drawings alone. The renderer reads its fonts anew for each piece of
 * text, and a whole Chinese font makes that a hundred times slower.
 */
async function cut(svgs: readonly string[]): Promise<string[]> {
  const characters = [...new Set(svgs.join(''))].sort().join('');
  return Promise.all(
    FONT_FILES.map(async (file) => {
      const name = `${keyOf(MAKER, file, characters)}.ttf`;
      await cached(name, async () =>
        subsetFont(await readFile(require.resolve(`${FONT_PACKAGE}/${file}`)), characters),
      );
      return join(CACHE, name);
    }),
  );
}

async function cached(
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(CACHE, name);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const bytes = new Uint8Array(await make());
  await mkdir(CACHE, { recursive: true });
  // Another build may be writing the same file: neither may read half of it.
  const part = `${file}.${process.pid}`;
  await writeFile(part, bytes);
  await rename(part, file);
  return bytes;
}

function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

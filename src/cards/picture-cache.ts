/** The programs and settings that draw pictures, and the cache of what they have drawn. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { cached, type CachedFile } from '../cache/file-cache.ts';

// The project's own folder: the bundle that this code runs from stands somewhere else.
const require = createRequire(resolve('package.json'));
const FONT_PACKAGE = '@expo-google-fonts/noto-serif-sc';

/** Files of the font that pictures are drawn with, regular and bold. */
export const FONT_FILES = [
  '400Regular/NotoSerifSC_400Regular.ttf',
  '700Bold/NotoSerifSC_700Bold.ttf',
].map((file) => require.resolve(`${FONT_PACKAGE}/${file}`));

/**
 * How PNGs are written. A picture has about a hundred colours, and 64 hold all but the rarest, so dithering would
 * improve nothing. Below effort 5 the colour of the paper is no longer exact.
 */
export const PALETTE = { palette: true, colours: 64, dither: 0, effort: 5 } as const;

const VERSIONS = [
  ...['@resvg/resvg-js', FONT_PACKAGE].map(
    (name) => (require(`${name}/package.json`) as { version: string }).version,
  ),
  sharp.versions.sharp,
  JSON.stringify(PALETTE),
].join(' ');

/**
 * A picture or a font from the cache, or newly made.
 * @param content everything that it shows; versions of the renderer and the font are added here
 * @throws what `produce` throws
 */
export function cachePicture(
  content: string,
  extension: 'png' | 'ttf',
  produce: () => Promise<Uint8Array>,
): Promise<CachedFile> {
  return cached('cards', `${VERSIONS}\0${content}`, extension, produce);
}

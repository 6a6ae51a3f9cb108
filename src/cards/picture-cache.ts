/** The cache of drawn pictures, with the font and the PNG settings that its keys depend on. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { cached, type CachedFile } from '../cache/file-cache.ts';

// Resolved from the project: during a build this code runs from a bundle in another folder.
const require = createRequire(resolve('package.json'));
const FONT_PACKAGE = '@expo-google-fonts/noto-serif-sc';

/** Paths of the font files, regular and bold. */
export const FONT_FILES = [
  '400Regular/NotoSerifSC_400Regular.ttf',
  '700Bold/NotoSerifSC_700Bold.ttf',
].map((file) => require.resolve(`${FONT_PACKAGE}/${file}`));

/**
 * PNG settings of sharp. A picture has about a hundred colours, and a palette of 64 lacks only the rarest: dithering
 * would improve nothing. Effort 3 takes half the time of effort 5; a colour may differ by one part in 255.
 */
export const PALETTE = { palette: true, colours: 64, dither: 0, effort: 3 } as const;

/** Changes with every version and setting that affects a picture. */
const VERSIONS = [
  ...['@resvg/resvg-js', FONT_PACKAGE].map(
    (name) => (require(`${name}/package.json`) as { version: string }).version,
  ),
  sharp.versions.sharp,
  JSON.stringify(PALETTE),
].join(' ');

/**
 * Reads a picture or a font from the cache, or produces it and caches it.
 * @param content everything that the file depends on, except versions and settings, which are added here
 * @throws the errors of `produce`
 */
export function cachePicture(
  content: string,
  extension: 'png' | 'ttf',
  produce: () => Promise<Uint8Array>,
): Promise<CachedFile> {
  return cached('cards', `${VERSIONS}\0${content}`, extension, produce);
}

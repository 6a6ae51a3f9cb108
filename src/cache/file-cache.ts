/** Pictures and fonts that were made before, in `.cache/cards`. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { digestOf } from './digests.ts';

const CACHE = resolve('.cache/cards');
// The project's own folder: a bundle that this code runs from stands somewhere else.
const require = createRequire(resolve('package.json'));
const FONT_PACKAGE = '@expo-google-fonts/noto-serif-sc';
/** The family's files, of which pictures have their characters. */
export const FONT_FILES = [
  '400Regular/NotoSerifSC_400Regular.ttf',
  '700Bold/NotoSerifSC_700Bold.ttf',
].map((file) => require.resolve(`${FONT_PACKAGE}/${file}`));
/**
 * A picture has a hundred colours, and all but the rarest fit: there is nothing that dithering would better. With
 * less effort than this the paper is no longer exactly its colour.
 */
export const PALETTE = { palette: true, colours: 64, dither: 0, effort: 5 } as const;
/** Pictures of the same renderer and font are as good as the drawing that they come from. */
const MAKER = [
  ...['@resvg/resvg-js', FONT_PACKAGE].map(
    (name) => (require(`${name}/package.json`) as { version: string }).version,
  ),
  sharp.versions.sharp,
  JSON.stringify(PALETTE),
].join(' ');

/**
 * What has been made of something before, in this build or an earlier one, or is made now.
 * @param of all that it comes of, besides the programs that make it
 * @param type how its file's name ends, no dot
 * @returns its file and bytes
 */
export async function kept(
  of: string,
  type: 'png' | 'ttf',
  make: () => Promise<Uint8Array>,
): Promise<{ file: string; bytes: Uint8Array<ArrayBuffer> }> {
  const file = join(CACHE, `${digestOf(MAKER, of)}.${type}`);
  const before = await readFile(file).catch(() => undefined);
  if (before) return { file, bytes: new Uint8Array(before) };
  const bytes = new Uint8Array(await make());
  await mkdir(CACHE, { recursive: true });
  // Another build may be writing the same file: neither may read half of it.
  const part = `${file}.${process.pid}`;
  await writeFile(part, bytes);
  await rename(part, file);
  return { file, bytes };
}

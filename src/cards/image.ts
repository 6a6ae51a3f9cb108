/** Pictures from drawings, at build time. */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cachePicture } from './picture-cache.ts';

type Png = Uint8Array<ArrayBuffer>;

/**
 * Drawings → PNGs, each as a promise in the same place. A drawing is the key of a cache in `.cache/cards`: one that
 * has been drawn before, in this build or an earlier one, costs a read. The others are drawn in a thread, beside the
 * rest of the build.
 */
export function pngs(svgs: readonly string[]): Promise<Png>[] {
  const known = new Map<string, Promise<Png>>();
  let artist: Artist | undefined;
  return svgs.map((svg, place) => {
    const draw = () => (artist ??= artistFor(svgs))(place);
    const picture = known.get(svg) ?? cachePicture(svg, 'png', draw).then(({ bytes }) => bytes);
    known.set(svg, picture);
    return picture;
  });
}

/** Draws the picture in a place. */
type Artist = (place: number) => Promise<Uint8Array>;

/** Begins a thread that draws. While nothing is left to draw it keeps no process running. */
function artistFor(svgs: readonly string[]): Artist {
  // The project's own file: the bundle that this code runs from stands somewhere else.
  const worker = new Worker(resolve('src/cards/draw-thread.ts'), { workerData: svgs });
  const wanted = new Map<number, PromiseWithResolvers<Uint8Array>>();
  worker.on('message', ({ place, png }: { place: number; png: Uint8Array }) => {
    wanted.get(place)?.resolve(png);
    wanted.delete(place);
    if (wanted.size === 0) worker.unref();
  });
  // Of a thread that has failed nothing comes any more, whatever it is asked.
  const failed = new Promise<never>((_resolve, reject) => worker.once('error', reject));
  failed.catch(() => undefined);
  return (place) => {
    const picture = Promise.withResolvers<Uint8Array>();
    wanted.set(place, picture);
    worker.ref();
    worker.postMessage(place);
    return Promise.race([picture.promise, failed]);
  };
}

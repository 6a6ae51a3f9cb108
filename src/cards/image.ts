/** Turns drawings into PNGs at build time. */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cachePicture } from './picture-cache.ts';

type Png = Uint8Array<ArrayBuffer>;

/**
 * Draws PNGs. A drawing that is in the cache (`.cache/cards`) is only read. A worker thread draws the others, in
 * parallel to the rest of the build.
 * @returns one promise for each drawing, in the same order; all pending ones reject if the thread fails
 */
export function pngs(svgs: readonly string[]): Promise<Png>[] {
  const known = new Map<string, Promise<Png>>();
  let drawInThread: Draw | undefined;
  return svgs.map((svg, index) => {
    const draw = () => (drawInThread ??= startThread(svgs))(index);
    const picture = known.get(svg) ?? cachePicture(svg, 'png', draw).then(({ bytes }) => bytes);
    known.set(svg, picture);
    return picture;
  });
}

/** Draws the SVG with this index. */
type Draw = (index: number) => Promise<Uint8Array>;

/** Starts a thread that draws. The thread keeps the process alive only while a drawing is pending. */
function startThread(svgs: readonly string[]): Draw {
  // Resolved from the project: during a build this code runs from a bundle in another folder.
  const worker = new Worker(resolve('src/cards/draw-thread.ts'), { workerData: svgs });
  const pending = new Map<number, PromiseWithResolvers<Uint8Array>>();
  worker.on('message', ({ index, png }: { index: number; png: Uint8Array }) => {
    pending.get(index)?.resolve(png);
    pending.delete(index);
    if (pending.size === 0) worker.unref();
  });
  // A failed thread answers no more: every later request must fail too.
  const failed = new Promise<never>((_resolve, reject) => worker.once('error', reject));
  failed.catch(() => undefined);
  return (index) => {
    const picture = Promise.withResolvers<Uint8Array>();
    pending.set(index, picture);
    worker.ref();
    worker.postMessage(index);
    return Promise.race([picture.promise, failed]);
  };
}

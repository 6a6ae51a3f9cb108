/** Caches expensive files in folders below `.cache/`, from one build to the next. Build time only. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { digest } from './digests.ts';

/** A cached file, and its content. */
export interface CachedFile {
  /** Absolute path. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a file from the cache, or produces it and writes it there.
 * @param folder name of the folder below `.cache/`
 * @param key everything that the content depends on: equal keys must mean equal content
 * @param extension end of the file's name, without a dot
 * @throws the errors of `produce`; nothing is written then
 */
export async function cached(
  folder: string,
  key: string,
  extension: string,
  produce: () => Promise<Uint8Array>,
): Promise<CachedFile> {
  const path = join(resolve('.cache', folder), `${digest(key)}.${extension}`);
  const known = await readFile(path).catch(() => undefined);
  if (known) return { path, bytes: new Uint8Array(known) };
  const bytes = new Uint8Array(await produce());
  await mkdir(resolve('.cache', folder), { recursive: true });
  // Another build may write the same file now. After a rename, other builds see the whole file or none.
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
  return { path, bytes };
}

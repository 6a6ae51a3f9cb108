import { glob, type Loader } from 'astro/loaders';
import { currentPreparation } from './prepared.ts';

type DataEntry = Parameters<Parameters<Loader['load']>[0]['store']['set']>[0];

/**
 * Loads the MDX files of a folder. A build takes their fields alone: what its reading has rendered of them meanwhile
 * is put to them when pages are made. `npm run dev`, and a document with a picture, take the modules of
 * `@astrojs/mdx`.
 * @throws what the reading throws: faults of content by file and line
 */
export function mdxFiles(base: string): Loader {
  const files = glob({ base, pattern: '**/*.mdx' });
  return {
    name: 'mdx-files',
    async load(context) {
      const reading = currentPreparation();
      if (!reading) return files.load(context);
      const { store } = context;
      // Astro keeps the entries of the last build, which other code or another schema may have made.
      store.clear();
      const loaded = new Map<string, DataEntry>();
      const get: typeof store.get = (id) => (loaded.get(id) as never) ?? store.get(id);
      const set = (entry: DataEntry) => Boolean(loaded.set(entry.id, entry));
      try {
        await files.load({ ...context, store: { ...store, get, set } });
      } catch (error) {
        // The same fault, told by Astro and of one file alone.
        await reading.folder;
        throw error;
      }
      // All at once: while entries trickle in, the whole store is written again and again.
      for (const { body = '', ...entry } of loaded.values()) {
        const hasPicture = body.includes('![');
        store.set(hasPicture ? entry : { ...entry, deferredRender: false });
      }
      // A module of a document with a fault would end the build before its fault is told.
      const programs = store.values().filter(({ deferredRender }) => deferredRender);
      if (programs.length > 0) await reading.folder;
      for (const { filePath = '' } of programs) reading.modules.add(filePath);
    },
  };
}

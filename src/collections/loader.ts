import { glob, type Loader } from 'astro/loaders';
import { buildsDrafts } from './drafts.ts';
import { hasPicture, hasTable } from './media.ts';
import { currentPreparation } from './prepared.ts';

type DataEntry = Parameters<Parameters<Loader['load']>[0]['store']['set']>[0];

/**
 * Loads the MDX files of a folder. A build loads only the frontmatter here. The preparation renders the HTML at the
 * same time, and `entries.ts` attaches it later. `npm run dev` and documents with a picture use the modules of
 * `@astrojs/mdx`. A build leaves out drafts, unless it is asked for them.
 * @throws the content errors of the preparation, with file and line
 */
export function mdxFiles(base: string): Loader {
  const files = glob({ base, pattern: '**/*.mdx' });
  return {
    name: 'mdx-files',
    async load(context) {
      const preparation = currentPreparation();
      if (!preparation) return files.load(context);
      const { store } = context;
      // Astro keeps the entries of the last build. Other code or another schema may have made them.
      store.clear();
      const loaded = new Map<string, DataEntry>();
      const get: typeof store.get = (id) => (loaded.get(id) as never) ?? store.get(id);
      const set = (entry: DataEntry) => {
        if (entry.data['draft'] !== true || buildsDrafts) loaded.set(entry.id, entry);
        return true;
      };
      try {
        await files.load({ ...context, store: { ...store, get, set } });
      } catch (error) {
        // Astro reports only the fault of one file. The preparation reports all faults.
        await preparation.folder;
        throw error;
      }
      // Astro writes the whole store after each change, so all entries are set at once.
      for (const { body = '', ...entry } of loaded.values()) {
        const kept = hasPicture(body) || hasTable(body) ? { ...entry, body } : entry;
        store.set(hasPicture(body) ? kept : { ...kept, deferredRender: false });
      }
      // The module of a document with a fault would end the build before the fault is reported.
      const programs = store.values().filter(({ deferredRender }) => deferredRender);
      if (programs.length > 0) await preparation.folder;
      for (const { filePath = '' } of programs) preparation.modules.add(filePath);
    },
  };
}

import type { Plugin } from 'vite';

const IMPORTED = /import\{(?:t as )?(\w+)\}from"\.\/preload-helper[^"]*";/;
/** The names of all chunks that an `import()` of a file may need, and the list of those that one needs. */
const NAMES = /^const __vite__mapDeps=.*\n/;
const LIST = /,__vite__mapDeps\(\[[\d,]*\]\)/g;

/**
 * Leaves `import()` as browsers have it. The bundler wraps each in a helper of 1 KB and one more request of every
 * page, which preloads style sheets and chunks of the imported module; nothing that is imported here on demand
 * has any. Where a later bundler names the helper otherwise, it stays, and works.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load(id) {
      return id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load();'
        : undefined;
    },
    generateBundle: {
      // After the bundler has listed the chunks that each `import()` needs.
      order: 'post',
      handler(_options, bundle) {
        for (const [file, chunk] of Object.entries(bundle)) {
          if (chunk.type !== 'chunk') continue;
          if (chunk.name === 'preload-helper') delete bundle[file];
          else {
            const code = chunk.code.replace(IMPORTED, 'const $1=(load)=>load();');
            const bare = code.replace(LIST, '').replace(NAMES, '');
            chunk.code = bare.includes('__vite__mapDeps') ? code : bare;
          }
        }
      },
    },
  };
}

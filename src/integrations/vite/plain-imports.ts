import type { Plugin } from 'vite';

const IMPORTED = /import\{(?:t as )?(\w+)\}from"\.\/preload-helper[^"]*";/;

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
    generateBundle(_options, bundle) {
      for (const [file, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.name === 'preload-helper') delete bundle[file];
        else chunk.code = chunk.code.replace(IMPORTED, 'const $1=(load)=>load();');
      }
    },
  };
}

import type { Plugin } from 'vite';

/**
 * Leaves `import()` as browsers have it. The bundler wraps each in a helper of 1 KB on every page, which preloads
 * style sheets and chunks of the imported module; nothing that is imported here on demand has any.
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
  };
}

import type { Plugin } from 'vite';

const MARK = '?own';

/**
 * Gives the modules that a module imports copies of their own, so that a build makes one file of them all. What two
 * programs share would else be files of its own: each a request, and packed worse than as part of one. Search reads
 * quantities and folds text, as do the table of figures and highlighting: a twentieth of search's script is saved,
 * and a visitor of either of the others loads only what that needs.
 * @param root how the module's path ends
 */
export function ownCopies(root: string): Plugin {
  return {
    name: 'own-copies',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer?.endsWith(root) && !importer?.endsWith(MARK)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && !resolved.external && resolved.id.endsWith('.ts')
        ? resolved.id + MARK
        : resolved;
    },
  };
}

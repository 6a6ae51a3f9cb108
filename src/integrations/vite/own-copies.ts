import { basename } from 'node:path/posix';
import type { Plugin } from 'vite';

/**
 * Gives the modules that a module imports copies of their own, so that a build makes one file of them all. What two
 * programs share would else be files of its own: each a request, and packed worse than as part of one. Search reads
 * quantities and folds text, as do the table of figures and highlighting: a twentieth of search's script is saved,
 * and a visitor of either of the others loads only what that needs.
 * @param root how the module's path ends
 * @param apart how the paths of modules end that it imports on demand and that get no copies: files of their own
 */
export function ownCopies(root: string, apart: readonly string[] = []): Plugin {
  const mark = `?own=${basename(root, '.ts')}`;
  return {
    name: `own-copies ${root}`,
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer?.endsWith(root) && !importer?.endsWith(mark)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const isCopied =
        resolved &&
        !resolved.external &&
        resolved.id.endsWith('.ts') &&
        !apart.some((end) => resolved.id.endsWith(end));
      return isCopied ? resolved.id + mark : resolved;
    },
  };
}

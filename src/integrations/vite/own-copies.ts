import { basename } from 'node:path/posix';
import type { Plugin } from 'vite';

/**
 * Gives a module its own copies of the modules that it imports, so the bundler writes them into one file. Otherwise the
 * bundler puts modules that two programs share into further files. Each is one more request, and small files compress
 * worse. Search, the table of figures and highlighting share code, and a page loads only its own copy.
 * @param root end of the module's path
 * @param apart ends of the paths of modules that it imports on demand. They get no copies and are files of their own.
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

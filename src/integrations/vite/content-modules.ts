import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { currentPreparation } from '../../collections/prepared.ts';

const ASKED = 'astro:content-module-imports';
const MODULE = '\0content-modules';
/** The query by which Astro knows a document that is to be rendered. */
const RENDERED = '?astroRenderContent';

/**
 * Where the modules of documents are. Astro keeps that in one file of the project's folder, whatever the content: a
 * build would overwrite the list of a server that shows content as it is being written, or of another build.
 */
export function contentModules(): Plugin {
  let serves = false;
  return {
    name: 'content-modules',
    configResolved({ command }) {
      serves = command === 'serve';
    },
    resolveId: { order: 'pre', filter: { id: only(ASKED) }, handler: () => MODULE },
    load: {
      filter: { id: only(MODULE) },
      handler: () => (serves ? anyModule() : modulesOfBuild()),
    },
  };
}

/** Text without marks of patterns → a pattern of it. */
const only = (id: string) => new RegExp(`^${id}$`);

/** Files come and go while content is being written. */
function anyModule(): string {
  return `export default { get: (file) => () => import(/* @vite-ignore */ ${JSON.stringify(`${resolve()}/`)} + file + ${JSON.stringify(RENDERED)}) };`;
}

function modulesOfBuild(): string {
  const entries = [...(currentPreparation()?.modules ?? [])].map((file) => {
    const module = JSON.stringify(resolve(file) + RENDERED);
    return `[${JSON.stringify(file)}, () => import(${module})]`;
  });
  return `export default new Map([${entries.join(', ')}]);`;
}

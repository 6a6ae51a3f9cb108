import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs, type MdastPluginDefinition } from 'satteri';
import type { Fault } from '../collections/fault.ts';
import { mdastPlugins } from './processor.ts';

/**
 * Compiles an MDX text with the site's plugins and the base `/base/`. Faults report it as content/sample.mdx, three
 * lines further down, as if behind a frontmatter.
 * @returns the code, the frontmatter with the fields that plugins add, and the text of each block
 * @param faults receives the faults, see `refuse`
 * @throws for the first fault if there is no such list
 */
export async function compile(mdx: string, data: Record<string, unknown> = {}, faults?: Fault[]) {
  const frontmatter: Record<string, unknown> = { ...data };
  const astro = {
    frontmatter,
    headings: [],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  let texts: string[] = [];
  const read: MdastPluginDefinition = {
    name: 'read',
    after: (root, ctx) => void (texts = root.children.map((block) => ctx.textContent(block))),
  };
  const { code } = await mdxToJs(`\n\n\n${mdx}`, {
    mdastPlugins: [...mdastPlugins('/base/'), read],
    features: { smartPunctuation: false },
    fileURL: pathToFileURL(resolve('content/sample.mdx')),
    data: { astro, ...(faults && { faults }) },
  });
  return { code, frontmatter, texts };
}

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs, type MdastPluginDefinition } from 'satteri';
import { mdastPlugins } from './processor.ts';

/**
 * Compiles an MDX text as the site does, under the base `/base/`, as if it stood in content/sample.mdx behind
 * three lines of frontmatter.
 * @returns its code, its frontmatter with what the plugins add, and the text of each of its blocks
 */
export async function compile(mdx: string, data: Record<string, unknown> = {}) {
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
    data: { astro },
  });
  return { code, frontmatter, texts };
}

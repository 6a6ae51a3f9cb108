import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { mdastPlugins } from './processor.ts';

/**
 * Compiles an MDX text as the site does, under the base `/base/`, as if it stood in content/sample.mdx behind
 * three lines of frontmatter.
 */
export async function compile(mdx: string, data: Record<string, unknown> = {}) {
  const frontmatter: Record<string, unknown> = { ...data };
  const astro = {
    frontmatter,
    headings: [],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  const { code } = await mdxToJs(`\n\n\n${mdx}`, {
    mdastPlugins: mdastPlugins('/base/'),
    features: { smartPunctuation: false },
    fileURL: pathToFileURL(resolve('content/sample.mdx')),
    data: { astro },
  });
  return { code, frontmatter };
}

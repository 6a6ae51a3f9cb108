import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from './build.ts';

/** A built page: its path without the base and its HTML. */
export interface Page {
  path: string;
  html: string;
}

/** All pages of a build except redirects, in the order of their paths. */
export function builtPages(build: Pick<Build, 'dir'>): Page[] {
  return allPages(build).filter(({ html }) => !forwards(html));
}

/** The redirecting pages of a build. */
export function redirectPages(build: Pick<Build, 'dir'>): Page[] {
  return allPages(build).filter(({ html }) => forwards(html));
}

function forwards(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}

function allPages({ dir }: Pick<Build, 'dir'>): Page[] {
  return globSync('**/*.html', { cwd: dir })
    .sort()
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(dir, file), 'utf8'),
    }));
}

/** The `<img>` tags of a page without width, height or alternative text. */
export function barePictures(html: string): string[] {
  const needed = [/\swidth="\d+"/, /\sheight="\d+"/, /\salt(?:="|[\s>])/];
  return [...html.matchAll(/<img\s[^>]*>/g)]
    .map(([image]) => image)
    .filter((image) => needed.some((attribute) => !attribute.test(image)));
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from './build.ts';

/** A built page: its path without the base, and its HTML without the marks of the typesetter. */
export interface Page {
  path: string;
  html: string;
}

/** Reads a file of a build. A page has no marks of the typesetter, which stand inside of words. */
export function readBuilt({ dir }: Pick<Build, 'dir'>, file: string): string {
  const text = readFileSync(join(dir, file), 'utf8');
  return file.endsWith('.html') ? removeMarks(text) : text;
}

/** Removes the marks of the typesetter from a page. */
export function removeMarks(html: string): string {
  return html.replace(/<([ib])>(.?)<\/\1>/g, '$2').replace(/(?<=[”’])<wbr>/g, '');
}

/** All pages of a build except redirects, in the order of their paths. */
export function builtPages(build: Pick<Build, 'dir'>): Page[] {
  return allPages(build).filter(({ html }) => !forwards(html));
}

/** The redirecting pages of a build, without share pages. */
export function redirectPages(build: Pick<Build, 'dir'>): Page[] {
  return allPages(build).filter(({ html }) => forwards(html) && !hasPreview(html));
}

/** The share pages of a build. */
export function sharePages(build: Pick<Build, 'dir'>): Page[] {
  return allPages(build).filter(({ html }) => forwards(html) && hasPreview(html));
}

function hasPreview(html: string): boolean {
  return html.includes('property="og:url"');
}

function forwards(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}

function allPages(build: Pick<Build, 'dir'>): Page[] {
  return globSync('**/*.html', { cwd: build.dir })
    .sort()
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readBuilt(build, file),
    }));
}

/** The `<img>` tags of a page without width, height or alternative text. */
export function barePictures(html: string): string[] {
  const needed = [/\swidth="\d+"/, /\sheight="\d+"/, /\salt(?:="|[\s>])/];
  return [...html.matchAll(/<img\s[^>]*>/g)]
    .map(([image]) => image)
    .filter((image) => needed.some((attribute) => !attribute.test(image)));
}

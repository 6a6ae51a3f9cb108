import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from './site.ts';

/** A built page: its path without the base, and its HTML. */
export interface Page {
  path: string;
  html: string;
}

/** All pages of a build, in the order of their paths. */
export function builtPages({ dir }: Pick<Build, 'dir'>): Page[] {
  return globSync('**/*.html', { cwd: dir })
    .sort()
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(dir, file), 'utf8'),
    }));
}

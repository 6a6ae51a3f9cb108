import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './content-dir.ts';
import { news, page, section } from './schema.ts';

const mdx = (folder: string) => glob({ base: `${contentDir}/${folder}`, pattern: '**/*.mdx' });

export const collections = {
  /** `<period>/<slug>.mdx`: a folder a year; `overview` and the sections of that year's report. */
  report: defineCollection({ loader: mdx('report'), schema: section }),
  /** `<slug>.mdx`: news items. */
  news: defineCollection({ loader: mdx('news'), schema: news }),
  /** `<slug>.mdx`: pages that belong to neither, at the address of their name. */
  pages: defineCollection({ loader: mdx('pages'), schema: page }),
};
